extension Scene {
  /// The largest number of shapes before pages and viewers become slow.
  public static let mostShapes = 5_000

  /// Defects of the drawing, in words; empty for a valid drawing.
  ///
  /// The checks: size, title and description are present; every coordinate is finite and inside; every text is legible (at least 11 px),
  /// consists of drawable characters, is inside by measurement, and does not overlap other texts or the bounding box of any filled shape
  /// painted later; outlines start with a move; extents are not negative; there are at most `mostShapes` shapes.
  ///
  /// - Complexity: O(n × t) for n shapes, t of them texts.
  public func problems(measuredBy measurer: some TextMeasurer) -> [String] {
    var problems: [String] = []
    if !(width > 0 && width.isFinite && height > 0 && height.isFinite) {
      problems.append("the scene's size is \(width) × \(height)")
    }
    if title.isEmpty { problems.append("the scene has no title") }
    if description.isEmpty { problems.append("the scene has no description") }

    let leaves = shapes.flatMap(\.leaves)
    if leaves.count > Scene.mostShapes { problems.append("\(leaves.count) shapes are more than \(Scene.mostShapes)") }
    for shape in leaves { problems += faults(of: shape) }

    let texts = leaves.compactMap { shape in shape.textBox(measuredBy: measurer).map { (shape, $0) } }
    for (index, (shape, box)) in texts.enumerated() {
      if !holds(box.x, box.y) || !holds(box.right, box.bottom) { problems.append("\(shape.brief) sticks out") }
      for (other, otherBox) in texts[..<index] where box.inset(by: 0.25).overlaps(otherBox) {
        problems.append("\(shape.brief) overlaps \(other.brief)")
      }
    }
    return problems + coverings(of: leaves, measuredBy: measurer)
  }

  /// The texts among `leaves` that overlap a filled shape painted later.
  private func coverings(of leaves: [Shape], measuredBy measurer: some TextMeasurer) -> [String] {
    var texts: [(shape: Shape, box: Rectangle)] = []
    var coverings: [String] = []
    for shape in leaves {
      if let box = shape.textBox(measuredBy: measurer) { texts.append((shape, box.inset(by: 0.25))) }
      guard let filled = shape.filledBox else { continue }
      coverings += texts.filter { $0.box.overlaps(filled) }.map { "\($0.shape.brief) lies under \(shape.brief)" }
    }
    return coverings
  }

  private func faults(of shape: Shape) -> [String] {
    var faults: [String] = []
    if shape.corners.contains(where: { !holds($0.x, $0.y) }) { faults.append("\(shape.brief) lies outside the scene") }
    switch shape {
    case .path(let path, _, _):
      if case .move? = path.steps.first {} else { faults.append("a path does not begin with a move") }
    case .rectangle(let rectangle, _, _):
      if !(rectangle.width >= 0 && rectangle.height >= 0) { faults.append("a rectangle has a negative extent") }
    case .circle(_, let radius, _, _):
      if !(radius >= 0) { faults.append("a circle has a negative radius") }
    case .text(let text, _, let style, _, _, _):
      if text.isEmpty { faults.append("a text is empty") }
      if style.size < 11 { faults.append("\(shape.brief) is set in \(style.size) px") }
      if text.unicodeScalars.contains(where: { !$0.isDrawable }) {
        faults.append("\(shape.brief) holds a character that cannot be drawn")
      }
    case .group: break
    }
    return faults
  }

  /// Whether a point lies in the scene, with a tolerance of half a pixel; false for NaN.
  private func holds(_ x: Double, _ y: Double) -> Bool {
    x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5
  }
}

extension Shape {
  /// The shape itself, or the shapes in a group at any depth.
  fileprivate var leaves: [Shape] {
    if case .group(let shapes, _) = self { shapes.flatMap(\.leaves) } else { [self] }
  }

  /// The points that must lie inside a scene.
  fileprivate var corners: [Point] {
    switch self {
    case .path(let path, _, _):
      path.steps.flatMap { step -> [Point] in
        switch step {
        case .move(let point), .line(let point): [point]
        case .curve(let first, let second, let end): [first, second, end]
        case .close: []
        }
      }
    case .rectangle(let box, _, _): [Point(x: box.x, y: box.y), Point(x: box.right, y: box.bottom)]
    case .circle(let center, _, _, _): [center]
    case .text(_, let point, _, _, _, _): [point]
    case .group: []
    }
  }

  /// The bounding box of the filled area; nil without a fill.
  fileprivate var filledBox: Rectangle? {
    switch self {
    case .path(_, .some, _):
      let (x, y) = (corners.map(\.x), corners.map(\.y))
      guard let left = x.min(), let right = x.max(), let top = y.min(), let bottom = y.max() else { return nil }
      return Rectangle(x: left, y: top, width: right - left, height: bottom - top)
    case .rectangle(let box, .some, _): return box
    case .circle(let center, let radius, .some, _):
      return Rectangle(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    case .path, .rectangle, .circle, .text, .group: return nil
    }
  }

  fileprivate var brief: String {
    switch self {
    case .path(let path, _, _): "a path of \(path.steps.count) steps"
    case .rectangle(let box, _, _): "a rectangle at (\(box.x), \(box.y)) of \(box.width) × \(box.height)"
    case .circle(let center, _, _, _): "a circle at (\(center.x), \(center.y))"
    case .text(let text, let point, _, _, _, _): "the text “\(text)” at (\(point.x), \(point.y))"
    case .group: "a group"
    }
  }
}
