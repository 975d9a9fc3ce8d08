import Scenes

/// One panel drawn into its frame: guides, band, shading and lines. Line charts, story charts and small multiples share it.
struct PanelPlot {
  let panel: Panel
  let grid: SampleGrid
  let spans: [Span]
  let guide: ValueGuide
  let domain: ClosedRange<Double>

  /// The plot of `panel`, about `height` pixels high; `domain` where several panels share one.
  init(
    _ panel: Panel, on grid: SampleGrid, spans: [Span], height: Double, domain: ClosedRange<Double>? = nil,
    measurer: any TextMeasurer
  ) {
    self.panel = panel
    self.grid = grid
    self.spans = spans
    self.domain = domain ?? PanelPlot.domain(of: [panel], height: height)
    guide = ValueGuide(domain: self.domain, kind: panel.value.kind, height: height, measurer: measurer)
  }

  /// The domain that shows everything in `panels`, by the axis of the first.
  static func domain(of panels: [Panel], height: Double) -> ClosedRange<Double> {
    let courses = panels.flatMap { panel -> [[Double]] in
      let expected = panel.expectation.map { [$0.values, $0.lower, $0.upper] } ?? []
      return panel.lines.map(\.values) + expected
    }
    return ValueScale.niceDomain(
      of: courses.joined(), kind: panels.first?.value.kind ?? .linear,
      includingZero: panels.contains { $0.value.includesZero }, count: ValueGuide.count(for: height))
  }

  /// Whether there is anything to draw.
  var isEmpty: Bool {
    !panel.lines.contains { $0.values.prefix(grid.count).contains { $0.isFinite } }
  }

  func frame(_ plot: Rectangle) -> Frame {
    Frame(plot: plot, x: grid.start...max(grid.end, grid.start), y: domain, yKind: panel.value.kind)
  }

  /// Everything but text, back to front. Bands of spans are drawn by the chart, below all panels.
  func marks(in frame: Frame) -> [Shape] {
    var shapes = guide.marks(in: frame)
    if let expectation = panel.expectation {
      let ribbon = RibbonMark.path(lower: expectation.lower, upper: expectation.upper, on: grid, in: frame)
      if !ribbon.steps.isEmpty { shapes.append(.path(ribbon, fill: .expectedWash, stroke: nil)) }
      if let actual = panel.lines.first { shapes += shading(of: actual, against: expectation, in: frame) }
      shapes += LineMark.shapes(
        of: expectation.values, on: grid, in: frame, stroke: Shape.Stroke(.expected, width: 1.25, dashes: [4, 3]))
    }
    for line in panel.lines.reversed() {
      shapes += LineMark.shapes(
        of: line.values, on: grid, in: frame,
        stroke: Shape.Stroke(line.color, width: LineMark.width, dashes: line.isDashed ? [4, 3] : []))
    }
    for note in panel.notes {
      if let point = point(of: note, in: frame) {
        shapes.append(.circle(center: point, radius: 3, fill: .paper, stroke: Shape.Stroke(.ink, width: 1.25)))
      }
    }
    return shapes
  }

  /// Tick labels and remarks.
  func labels(in frame: Frame) -> [Label] {
    let notes = panel.notes.compactMap { note -> Label? in
      guard let point = point(of: note, in: frame) else { return nil }
      return Label(
        note.text, .label, .ink, halo: true, shortening: .ellipsis,
        at: Label.Place(point.x + 8, point.y + 4, room: frame.plot.right - point.x - 8),
        Label.Place(point.x - 8, point.y + 4, .end, room: point.x - 8 - frame.plot.x),
        Label.Place(point.x, point.y - 8, .middle), Label.Place(point.x, point.y + 16, .middle))
    }
    let empty = Label(
      "No data", at: Label.Place(frame.plot.x + frame.plot.width / 2, frame.plot.y + frame.plot.height / 2 + 4, .middle))
    return (isEmpty ? [empty] : []) + guide.labels(in: frame) + notes
  }

  /// What the colours mean that no label in the plot says.
  func keyEntries(for lines: Bool) -> [Key.Entry] {
    var entries: [Key.Entry] = []
    if lines {
      entries += panel.lines.map { Key.Entry(sample: .line($0.color, isDashed: $0.isDashed), name: $0.name) }
    }
    guard let expectation = panel.expectation else { return entries }
    if lines { entries.append(Key.Entry(sample: .line(.expected, isDashed: true), name: expectation.name)) }
    if expectation.lower.contains(where: \.isFinite) {
      entries.append(Key.Entry(sample: .area(.expectedWash), name: expectation.bandName))
    }
    if isShaded {
      entries.append(Key.Entry(sample: .area(.loss), name: "Worse than expected"))
      entries.append(Key.Entry(sample: .area(.gain), name: "Better than expected"))
    }
    return entries
  }

  private var isShaded: Bool {
    panel.expectation.map { $0.better != .neither } ?? false && !spans.isEmpty && !isEmpty
  }

  private func shading(of actual: Line, against expectation: Expectation, in frame: Frame) -> [Shape] {
    guard expectation.better != .neither else { return [] }
    return spans.flatMap { span -> [Shape] in
      let difference = DifferenceMark(
        actual: actual.values, expected: expectation.values, on: grid, in: frame, from: span.start,
        to: span.shadedUntil)
      let isHigherBetter = expectation.better == .higher
      return [(difference.below, isHigherBetter), (difference.above, !isHigherBetter)]
        .filter { !$0.0.steps.isEmpty }
        .map { .path($0.0, fill: $0.1 ? .loss : .gain, stroke: nil) }
    }
  }

  private func point(of note: Note, in frame: Frame) -> Point? {
    guard frame.x.shows(note.x), frame.y.shows(note.value) else { return nil }
    let point = Point(x: frame.x.position(of: note.x), y: frame.y.position(of: note.value))
    return point.y.isFinite ? point : nil
  }
}
