import Scenes

/// A field of a map.
struct Cell {
  let box: Rectangle
  /// nil without a value: the field is hatched.
  let color: ColorToken?

  /// Shapes of the fields: one per colour, and hatching for fields without a value.
  static func shapes(_ cells: [Cell]) -> [Shape] {
    var order: [ColorToken] = []
    var boxes: [ColorToken: [Rectangle]] = [:]
    for cell in cells {
      guard let color = cell.color else { continue }
      if boxes[color] == nil { order.append(color) }
      boxes[color, default: []].append(cell.box)
    }
    let filled = order.flatMap { color in
      (boxes[color] ?? []).map { Shape.rectangle($0, fill: color, stroke: nil) }
    }
    return filled + hatch(cells.filter { $0.color == nil }.map(\.box))
  }

  /// Diagonal hairlines in each of `boxes`, as one path.
  static func hatch(_ boxes: [Rectangle]) -> [Shape] {
    var path = Path()
    for box in boxes where box.width > 0 && box.height > 0 {
      let pitch = max(5, (box.width + box.height) / 12)
      var offset = pitch / 2
      while offset < box.width + box.height {
        let start = Point(x: box.x + max(0, offset - box.height), y: box.y + min(offset, box.height))
        let end = Point(x: box.x + min(offset, box.width), y: box.y + max(0, offset - box.width))
        path.steps += Path(through: [start, end]).steps
        offset += pitch
      }
    }
    return path.steps.isEmpty ? [] : [.path(path, fill: nil, stroke: Shape.Stroke(.axis, width: 0.75))]
  }
}

extension Rectangle {
  /// The rectangle without one pixel at its right and bottom edge, which separates adjacent fields.
  var trimmed: Rectangle {
    Rectangle(x: x, y: y, width: max(0.5, width - 1), height: max(0.5, height - 1))
  }
}
