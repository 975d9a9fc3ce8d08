public import Scenes
import Text
public import Time

/// Several measures over one period, stacked on one time axis: the course of an incident through all of them.
public struct StoryChart: Hashable, Sendable {
  /// The buckets of all values.
  public let grid: TimeGrid
  /// The UTC offsets of the time axis.
  public let zone: Zone
  /// The panels from top to bottom, each with its own value axis.
  public let panels: [Panel]
  /// Named bands through all panels, with shading within them.
  public let spans: [Span]
  /// Height of each plot in CSS pixels.
  public let panelHeight: Double

  /// Creates a chart of `panels` over `grid`; each plot is at least 40 pixels high.
  public init(
    grid: TimeGrid, zone: Zone, panels: [Panel], spans: [Span] = [], panelHeight: Double = 84
  ) {
    self.grid = grid
    self.zone = zone
    self.panels = panels
    self.spans = spans
    self.panelHeight = max(40, panelHeight)
  }

  /// The drawing. - Complexity: O(n) in the number of values
  public func scene(on canvas: Canvas) -> Scene {
    let measurer = canvas.measurer
    let plots = panels.map { PanelPlot($0, on: grid, spans: spans, height: panelHeight, measurer: measurer) }
    let gutter = plots.map(\.guide.gutter).max() ?? 8
    let key = Key(keyEntries(plots, in: measurer.texts), from: 0, to: canvas.width, measurer: measurer)
    let columns = Rectangle(x: gutter, y: 0, width: max(20, canvas.width - gutter - 10), height: panelHeight)
    let axis = ValueScale(domain: grid.extent, from: columns.x, to: columns.right)
    let shared = Frame(plot: columns, x: axis.domain, y: 0...1, yKind: .linear)
    let spanGuide = SpanGuide(spans, in: shared, measurer: measurer)

    let top = key.height + max(spanGuide.height, 4)
    let pitch = Heading.height + panelHeight + 22
    let frames = plots.enumerated().map { index, plot in
      plot.frame(columns.translated(x: 0, y: top + Double(index) * pitch + Heading.height + 6))
    }
    let bottom = frames.last?.plot.bottom ?? top + panelHeight
    let horizontal = HorizontalGuide(.time(zone), scale: axis, measurer: measurer)

    let height = bottom + HorizontalGuide.height(of: .time(zone))
    let layout = LabelLayout(width: canvas.width, height: height, measurer: measurer)
    let (labels, names) = layout.placed(
      key.labels(top: 0)
        + zip(plots, frames).flatMap { plot, frame in
          Heading.labels(
            of: plot.panel.value, remark: plot.panel.remark, left: 0, right: frame.plot.right,
            top: frame.plot.y - Heading.height - 4, measurer: measurer) + plot.valueLabels(in: frame)
        },
      then: zip(plots, frames).flatMap { $0.noteLabels(in: $1) } + horizontal.labels(at: bottom)
        + spanGuide.labels(top: top))
    return canvas.scene(
      height: height, fixed: key.marks(top: 0) + labels,
      marks: spanGuide.bands(top: top, bottom: bottom) + spanGuide.caps(top: top)
        + zip(plots, frames).flatMap { $0.marks(in: $1) },
      names: horizontal.marks(at: bottom) + spanGuide.stems(top: top) + names
    ) { marks, names in
      Track(
        .time(zone), grid, spans, from: axis, top: top, plots: zip(plots, frames).map { $0.track(in: $1) },
        marks: marks, names: names)
    }
  }

  /// One key for all panels, without duplicates.
  private func keyEntries(_ plots: [PanelPlot], in texts: Texts) -> [Key.Entry] {
    guard plots.contains(where: { $0.panel.expectation != nil }) else { return [] }
    var entries = [
      Key.Entry(sample: .line(panels[0].lines.first?.color ?? .ink, isDashed: false), name: texts["chart.actual"])
    ]
    let expected = plots.compactMap(\.panel.expectation).first
    entries += expected.map { [Key.Entry(sample: .line(.expected, isDashed: true), name: $0.name)] } ?? []
    for entry in plots.flatMap({ $0.keyEntries(for: false) }) where !entries.contains(entry) {
      entries.append(entry)
    }
    return entries
  }
}
