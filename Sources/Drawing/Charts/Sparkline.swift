public import Scenes

/// A line the size of a word: no axes, dots at its extremes and its end, spans behind.
public struct Sparkline: Hashable, Sendable {
  /// The buckets of the values.
  public let grid: SampleGrid
  /// One value a bucket; NaN is a gap.
  public let values: [Double]
  /// Bands behind the line; their names are not drawn.
  public let spans: [Span]
  /// Colour of the line.
  public let color: ColorToken
  /// Height in CSS pixels.
  public let height: Double

  /// A line through `values`; at least 12 pixels high.
  public init(
    grid: SampleGrid, values: [Double], spans: [Span] = [], color: ColorToken = .quietInk, height: Double = 28
  ) {
    self.grid = grid
    self.values = values
    self.spans = spans
    self.color = color
    self.height = max(12, height)
  }

  /// The drawing; any width from 40 pixels. No text stands in it.
  public func scene(on canvas: Canvas) -> Scene {
    let shown = values.prefix(grid.count)
    let plot = Rectangle(x: 4, y: 4, width: canvas.width - 8, height: height - 8)
    let domain = ValueScale.niceDomain(of: shown, count: 1_000)
    let frame = Frame(plot: plot, x: grid.start...max(grid.end, grid.start), y: domain, yKind: .linear)
    let bands = spans.compactMap { frame.stretch(from: $0.start, to: $0.end) }.map { stretch -> Shape in
      .rectangle(
        Rectangle(x: stretch.left, y: 0, width: stretch.right - stretch.left, height: height), fill: .incidentWash,
        stroke: nil)
    }
    let line = LineMark.shapes(of: values, on: grid, in: frame, stroke: Shape.Stroke(color, width: 1.25))
    let present = shown.indices.filter { shown[$0].isFinite }
    let extremes = [
      present.min { (shown[$0], $0) < (shown[$1], $1) }, present.max { (shown[$0], -$0) < (shown[$1], -$1) },
    ]
    let dots = (extremes.map { ($0, color) } + [(present.last, ColorToken.accent)]).compactMap { index, color in
      index.map { index -> Shape in
        let point = Point(x: frame.x.position(of: grid.center(of: index)), y: frame.y.position(of: shown[index]))
        return .circle(center: point, radius: 2.25, fill: color, stroke: nil)
      }
    }
    return canvas.scene(height: height, bands + line + dots)
  }
}
