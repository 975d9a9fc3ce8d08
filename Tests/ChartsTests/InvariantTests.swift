import Charts
import Scenes
import TestSupport
import Testing
import Text
import Time

/// For any data: coordinates are finite and inside; texts are legible, inside and do not overlap; the number of elements is bounded.
struct InvariantTests {
  private static let seeds = 0..<40

  private func expectSound(_ scene: Scene, _ location: SourceLocation = #_sourceLocation) {
    let problems = scene.problems(measuredBy: ApproximateMeasurer())
    #expect(problems.isEmpty, "\(problems.count) problems: \(problems.prefix(4))", sourceLocation: location)
  }

  @Test(arguments: seeds) func lineChartIsSound(seed: Int) {
    var input = RandomInput(seed: seed)
    let grid = input.grid()
    let axis = input.pick([HorizontalAxis.time(input.zone()), .number(name: input.name())])
    let chart = LineChart(
      grid: grid, axis: axis, panel: input.panel(on: grid), spans: input.spans(on: grid),
      plotHeight: input.pick([10, 60, 220, 500]))
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func storyChartIsSound(seed: Int) {
    var input = RandomInput(seed: 1_000 + seed)
    let grid = input.grid()
    let panels = (0..<input.integer(0...6)).map { _ in input.panel(on: grid) }
    let chart = StoryChart(grid: grid, zone: input.zone(), panels: panels, spans: input.spans(on: grid))
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func smallMultiplesAreSound(seed: Int) {
    var input = RandomInput(seed: 2_000 + seed)
    let grid = TimeGrid(start: 0, step: 1, count: input.pick([0, 1, 24, 100]))
    let panels = (0..<input.pick([0, 1, 5, 70])).map { _ in input.panel(on: grid) }
    let chart = SmallMultiples(
      grid: grid, axis: input.pick([.hourOfDay, .number(name: input.name())]), panels: panels,
      spans: input.spans(on: grid), sharesValues: input.flip())
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func hourOfWeekMapIsSound(seed: Int) {
    var input = RandomInput(seed: 3_000 + seed)
    let values = input.values(input.pick([0, 1, 168, 200]))
    let chart = HourOfWeekMap(
      values: values, value: input.axis(), scale: input.flip() ? nil : .diverging(over: values))
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func correlationMatrixIsSound(seed: Int) {
    var input = RandomInput(seed: 4_000 + seed)
    let count = input.pick([0, 1, 2, 8, 20, 60])
    let values = (0..<count).map { row in (0..<row).map { _ in input.flip() ? .nan : input.number(-1...1) } }
    let chart = CorrelationMatrix(
      labels: (0..<count).map { _ in input.name() }, values: values,
      isSignificant: input.flip() ? [] : values.map { $0.map { $0 > 0 } })
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func lagProfileIsSound(seed: Int) {
    var input = RandomInput(seed: 5_000 + seed)
    let reach = input.pick([0, 3, 24, 168])
    let chart = LagProfile(
      firstLag: -reach, values: input.values(input.pick([0, 1, 2 * reach + 1])),
      chance: input.flip() ? nil : -0.1...0.1, value: input.axis(), negativeMeaning: input.name(),
      positiveMeaning: input.name())
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func scatterChartIsSound(seed: Int) {
    var input = RandomInput(seed: 6_000 + seed)
    let groups = (0..<input.integer(0...4)).map { _ -> ScatterChart.Group in
      let count = input.pick([0, 1, 700, 9_000])
      return .init(name: input.name(), color: input.color(), x: input.values(count), y: input.values(count))
    }
    let chart = ScatterChart(
      groups: groups, x: input.axis(), y: input.axis(),
      curve: input.flip() ? nil : .init(name: input.name(), x: [0, 1, 2], y: input.values(3)),
      limits: [.init(name: input.name(), x: input.number(-10...10))])
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func rankedBarsAreSound(seed: Int) {
    var input = RandomInput(seed: 7_000 + seed)
    let rows = input.values(input.pick([0, 1, 5, 40])).map { value -> RankedBars.Row in
      let reach = !value.isFinite || input.flip() ? 0 : min(abs(value) / 3, 1e307)
      return .init(
        label: input.name(), value: value, interval: reach == 0 ? nil : (value - reach)...(value + reach),
        text: input.flip() ? nil : input.name(), color: input.color())
    }
    expectSound(RankedBars(rows: rows, value: input.axis()).scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func dumbbellChartIsSound(seed: Int) {
    var input = RandomInput(seed: 8_000 + seed)
    let rows = input.values(input.pick([0, 1, 5, 40])).map { value in
      DumbbellChart.Row(label: input.name(), from: value, to: input.values(1)[0...].first ?? .nan)
    }
    let chart = DumbbellChart(rows: rows, value: input.axis(), fromName: input.name(), toName: input.name())
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func onsetLadderIsSound(seed: Int) {
    var input = RandomInput(seed: 9_000 + seed)
    let start = 1_715_090_400.0
    let rows = (0..<input.pick([0, 1, 6, 30])).map { _ in
      OnsetLadder.Row(
        label: input.name(), onset: input.pick([.nan, start, start + 3_600, start - 1e6, start + 1e6]),
        recovery: input.pick([.nan, start + 7_200, start - 7_200]), color: input.color())
    }
    let chart = OnsetLadder(
      rows: rows, declared: Span(start: start, end: start + input.pick([0, 10_800]), name: input.name()), step: 3_600,
      zone: input.zone())
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func heatStripIsSound(seed: Int) {
    var input = RandomInput(seed: 10_000 + seed)
    let grid = input.grid()
    let rows = (0..<input.pick([0, 1, 4, 80])).map { _ in
      HeatStrip.Row(label: input.name(), values: input.values(grid.count))
    }
    let scale = input.flip() ? ColorScale.sequential(over: rows.flatMap(\.values)) : .diverging(center: 0, reach: 3)
    let chart = HeatStrip(
      rows: rows, grid: grid, zone: input.zone(), value: input.axis(), scale: scale, spans: input.spans(on: grid))
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func glanceIsSound(seed: Int) {
    var input = RandomInput(seed: 13_000 + seed)
    let grid = input.grid()
    let chart = Glance(grid: grid, panel: input.panel(on: grid), spans: input.spans(on: grid))
    expectSound(chart.scene(on: input.canvas()))
  }

  @Test(arguments: seeds) func framedSceneIsSound(seed: Int) {
    var input = RandomInput(seed: 12_000 + seed)
    let grid = input.grid()
    let words = (0..<input.integer(0...30)).map { _ in input.name() }.joined(separator: " ")
    let scene = Glance(grid: grid, panel: Panel(value: ValueAxis(name: "a"), lines: [])).scene(on: input.canvas())
      .framed(title: words, subtitle: input.name(), source: input.name(), measuredBy: ApproximateMeasurer())
    expectSound(scene)
  }
}
