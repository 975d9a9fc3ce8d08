public import Scenes
public import Time

/// Lines over time or any other number, with the expectation, spans in the background, and direct labels at the ends.
public struct LineChart: Hashable, Sendable {
  /// The buckets of the values.
  public let grid: TimeGrid
  /// The quantity on the horizontal axis.
  public let axis: HorizontalAxis
  /// Value axis, lines, expectation and annotations.
  public let panel: Panel
  /// Named bands behind the lines, with shading within them.
  public let spans: [Span]
  /// Height of the plot without labels, in CSS pixels.
  public let plotHeight: Double

  /// Creates a chart of `panel` over `grid`; the plot is at least 40 pixels high.
  public init(
    grid: TimeGrid, axis: HorizontalAxis, panel: Panel, spans: [Span] = [], plotHeight: Double = 220
  ) {
    self.grid = grid
    self.axis = axis
    self.panel = panel
    self.spans = spans
    self.plotHeight = max(40, plotHeight)
  }

  /// The drawing. If the line names need more than a fifth of the width, they move to a key above the plot.
  ///
  /// - Complexity: O(n) in the number of values
  public func scene(on canvas: Canvas) -> Scene {
    let measurer = canvas.measurer
    let plot = PanelPlot(panel, on: grid, spans: spans, height: plotHeight, measurer: measurer)
    let names = EndLabels(plot: plot, measurer: measurer)
    let isDirect = names.width <= canvas.width * 0.2
    let key = Key(plot.keyEntries(for: !isDirect), from: 0, to: canvas.width, measurer: measurer)
    let width = canvas.width - plot.guide.gutter - (isDirect ? max(names.width, 10) : 10)

    let columns = Rectangle(x: plot.guide.gutter, y: 0, width: max(20, width), height: plotHeight)
    let spanGuide = SpanGuide(spans, in: plot.frame(columns), measurer: measurer)
    let heading = panel.value.name.isEmpty && panel.value.unit.isEmpty ? 0 : Heading.height
    let top = heading + key.height + max(spanGuide.height, 6)
    let frame = plot.frame(columns.translated(x: 0, y: top))
    let bottom = frame.plot.bottom
    let horizontal = HorizontalGuide(axis, scale: frame.x, measurer: measurer)

    let height = bottom + HorizontalGuide.height(of: axis)
    let layout = LabelLayout(width: canvas.width, height: height, measurer: measurer)
    let (labels, placeNames) = layout.placed(
      Heading.labels(of: panel.value, remark: panel.remark, left: 0, right: canvas.width, top: 0, measurer: measurer)
        + key.labels(top: heading) + plot.valueLabels(in: frame),
      then: plot.noteLabels(in: frame) + horizontal.labels(at: bottom) + (isDirect ? names.labels(in: frame) : [])
        + spanGuide.labels(top: top))
    return canvas.scene(
      height: height, fixed: key.marks(top: heading) + labels,
      marks: spanGuide.bands(top: top, bottom: bottom) + plot.marks(in: frame) + spanGuide.caps(top: top),
      names: horizontal.marks(at: bottom) + spanGuide.stems(top: top) + (isDirect ? names.marks(in: frame) : [])
        + placeNames
    ) { marks, names in
      Track(
        axis, grid, spans, from: frame.x, top: top, plots: [plot.track(in: frame)], marks: marks, names: names)
    }
  }
}
