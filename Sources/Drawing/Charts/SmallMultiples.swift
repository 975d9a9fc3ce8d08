public import Scenes
import Text
public import Time

/// The same plot for many measures or services, side by side on one kind of axis.
public struct SmallMultiples: Hashable, Sendable {
  /// The buckets of all values.
  public let grid: TimeGrid
  /// The quantity on the horizontal axis.
  public let axis: HorizontalAxis
  /// The panels, row by row, with the name of the value axis as heading.
  public let panels: [Panel]
  /// Bands in all panels; their names are not drawn but given in the caption.
  public let spans: [Span]
  /// Whether all panels share one value axis, which makes heights comparable.
  public let sharesValues: Bool
  /// Height of each plot in CSS pixels.
  public let panelHeight: Double

  /// Creates a grid of `panels`; each plot is at least 40 pixels high.
  public init(
    grid: TimeGrid, axis: HorizontalAxis, panels: [Panel], spans: [Span] = [], sharesValues: Bool = false,
    panelHeight: Double = 80
  ) {
    self.grid = grid
    self.axis = axis
    self.panels = panels
    self.spans = spans
    self.sharesValues = sharesValues
    self.panelHeight = max(40, panelHeight)
  }

  /// The largest number of panels.
  public static let mostPanels = 60

  /// The drawing, with as many columns of at least 200 pixels as fit, and at most 60 panels.
  public func scene(on canvas: Canvas) -> Scene {
    let (measurer, gap) = (canvas.measurer, 24.0)
    let shown = Array(panels.prefix(SmallMultiples.mostPanels))
    let domain = sharesValues ? PanelPlot.domain(of: shown, height: panelHeight) : nil
    let plots = shown.map {
      PanelPlot($0, on: grid, spans: spans, height: panelHeight, domain: domain, measurer: measurer)
    }
    let gutter = plots.map(\.guide.gutter).max() ?? 8
    let most = max(1, min(shown.count, Int((canvas.width + gap) / (200 + gap))))
    let rows = (shown.count + most - 1) / most
    // The number of columns that fills the rows evenly.
    let columns = max(1, rows == 0 ? 1 : (shown.count + rows - 1) / rows)
    let column = BandScale(count: columns, from: 0, to: canvas.width + gap)
    let plotWidth = max(20, column.step - gap - gutter)
    let pitch = Heading.height + 4 + panelHeight + 22
    let key = Key(uniqueEntries(plots), from: 0, to: canvas.width, measurer: measurer)

    var marks = key.marks(top: 0)
    var labels = key.labels(top: 0)
    for (index, plot) in plots.enumerated() {
      let left = column.start(of: index % columns)
      let top = key.height + Double(index / columns) * pitch
      let box = Rectangle(x: left + gutter, y: top + Heading.height + 4, width: plotWidth, height: panelHeight)
      let frame = plot.frame(box)
      let horizontal = HorizontalGuide(axis, scale: frame.x, measurer: measurer)
      let bands = SpanGuide(
        spans.map { Span(start: $0.start, end: $0.end, name: "") }, in: frame, measurer: measurer)
      marks += bands.bands(top: box.y, bottom: box.bottom) + plot.marks(in: frame)
      marks += horizontal.marks(at: box.bottom) + bands.caps(top: box.y)
      labels += Heading.labels(
        of: plot.panel.value, remark: plot.panel.remark, left: left, right: box.right, top: top, measurer: measurer)
      labels += plot.labels(in: frame)
      // The last panel of each column has the labels of the shared axis.
      if index + columns >= shown.count { labels += horizontal.labels(at: box.bottom) }
    }
    if shown.isEmpty {
      labels.append(Label(measurer.texts["chart.no-data"], at: Label.Place(canvas.width / 2, 16, .middle)))
    }
    let height = max(24, key.height + Double(rows) * pitch - 22 + HorizontalGuide.height(of: axis))
    let layout = LabelLayout(width: canvas.width, height: height, measurer: measurer)
    return canvas.scene(height: height, marks + layout.placed(labels))
  }

  /// One key for all panels; it names lines if a panel has several.
  private func uniqueEntries(_ plots: [PanelPlot]) -> [Key.Entry] {
    var entries: [Key.Entry] = []
    for entry in plots.flatMap({ $0.keyEntries(for: $0.panel.lines.count > 1) }) where !entries.contains(entry) {
      entries.append(entry)
    }
    return Array(entries.prefix(12))
  }
}
