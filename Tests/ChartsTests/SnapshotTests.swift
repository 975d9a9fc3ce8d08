import Charts
import Scenes
import Testing

/// Each chart on plain data, pinned as a drawing.
struct SnapshotTests {
  @Test(arguments: [360, 720, 1_120])
  func drawsLineChart(width: Int) {
    let chart = LineChart(
      grid: Samples.month, axis: .time(.utc),
      panel: Samples.panel(
        "Revenue", "USD per hour", level: 84_000, better: .higher, factors: [0.15, 0.6, 4.5], grid: Samples.month),
      spans: Samples.incidents)
    expectSnapshot(chart.scene(on: Samples.canvas(Double(width), "Revenue in May")), named: "line-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsStoryChart(width: Int) {
    let grid = Samples.threeDays
    let chart = StoryChart(
      grid: grid, offsets: .utc,
      panels: [
        Samples.panel("Revenue", "USD per hour", level: 84_000, better: .higher, factors: [0.15], grid: grid),
        Samples.panel(
          "Conversion", "% of visitors", level: 3.2, swing: 0.05, better: .higher, factors: [0.1], grid: grid),
        Samples.panel("Error rate", "%", level: 0.28, swing: 0.05, better: .lower, factors: [25], grid: grid),
        Samples.panel("Response time", "ms", level: 700, swing: 0.2, better: .lower, factors: [4.5], grid: grid),
      ], spans: [Samples.outage])
    expectSnapshot(chart.scene(on: Samples.canvas(Double(width), "The payment outage")), named: "story-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsRankedBars(width: Int) {
    let chart = RankedBars(
      rows: [
        .init(label: "Flash sale", value: 1_240_000, interval: 1_180_000...1_300_000, text: "+$1.24M", color: .gain),
        .init(label: "Payment outage", value: -214_300, interval: -226_000 ... -203_000, text: "−$214k", color: .loss),
        .init(label: "Database slowdown", value: -94_000, interval: -110_000 ... -78_000, text: "−$94k", color: .loss),
        .init(label: "Unexplained dip of the night", value: .nan),
      ], value: ValueAxis(name: "Revenue gained or lost", unit: "USD, 95 % interval"))
    expectSnapshot(chart.scene(on: Samples.canvas(Double(width), "What incidents cost")), named: "bars-\(width)")
  }
}
