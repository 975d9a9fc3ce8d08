public import Scenes
public import Time

/// A single panel without axes and text: the measured course, its expectation, and the shaded difference within spans. For use next to
/// explanatory text.
public struct Glance: Hashable, Sendable {
  /// The buckets of the values.
  public let grid: TimeGrid
  /// The line and its expectation; names and remarks are not drawn.
  public let panel: Panel
  /// Bands behind the lines, with shading within them; their names are not drawn.
  public let spans: [Span]
  /// Height in CSS pixels.
  public let height: Double

  /// Creates a glance of `panel` over `grid`; at least 24 pixels high.
  public init(grid: TimeGrid, panel: Panel, spans: [Span] = [], height: Double = 100) {
    self.grid = grid
    self.panel = panel
    self.spans = spans
    self.height = max(24, height)
  }

  /// The drawing without text, for any width from 40 pixels.
  ///
  /// - Complexity: O(n) in the number of values
  public func scene(on canvas: Canvas) -> Scene {
    let plot = Rectangle(x: 2, y: 4, width: canvas.width - 4, height: height - 8)
    let domain = PanelPlot.domain(of: [panel], height: plot.height)
    let frame = Frame(plot: plot, x: grid.extent, y: domain, yKind: panel.value.kind)
    let bands = spans.compactMap { frame.stretch(from: $0.start, to: $0.end) }.map { stretch -> Shape in
      .rectangle(
        Rectangle(x: stretch.left, y: 0, width: stretch.right - stretch.left, height: height), fill: .incidentWash,
        stroke: nil)
    }
    let shading = Shading(panel: panel, grid: grid, spans: spans).areas(in: frame)
    let expected = LineMark.shapes(
      of: panel.expectation?.values ?? [], on: grid, in: frame,
      stroke: Shape.Stroke(.expected, width: 1.25, dashes: [4, 3]))
    let measured = panel.lines.reversed().flatMap { line in
      LineMark.shapes(
        of: line.values, on: grid, in: frame,
        stroke: Shape.Stroke(line.color, width: LineMark.width(over: grid, in: frame)))
    }
    return canvas.scene(height: height, bands + shading.wide + expected + measured + shading.narrow)
  }
}
