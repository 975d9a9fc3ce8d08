/// Writes the `d` attribute of a path in as few characters as possible: relative steps from the rounded position, so that rounding errors
/// do not add up; `h` and `v` for horizontal and vertical lines; repeated commands omitted.
struct PathData {
  private(set) var bytes: [UInt8] = []
  private var pen = (x: 0, y: 0)
  private var begin = (x: 0, y: 0)
  private var command: UInt8 = 0
  /// The rounding unit in hundredths of a pixel.
  private var grain = 1

  /// From this number of steps, tenths of a pixel are sufficient: neighbours are closer than the width of the line.
  private static let manySteps = 100

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ path: Path) {
    grain = path.steps.count > PathData.manySteps ? 10 : 1
    defer { grain = 1 }
    for step in path.steps {
      switch step {
      case .move(let point): move(to: point)
      case .line(let point): line(to: point)
      case .curve(let first, let second, let end):
        write(UInt8(ascii: "c"), offsets(of: first) + offsets(of: second) + offsets(of: end))
        pen = rounded(end)
      case .close: close()
      }
    }
  }

  /// Appends a rectangle, always in the same direction.
  mutating func append(_ box: Rectangle) {
    move(to: Point(x: box.x, y: box.y))
    line(to: Point(x: box.right, y: box.y))
    line(to: Point(x: box.right, y: box.bottom))
    line(to: Point(x: box.x, y: box.bottom))
    close()
  }

  /// Appends a line of length zero: with round caps, a dot.
  mutating func appendDot(at center: Point) {
    move(to: center)
    write(UInt8(ascii: "h"), [0])
  }

  private mutating func move(to point: Point) {
    let target = rounded(point)
    // The first move of a path is shorter in absolute coordinates, as is one after a close; others are usually shorter as offsets.
    let isFirst = bytes.isEmpty
    write(
      isFirst ? UInt8(ascii: "M") : UInt8(ascii: "m"),
      isFirst ? [target.x, target.y] : [target.x - pen.x, target.y - pen.y])
    // A pair after a move without a command is a line.
    command = isFirst ? UInt8(ascii: "L") : UInt8(ascii: "l")
    pen = target
    begin = target
  }

  private mutating func line(to point: Point) {
    let target = rounded(point)
    let (x, y) = (target.x - pen.x, target.y - pen.y)
    if y == 0 {
      write(UInt8(ascii: "h"), [x])
    } else if x == 0 {
      write(UInt8(ascii: "v"), [y])
    } else {
      write(UInt8(ascii: "l"), [x, y])
    }
    pen = target
  }

  private mutating func close() {
    bytes.append(UInt8(ascii: "z"))
    command = 0
    pen = begin
  }

  private mutating func write(_ letter: UInt8, _ hundredths: [Int]) {
    if letter != command { bytes.append(letter) }
    command = letter
    for number in hundredths { Number(hundredths: number).append(to: &bytes) }
  }

  private func offsets(of point: Point) -> [Int] {
    let target = rounded(point)
    return [target.x - pen.x, target.y - pen.y]
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    func rounded(_ value: Double) -> Int {
      grain == 1 ? Number(value).hundredths : Number(value / Double(grain)).hundredths * grain
    }
    return (rounded(point.x), rounded(point.y))
  }
}
