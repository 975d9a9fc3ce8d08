import Scenes

extension Canvas {
  /// Draws `marks` back to front; consecutive marks that can be combined are drawn as one.
  func draw(_ marks: [Mark]) {
    for (index, mark) in marks.enumerated() {
      switch mark {
      case .outline(_, fill: nil, stroke: nil): continue
      case .outline(.circle(let center, let radius), let fill?, stroke: nil):
        addDot(at: center)
        if !joinsNext(index, of: marks) { drawDots(diameter: radius * 2, in: fill) }
      case .outline(let outline, let fill, let stroke):
        trace(outline)
        if !joinsNext(index, of: marks) { draw(fill: fill, stroke: stroke) }
      case .text(let line, let start, let color, let halo): draw(line, from: start, in: color, halo: halo)
      case .group(let marks, let clip?): clipped(to: clip) { draw(marks) }
      case .group(let marks, nil): draw(marks)
      }
    }
  }

  /// Whether the mark at `index` and the next are drawn as one.
  private func joinsNext(_ index: Int, of marks: [Mark]) -> Bool {
    index + 1 < marks.count && marks[index].joins(marks[index + 1])
  }

  private func trace(_ outline: Mark.Outline) {
    switch outline {
    case .path(let path): trace(path)
    case .rectangle(let rectangle): trace(rectangle)
    case .circle(let center, let radius): trace(Path(circleAround: center, radius: radius))
    }
  }

  private func draw(_ line: TextLine, from start: Point, in color: Color, halo: Color?) {
    let runs = line.runs.filter { !$0.glyphs.isEmpty }
    if let halo {
      for run in runs { addHalo(of: run, size: line.size, from: start, in: halo) }
    }
    for run in runs { show(run, size: line.size, from: start, in: color) }
  }
}

extension Path {
  /// A circle of four Bézier curves, accurate to 0.03 % of the radius.
  fileprivate init(circleAround center: Point, radius: Double) {
    // 4/3 · (√2 − 1): exact at the middle of each curve.
    let handle = radius * 0.552_284_749_830_793_4
    func point(_ x: Double, _ y: Double) -> Point { Point(x: center.x + x, y: center.y + y) }
    self.init([
      .move(point(radius, 0)),
      .curve(point(radius, handle), point(handle, radius), end: point(0, radius)),
      .curve(point(-handle, radius), point(-radius, handle), end: point(-radius, 0)),
      .curve(point(-radius, -handle), point(-handle, -radius), end: point(0, -radius)),
      .curve(point(handle, -radius), point(radius, -handle), end: point(radius, 0)),
      .close,
    ])
  }
}
