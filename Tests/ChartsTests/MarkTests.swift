import Charts
import Scenes
import Testing
import Time

/// Properties of marks, tested through the charts that draw them.
struct MarkTests {
  private func chart(_ values: [Double], step: Double = 3_600) -> LineChart {
    LineChart(
      grid: TimeGrid(start: Samples.start, step: step, count: values.count), axis: .time(.utc),
      panel: Panel(
        value: ValueAxis(name: "", includesZero: true), lines: [Line(name: "", values: values, color: .series(3))]))
  }

  private func lines(_ scene: Scene, _ color: ColorToken) -> [Path] {
    scene.leaves.compactMap { shape in
      guard case .path(let path, _, let stroke?) = shape, stroke.color == color else { return nil }
      return path
    }
  }

  private func points(_ path: Path) -> [Point] {
    path.steps.compactMap { step in
      switch step {
      case .move(let point), .line(let point): point
      default: nil
      }
    }
  }

  private func texts(_ scene: Scene) -> [String] {
    scene.leaves.compactMap { if case .text(let text, _, _, _, _, _) = $0 { text } else { nil } }
  }

  @Test func gapsStayGaps() throws {
    let scene = chart([1, 2, .nan, 3, 4, .nan, .nan, 5]).scene(on: Samples.canvas("Gaps"))
    let path = try #require(lines(scene, .series(3)).first)
    let moves = path.steps.filter { if case .move = $0 { true } else { false } }
    #expect(moves.count == 2)
    let dots = scene.leaves.filter { shape in
      if case .circle(_, _, fill: .series(3), _) = shape { true } else { false }
    }
    #expect(dots.count == 1, "a value between gaps is a dot")
  }

  @Test func longLinesKeepTheirExtremes() throws {
    var values = (0..<200_000).map { Double($0 % 10) }
    values[123_457] = 900
    values[77_777] = -900
    let scene = chart(values, step: 60).scene(on: Samples.canvas("Long", width: 700))
    let path = try #require(lines(scene, .series(3)).first)
    let heights = points(path).map(\.y)
    #expect(path.steps.count <= 4 * 700)
    let full = points(try #require(lines(chart([900, -900]).scene(on: Samples.canvas("Two")), .series(3)).first)).map(
      \.y)
    #expect(heights.min() == full.min() && heights.max() == full.max())
  }

  @Test func lossLiesWhereActualIsBelowExpected() {
    let grid = TimeGrid(start: Samples.start, step: 3_600, count: 12)
    let actual = [10, 10, 10, 10, 2, 2, 2, 10, 10, 14, 10, 10.0]
    let panel = Panel(
      value: ValueAxis(name: "Revenue", includesZero: true), lines: [Line(name: "Actual", values: actual, color: .ink)],
      expectation: Expectation(
        name: "Expected", bandName: "Expected range", values: Array(repeating: 10, count: 12), better: .higher))
    let spans = [
      Span(start: grid.left + 4 * 3_600, end: grid.left + 7 * 3_600, name: "Outage"),
      Span(start: grid.left + 9 * 3_600, end: grid.left + 10 * 3_600, name: "Sale"),
    ]
    let scene = LineChart(grid: grid, axis: .time(.utc), panel: panel, spans: spans)
      .scene(on: Samples.canvas("Loss"))
    func area(_ color: ColorToken) -> Double {
      scene.leaves.reduce(0) { sum, shape in
        guard case .path(let path, color, _) = shape else { return sum }
        let corners = points(path)
        let doubled = zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(0) { sum, pair in
          sum + pair.0.x * pair.1.y - pair.1.x * pair.0.y
        }
        return sum + abs(doubled) / 2
      }
    }
    // Eight below for three hours and half as much on either side, against four above with two sides.
    #expect(area(.loss) > 0)
    #expect(abs(area(.loss) / area(.gain) - 24.0 / 4) < 1e-6)
    #expect(texts(scene).contains("Worse than expected") && texts(scene).contains("Better than expected"))
  }

  @Test func lowerIsBetterForLatency() {
    let grid = TimeGrid(start: Samples.start, step: 3_600, count: 6)
    let panel = Panel(
      value: ValueAxis(name: "Latency"), lines: [Line(name: "Actual", values: [1, 1, 9, 9, 1, 1], color: .ink)],
      expectation: Expectation(
        name: "Expected", bandName: "Expected range", values: Array(repeating: 1, count: 6), better: .lower))
    let span = Span(start: grid.left + 7_200, end: grid.left + 14_400, name: "Outage")
    let scene = StoryChart(grid: grid, zone: .utc, panels: [panel], spans: [span]).scene(on: Samples.canvas("Worse"))
    #expect(texts(scene).contains("Worse than expected") && !texts(scene).contains("Better than expected"))
  }

  /// Five lines end at the same point on the axis: their names are stacked, and none is below the axis.
  @Test func pushesNamesAtLineEndsApart() throws {
    let grid = TimeGrid.hoursOfDay
    let names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"]
    let lines = names.map { Line(name: $0, values: Array(repeating: 0, count: 24), color: .ink) }
    let scene = LineChart(
      grid: grid, axis: .hourOfDay, panel: Panel(value: ValueAxis(name: "", includesZero: true), lines: lines),
      plotHeight: 120
    ).scene(on: Samples.canvas("Names"))
    var heights: [String: Double] = [:]
    for case .text(let text, let point, _, _, _, _) in scene.leaves { heights[text] = point.y }
    let axis = try #require(heights["0"])
    let placed = names.compactMap { heights[$0] }.sorted()
    #expect(placed.count == names.count)
    #expect(placed.allSatisfy { $0 <= axis })
    #expect(zip(placed, placed.dropFirst()).allSatisfy { $1 - $0 >= 14.999 })
  }

  @Test func scatterLeavesOutWhatCannotBeSeen() {
    let many = (0..<50_000).map { Double(($0 * 7_919) % 50_021) }
    let chart = ScatterChart(
      groups: [.init(name: "", color: .ink, x: many, y: many.reversed())], x: ValueAxis(name: "x"),
      y: ValueAxis(name: "y"))
    let dots = chart.scene(on: Samples.canvas("Many")).leaves.filter { if case .circle = $0 { true } else { false } }
    #expect((1_000...ScatterChart.mostDots).contains(dots.count))
    let pair = ScatterPair(chart, chart).scene(on: Samples.canvas("Pair")).leaves
    let pairDots = pair.filter { if case .circle = $0 { true } else { false } }
    #expect((1_000...ScatterChart.mostDots).contains(pairDots.count))
  }

  @Test func tiesShareAColumn() {
    let start = Samples.outage.start
    let rows = ["a", "b", "c"].map { OnsetLadder.Row(label: $0, onset: start + 3_600, recovery: start + 7_200) }
    let scene = OnsetLadder(rows: rows, declared: Samples.outage, step: 3_600, zone: .utc)
      .scene(on: Samples.canvas("Ties"))
    let onsets = scene.leaves.compactMap { shape -> Double? in
      if case .circle(let center, 4.5, .ink, nil) = shape { center.x } else { nil }
    }
    #expect(onsets.count == 3 && Set(onsets).count == 1)
    #expect(texts(scene).filter { $0 == "+1 h" }.count == 3)
  }

  @Test func stripsKeepTheFurthestValue() {
    var values = Array(repeating: 0.0, count: 5_000)
    values[2_345] = 9
    let strip = HeatStrip(
      rows: [.init(label: "a", values: values)], grid: TimeGrid(start: Samples.start, step: 60, count: 5_000),
      zone: .utc, value: ValueAxis(name: "z"), scale: .diverging(center: 0, reach: 9))
    let scene = strip.scene(on: Samples.canvas("Strip"))
    let strong = scene.leaves.filter { if case .rectangle(_, .diverging(4), _) = $0 { true } else { false } }
    #expect(strong.count == 2, "one field in the strip and one in its legend")
  }

  @Test func emptyChartsSaySo() {
    let grid = TimeGrid(start: 0, step: 1, count: 0)
    let canvas = Samples.canvas("Empty")
    let scenes = [
      LineChart(grid: grid, axis: .hourOfDay, panel: Panel(value: ValueAxis(name: "a"), lines: [])).scene(on: canvas),
      RankedBars(rows: [], value: ValueAxis(name: "a")).scene(on: canvas),
      DumbbellChart(rows: [], value: ValueAxis(name: "a"), fromName: "b", toName: "c").scene(on: canvas),
      ScatterChart(groups: [], x: ValueAxis(name: "a"), y: ValueAxis(name: "b")).scene(on: canvas),
      LagProfile(firstLag: 0, values: [], value: ValueAxis(name: "a")).scene(on: canvas),
      HourOfWeekMap(values: [], value: ValueAxis(name: "a")).scene(on: canvas),
      SmallMultiples(grid: grid, axis: .hourOfDay, panels: []).scene(on: canvas),
      OnsetLadder(rows: [], declared: Samples.outage, step: 60, zone: .utc).scene(on: canvas),
      HeatStrip(
        rows: [], grid: grid, zone: .utc, value: ValueAxis(name: "a"), scale: .sequential(0...1)
      ).scene(on: canvas),
      StoryChart(grid: grid, zone: .utc, panels: [Panel(value: ValueAxis(name: "a"), lines: [])]).scene(on: canvas),
    ]
    for scene in scenes { #expect(texts(scene).contains("No data")) }
    #expect(texts(CorrelationMatrix(labels: ["a"], values: []).scene(on: canvas)).contains("No pairs"))
  }
}

extension Scene {
  /// The shapes, with those in groups listed individually.
  fileprivate var leaves: [Shape] {
    func leaves(_ shape: Shape) -> [Shape] {
      if case .group(let shapes, _) = shape { shapes.flatMap(leaves) } else { [shape] }
    }
    return shapes.flatMap(leaves)
  }
}
