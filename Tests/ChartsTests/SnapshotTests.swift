import Charts
import Scenes
import Testing
import Time

/// Each chart with simple data, pinned as a drawing.
struct SnapshotTests {
  @Test(arguments: [360, 720, 1_120])
  func drawsLineChart(width: Int) {
    let chart = LineChart(
      grid: Samples.month, axis: .time(.utc),
      panel: Samples.panel(
        "Revenue", "USD per hour", level: 84_000, better: .higher, factors: [0.15, 0.6, 4.5], grid: Samples.month),
      spans: Samples.incidents)
    expectSnapshot(chart.scene(on: Samples.canvas("Revenue in May", width: Double(width))), named: "line-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsStoryChart(width: Int) {
    let grid = Samples.threeDays
    let chart = StoryChart(
      grid: grid, zone: .utc,
      panels: [
        Samples.panel("Revenue", "USD per hour", level: 84_000, better: .higher, factors: [0.15], grid: grid),
        Samples.panel(
          "Conversion", "% of visitors", level: 3.2, swing: 0.05, better: .higher, factors: [0.1], grid: grid),
        Samples.panel("Error rate", "%", level: 0.28, swing: 0.05, better: .lower, factors: [25], grid: grid),
        Samples.panel("Response time", "ms", level: 700, swing: 0.2, better: .lower, factors: [4.5], grid: grid),
      ], spans: [Samples.outage])
    expectSnapshot(chart.scene(on: Samples.canvas("The payment outage", width: Double(width))), named: "story-\(width)")
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
    expectSnapshot(chart.scene(on: Samples.canvas("What incidents cost", width: Double(width))), named: "bars-\(width)")
  }

  @Test func drawsDayProfile() {
    let measured = Samples.rhythm.enumerated().map { hour, factor -> Double in
      factor * (1 + Double((hour * 37) % 7 - 3) / 60)
    }
    let chart = LineChart(
      grid: TimeGrid.hoursOfDay, axis: .hourOfDay,
      panel: Panel(
        value: ValueAxis(name: "Revenue by hour", unit: "multiple of the daily mean", includesZero: true),
        lines: [
          Line(name: "Measured", values: measured, color: .series(0)),
          Line(name: "Declared", values: Samples.rhythm, color: .quietInk, isDashed: true),
        ], notes: [Note(x: 17.5, value: measured[17], text: "Evening peak")]), plotHeight: 180)
    expectSnapshot(chart.scene(on: Samples.canvas("A normal day", width: 560)), named: "day-profile")
  }

  @Test(arguments: [360, 720])
  func drawsHourOfWeekMap(width: Int) {
    var values = Samples.usual(TimeGrid(start: Samples.start + 5 * 86_400, step: 3_600, count: 168), level: 84_000)
    values[30] = .nan
    values[31] = .nan
    let chart = HourOfWeekMap(values: values, value: ValueAxis(name: "Revenue", unit: "USD per hour, median"))
    expectSnapshot(chart.scene(on: Samples.canvas("A normal week", width: Double(width))), named: "week-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsCorrelationMatrix(width: Int) {
    let labels = [
      "Revenue", "Orders", "Active users", "Page views", "Conversion", "Bounce rate", "Response time", "Error rate",
    ]
    let values = labels.indices.map { row in
      (0..<row).map { column in
        row == 7 && column == 2 ? .nan : Double((row * 37 + column * 53) % 41 - 20) / 21
      }
    }
    let chart = CorrelationMatrix(
      labels: labels, values: values, isSignificant: values.map { $0.map { abs($0) > 0.2 } })
    expectSnapshot(
      chart.scene(on: Samples.canvas("What moves together", width: Double(width))), named: "matrix-\(width)")
  }

  @Test func drawsLagProfile() {
    let values = (-24...24).map { lag -> Double in
      let near = max(0, 1 - abs(Double(lag - 2)) / 9)
      return -0.62 * near * near + Double((lag * lag * 7) % 11 - 5) / 80
    }
    let chart = LagProfile(
      firstLag: -24, values: values, chance: -0.12...0.12,
      value: ValueAxis(name: "Correlation", unit: "of response time with conversion"),
      negativeMeaning: "Conversion moves first", positiveMeaning: "Response time moves first")
    expectSnapshot(chart.scene(on: Samples.canvas("Latency leads", width: 720)), named: "lags")
  }

  @Test func drawsScatterChart() {
    func dots(_ count: Int, _ seed: Int, slow: Double) -> (x: [Double], y: [Double]) {
      let x = (0..<count).map { 600 + slow * Double(($0 * $0 * 31 + $0 * seed) % 1_009) / 1_009 }
      let y = x.enumerated().map { 3.6 - $1 / 1_400 + Double(($0 * $0 * 17 + seed) % 401) / 800 }
      return (x, y)
    }
    let (normal, incident) = (dots(700, 7, slow: 300), dots(9, 71, slow: 2_600))
    let chart = ScatterChart(
      groups: [
        .init(name: "Ordinary hours", color: .series(1), x: normal.x, y: normal.y),
        .init(name: "Incident hours", color: .loss, x: incident.x, y: incident.y),
      ], x: ValueAxis(name: "Response time", unit: "ms"),
      y: ValueAxis(name: "Conversion", unit: "% of visitors", includesZero: true),
      curve: .init(name: "Linear fit", x: [600, 3_200], y: [3.4, 1.5]),
      limits: [.init(name: "2,000 ms", x: 2_000)])
    expectSnapshot(chart.scene(on: Samples.canvas("Slower pages sell less", width: 620)), named: "scatter")
  }

  @Test(arguments: [360, 720])
  func drawsScatterPair(width: Int) {
    let loads = [1.0, 2, 3]
    func groups(_ slope: Double, _ lift: Double) -> [ScatterChart.Group] {
      loads.enumerated().map { index, load in
        ScatterChart.Group(
          name: "Load \(index + 1)", color: .sequential(3 + 2 * index), x: [-1, 0, 1].map { $0 + lift * load },
          y: [-slope, 0, slope].map { $0 + lift * load })
      }
    }
    let pair = ScatterPair(
      ScatterChart(
        groups: groups(-0.5, 4), x: ValueAxis(name: "Latency", unit: "ms"), y: ValueAxis(name: "Revenue", unit: "USD"),
        remark: Remark("r = +0.9"), plotHeight: 120),
      ScatterChart(
        groups: groups(-0.5, 0), x: ValueAxis(name: "Latency"), y: ValueAxis(name: "Revenue, at equal load"),
        curve: .init(name: "", x: [-1, 1], y: [0.5, -0.5]), remark: Remark("r = −1"), plotHeight: 120))
    expectSnapshot(
      pair.scene(on: Samples.canvas("The sign turns at equal load", width: Double(width))),
      named: "scatter-pair-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsOnsetLadder(width: Int) {
    let start = Samples.outage.start
    let rows: [OnsetLadder.Row] = [
      .init(label: "payment-api · CPU", onset: start, recovery: start + 3 * 3_600, color: .series(0)),
      .init(label: "payment-api · latency", onset: start, recovery: start + 3 * 3_600, color: .series(0)),
      .init(label: "Conversion", onset: start, recovery: start + 3 * 3_600),
      .init(label: "Error rate", onset: start + 3_600, recovery: start + 4 * 3_600),
      .init(label: "checkout-web · latency", onset: start + 3_600, color: .series(2)),
      .init(label: "Bounce rate", onset: .nan),
    ]
    let chart = OnsetLadder(rows: rows, declared: Samples.outage, step: 3_600, zone: .utc)
    expectSnapshot(chart.scene(on: Samples.canvas("What moved first", width: Double(width))), named: "onset-\(width)")
  }

  @Test func drawsGlance() {
    let panel = Samples.panel(
      "Revenue", "USD", level: 84_000, better: .higher, factors: [0.15, 0.6, 4.5], grid: Samples.threeDays)
    let chart = Glance(grid: Samples.threeDays, panel: panel, spans: [Samples.outage])
    expectSnapshot(chart.scene(on: Samples.canvas("Revenue", width: 320)), named: "glance")
  }

  @Test(arguments: [360, 720])
  func drawsHeatStrip(width: Int) {
    let rows = ["checkout-web", "payment-api", "recommendation-engine", "search"].enumerated().map { row, name in
      HeatStrip.Row(
        label: name,
        values: (0..<721).map { hour in
          if row == 3, (200..<240).contains(hour) { return .nan }
          let wobble = Double((hour * hour * 13 + row * 71) % 101 - 50) / 90
          return (158..<161).contains(hour) ? (row == 1 ? 8 : 3) : (490..<494).contains(hour) ? 5 : wobble
        })
    }
    let chart = HeatStrip(
      rows: rows, grid: Samples.month, zone: .utc,
      value: ValueAxis(name: "Latency", unit: "deviations from its usual course"),
      scale: .diverging(center: 0, reach: 8),
      spans: Samples.incidents)
    expectSnapshot(
      chart.scene(on: Samples.canvas("Services at a glance", width: Double(width))), named: "strip-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsDumbbellChart(width: Int) {
    let chart = DumbbellChart(
      rows: [
        .init(label: "Response time", from: 1, to: 4.5, text: "×4.5", color: .loss),
        .init(label: "Error rate", from: 1, to: 25, text: "×25", color: .loss),
        .init(label: "Bounce rate", from: 1, to: 2.5, text: "×2.5", color: .loss),
        .init(label: "Conversion", from: 1, to: 0.1, text: "×0.1", color: .loss),
      ], value: ValueAxis(name: "Change", unit: "multiple of the expected value", kind: .log), fromName: "Expected",
      toName: "During the incident")
    expectSnapshot(
      chart.scene(on: Samples.canvas("Before and during", width: Double(width))), named: "dumbbell-\(width)")
  }

  @Test(arguments: [360, 720])
  func drawsSmallMultiples(width: Int) {
    let grid = Samples.threeDays
    let panels = ["checkout-web", "payment-api", "recommendation-engine", "search"].enumerated().map { index, name in
      Samples.panel(
        name, "ms", level: 180 + 40 * Double(index), swing: 0.3, better: .lower,
        factors: [index == 1 ? 4.5 : 1.4], grid: grid)
    }
    let chart = SmallMultiples(
      grid: grid, axis: .time(.utc), panels: panels, spans: [Samples.outage], sharesValues: true)
    expectSnapshot(
      chart.scene(on: Samples.canvas("Latency by service", width: Double(width))), named: "multiples-\(width)")
  }

  @Test func drawsFramedFile() {
    let chart = LineChart(
      grid: Samples.threeDays, axis: .time(.utc),
      panel: Samples.panel(
        "Revenue", "USD per hour", level: 84_000, better: .higher, factors: [0.15], grid: Samples.threeDays),
      spans: [Samples.outage], plotHeight: 180)
    let scene = chart.scene(on: Samples.canvas("Revenue in the outage", width: 560))
      .framed(
        title: "Three hours without payments cost the shop $214,300, most of it between two and four in the afternoon",
        subtitle: "Revenue by hour, 6 to 8 May 2024, against what the month's normal hours lead one to expect. UTC.",
        source: "Source: revenue_metrics.csv, 721 records. Made with Debrief.", measuredBy: Samples.measurer)
    expectSnapshot(scene, named: "framed")
  }

  /// Twenty-five incidents, names in three scripts, and the narrowest page.
  @Test(arguments: [320, 720])
  func drawsCrowdedLineChart(width: Int) {
    let names = ["Outage", "支払いゲートウェイの障害", "عطل في بوابة الدفع", "A very long name for a very short incident indeed"]
    let spans = (0..<25).map { index -> Span in
      let start = Samples.start + Double(index) * 1.2 * 86_400 + 7_200
      return Span(start: start, end: start + 3_600 * Double(1 + index % 5 * 3), name: names[index % 4])
    }
    let chart = LineChart(
      grid: Samples.month, axis: .time(.utc),
      panel: Samples.panel(
        "متوسط زمن الاستجابة", "ミリ秒", level: 700, swing: 0.2, better: .lower, factors: [4.5, 2.8, 1.8],
        grid: Samples.month), spans: spans)
    expectSnapshot(chart.scene(on: Samples.canvas("A crowded month", width: Double(width))), named: "crowded-\(width)")
  }
}
