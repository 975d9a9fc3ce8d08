import Scenes
import Time

/// The names of lines at their right ends, spread where lines end close together.
struct EndLabels {
  private struct Name {
    let text: String
    let values: [Double]
    let color: ColorToken
  }

  private let names: [Name]
  private let grid: TimeGrid
  /// Width of the names to the right of the plot; 0 without names.
  let width: Double

  init(plot: PanelPlot, measurer: Lettering) {
    grid = plot.grid
    let lines = plot.panel.lines.map { Name(text: $0.name, values: $0.values, color: $0.color) }
    let expected = plot.panel.expectation.map { Name(text: $0.name, values: $0.values, color: .expected) }
    names = (lines + [expected].compactMap { $0 }).filter { name in
      !name.text.isEmpty && name.values.prefix(plot.grid.count).contains(where: \.isFinite)
    }
    let widest = names.map { measurer.width(of: $0.text, style: .label) }.max()
    width = widest.map { $0 + 16 } ?? 0
  }

  /// A dot at the end of each line, and a hairline to its name if the name was moved.
  func marks(in frame: Frame) -> [Shape] {
    let ends = ends(in: frame)
    let dots: [Shape] = ends.map { .circle(center: $0.end, radius: 2.5, fill: $0.color, stroke: nil) }
    let leaders = ends.filter { abs($0.labelY - $0.end.y) > 6 || frame.plot.right - $0.end.x > 20 }.map { end in
      Path(through: [end.end.translated(x: 3, y: 0), Point(x: frame.plot.right + 7, y: end.labelY)]).steps
    }
    let path = Path(leaders.flatMap { $0 })
    return (path.steps.isEmpty ? [] : [.path(path, fill: nil, stroke: Shape.Stroke(.axis, width: 0.75))]) + dots
  }

  func labels(in frame: Frame) -> [Label] {
    ends(in: frame).map { end in
      Label(
        end.text, .label, .ink, shortening: .ellipsis,
        at: Label.Place(frame.plot.right + 10, end.labelY + 4))
    }
  }

  private typealias End = (text: String, color: ColorToken, end: Point, labelY: Double)

  /// The end of each line and the position of its name; without enough space, the last names are omitted.
  private func ends(in frame: Frame) -> [End] {
    let ends = names.compactMap { name in frame.points(of: name.values, on: grid).last?.last.map { (name, $0) } }
    let bounds = (frame.plot.y)...(frame.plot.bottom)
    for count in stride(from: ends.count, to: 0, by: -1) {
      let kept = ends.prefix(count)
      guard let heights = Spread.positions(kept.map(\.1.y), gap: 15, within: bounds) else { continue }
      return zip(kept, heights).map { ($0.0.text, $0.0.color, $0.1, $1) }
    }
    return []
  }
}
