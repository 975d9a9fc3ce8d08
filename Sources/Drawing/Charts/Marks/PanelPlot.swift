import Scenes
import Text
import Time

/// One panel drawn in its frame: guides, band, shading and lines. Shared by line charts, story charts and small multiples.
struct PanelPlot {
  let panel: Panel
  let grid: TimeGrid
  let spans: [Span]
  let guide: ValueGuide
  let domain: ClosedRange<Double>

  /// Creates the plot of `panel`, about `height` pixels high; `domain` is set if several panels share one.
  init(
    _ panel: Panel, on grid: TimeGrid, spans: [Span], height: Double, domain: ClosedRange<Double>? = nil,
    measurer: Lettering
  ) {
    self.panel = panel
    self.grid = grid
    self.spans = spans
    self.domain = domain ?? PanelPlot.domain(of: [panel], height: height)
    guide = ValueGuide(domain: self.domain, kind: panel.value.kind, height: height, measurer: measurer)
  }

  /// The domain that includes everything in `panels`, with the axis of the first one.
  static func domain(of panels: [Panel], height: Double) -> ClosedRange<Double> {
    let courses = panels.flatMap { panel -> [[Double]] in
      let expected = panel.expectation.map { [$0.values, $0.lower, $0.upper] } ?? []
      return panel.lines.map(\.values) + expected
    }
    return ValueScale.niceDomain(
      of: courses.joined(), kind: panels.first?.value.kind ?? .linear,
      includingZero: panels.contains { $0.value.includesZero }, count: ValueGuide.count(for: height))
  }

  var isEmpty: Bool {
    !panel.lines.contains { $0.values.prefix(grid.count).contains { $0.isFinite } }
  }

  func frame(_ plot: Rectangle) -> Frame {
    Frame(plot: plot, x: grid.extent, y: domain, yKind: panel.value.kind)
  }

  /// Everything except text, back to front. The chart draws the bands of spans below all panels.
  func marks(in frame: Frame) -> [Shape] {
    var shapes = guide.marks(in: frame)
    if let expectation = panel.expectation {
      let ribbon = RibbonMark.path(lower: expectation.lower, upper: expectation.upper, on: grid, in: frame)
      if !ribbon.steps.isEmpty { shapes.append(.path(ribbon, fill: .expectedWash, stroke: nil)) }
      shapes += shading.areas(in: frame).wide
      shapes += LineMark.shapes(
        of: expectation.values, on: grid, in: frame, stroke: Shape.Stroke(.expected, width: 1.25, dashes: [4, 3]))
    }
    for line in panel.lines.reversed() {
      shapes += LineMark.shapes(
        of: line.values, on: grid, in: frame,
        stroke: Shape.Stroke(
          line.color, width: LineMark.width(over: grid, in: frame), dashes: line.isDashed ? [4, 3] : []))
    }
    shapes += shading.areas(in: frame).narrow
    for note in panel.notes {
      if let point = point(of: note, in: frame) {
        shapes.append(.circle(center: point, radius: 3, fill: .paper, stroke: Shape.Stroke(.ink, width: 1.25)))
      }
    }
    return shapes
  }

  /// Tick labels and annotations.
  func labels(in frame: Frame) -> [Label] { valueLabels(in: frame) + noteLabels(in: frame) }

  /// Annotations of single points.
  func noteLabels(in frame: Frame) -> [Label] {
    panel.notes.compactMap { note -> Label? in
      guard let point = point(of: note, in: frame) else { return nil }
      return Label(
        note.text, .label, .ink, halo: true, shortening: .ellipsis,
        at: Label.Place(point.x, point.y - 9, .middle), Label.Place(point.x, point.y + 18, .middle),
        Label.Place(point.x + 8, point.y + 4, room: frame.plot.right - point.x - 8),
        Label.Place(point.x - 8, point.y + 4, .end, room: point.x - 8 - frame.plot.x))
    }
  }

  func valueLabels(in frame: Frame) -> [Label] {
    let empty = Label(
      guide.measurer.texts["chart.no-data"],
      at: Label.Place(frame.plot.x + frame.plot.width / 2, frame.plot.y + frame.plot.height / 2 + 4, .middle)
    )
    return (isEmpty ? [empty] : []) + guide.labels(in: frame)
  }

  /// Key entries for the colours without a label in the plot.
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
    return entries + shading.keyEntries(in: guide.measurer.texts)
  }

  private var shading: Shading {
    Shading(panel: panel, grid: grid, spans: spans)
  }

  private func point(of note: Note, in frame: Frame) -> Point? {
    guard frame.x.shows(note.x), frame.y.shows(note.value) else { return nil }
    let point = Point(x: frame.x.position(of: note.x), y: frame.y.position(of: note.value))
    return point.y.isFinite ? point : nil
  }
}
