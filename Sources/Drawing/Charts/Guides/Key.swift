import Scenes

/// A line of samples with their meanings, for elements that cannot be labelled directly.
struct Key {
  /// The appearance of a sample.
  enum Sample: Hashable {
    case line(ColorToken, isDashed: Bool)
    case area(ColorToken)
    case dot(ColorToken)
    case ring(ColorToken)
  }

  struct Entry: Hashable {
    let sample: Sample
    let name: String
  }

  private static let lineHeight = 18.0
  private let placed: [(entry: Entry, text: String, x: Double, row: Int)]

  /// Creates a key with its entries side by side from `left`, wrapped at `right`.
  init(_ entries: [Entry], from left: Double, to right: Double, measurer: Lettering) {
    var placed: [(Entry, String, Double, Int)] = []
    var (x, row) = (left, 0)
    for entry in entries {
      let text = measurer.fitted(entry.name, to: right - left - 24, style: .label)
      let width = 22 + measurer.width(of: text, style: .label)
      if x > left, x + width > right { (x, row) = (left, row + 1) }
      placed.append((entry, text, x, row))
      x += width + 16
    }
    self.placed = placed
  }

  /// Height of the key; 0 if it is empty.
  var height: Double { placed.isEmpty ? 0 : Double((placed.map(\.row).max() ?? 0) + 1) * Key.lineHeight + 4 }

  func marks(top: Double) -> [Shape] {
    placed.map { item in
      let y = top + Double(item.row) * Key.lineHeight + Key.lineHeight / 2
      switch item.entry.sample {
      case .line(let color, let isDashed):
        let path = Path(through: [Point(x: item.x, y: y), Point(x: item.x + 16, y: y)])
        return .path(
          path, fill: nil, stroke: Shape.Stroke(color, width: LineMark.width, dashes: isDashed ? [4, 3] : []))
      case .area(let color):
        return .rectangle(
          Rectangle(x: item.x, y: y - 5, width: 16, height: 10), fill: color,
          stroke: color == .expectedWash ? Shape.Stroke(.axis, width: 0.75) : nil)
      case .dot(let color):
        return .circle(center: Point(x: item.x + 8, y: y), radius: 4, fill: color, stroke: nil)
      case .ring(let color):
        return .circle(
          center: Point(x: item.x + 8, y: y), radius: 4, fill: .paper, stroke: Shape.Stroke(color, width: 1.5))
      }
    }
  }

  func labels(top: Double) -> [Label] {
    placed.map { item in
      Label(
        item.text, at: Label.Place(item.x + 22, top + Double(item.row) * Key.lineHeight + Key.lineHeight / 2 + 4))
    }
  }
}
