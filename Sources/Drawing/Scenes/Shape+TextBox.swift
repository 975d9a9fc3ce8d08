extension Shape {
  /// The bounding box of a text, by measurement; nil for other shapes.
  public func textBox(measuredBy measurer: some TextMeasurer) -> Rectangle? {
    guard case .text(let text, let point, let style, _, let anchor, _) = self else { return nil }
    return Rectangle(
      around: point, anchor: anchor, width: measurer.width(of: text, style: style), style: style)
  }
}

extension Rectangle {
  /// Creates the bounding box of a line of text of `width` with its baseline at `point`.
  public init(around point: Point, anchor: Shape.Anchor, width: Double, style: TextStyle) {
    let left =
      switch anchor {
      case .start: point.x
      case .middle: point.x - width / 2
      case .end: point.x - width
      }
    self.init(x: left, y: point.y - style.ascent, width: width, height: style.ascent + style.descent)
  }

  /// The rectangle reduced by `distance` on each side; a negative distance enlarges it.
  public func inset(by distance: Double) -> Rectangle {
    Rectangle(
      x: x + distance, y: y + distance, width: max(0, width - 2 * distance), height: max(0, height - 2 * distance))
  }
}
