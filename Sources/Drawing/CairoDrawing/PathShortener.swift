import Scenes

/// Writes rounded path data, with relative steps and no redundant letters: `m10 10h50.5v20h-50.5z`.
///
/// Steps are differences of rounded positions, so errors do not accumulate.
struct PathShortener {
  /// The rounding and the notation of numbers.
  enum Grain {
    /// Hundredths of a pixel; tenths for a path of many numbers, whose neighbours lie closer than the line is wide.
    case pixels
    /// Whole steps of `SVGFile.stepsPerEm` to the em, for outlines of `SVGFile.outlineSize`.
    case letters
  }

  private var output: [UInt8] = []
  /// The rounding step of positions, and the value written for it, both in hundredths.
  private let steps: (read: Int, written: Int)
  private var pen = (x: 0, y: 0)
  private var subpathStart = (x: 0, y: 0)
  /// A move from which nothing has been drawn yet.
  private var pendingMove: (x: Int, y: Int)?
  private var lastLetter: UInt8 = 0
  /// Whether the last number has decimals.
  private var hasPoint = false

  /// Numbers of a path that has many, where those with a fraction count twice.
  private static let manyNumbers = 430

  /// Appends `path` to `output` as path data.
  static func append(_ path: Path, grain: Grain, to output: inout [UInt8]) {
    let steps =
      switch grain {
      case .pixels: numbers(of: path) < manyNumbers ? (1, 1) : (10, 10)
      case .letters: (Int(SVGFile.outlineSize * 100 / SVGFile.stepsPerEm), 100)
      }
    var shortener = PathShortener(steps: steps)
    swap(&shortener.output, &output)
    for step in path.steps { shortener.append(step) }
    swap(&shortener.output, &output)
  }

  private static func numbers(of path: Path) -> Int {
    func count(_ points: Point...) -> Int {
      points.reduce(0) { sum, point in
        sum + [point.x, point.y].reduce(0) { $0 + (Hundredths(rounding: $1).value % 100 == 0 ? 1 : 2) }
      }
    }
    return path.steps.reduce(0) { sum, step in
      switch step {
      case .move(let point), .line(let point): sum + count(point)
      case .curve(let first, let second, let end): sum + count(first, second, end)
      case .close: sum
      }
    }
  }

  private init(steps: (read: Int, written: Int)) {
    self.steps = steps
  }

  private mutating func append(_ step: Path.Step) {
    switch step {
    case .move(let point): pendingMove = rounded(point)
    case .line(let point): line(to: rounded(point))
    case .curve(let first, let second, let end):
      move()
      let (from, places) = (pen, [rounded(first), rounded(second), rounded(end)])
      pen = places[2]
      write(UInt8(ascii: "c"), places.flatMap { [$0.x - from.x, $0.y - from.y] })
    case .close: close()
    }
  }

  private func rounded(_ point: Point) -> (x: Int, y: Int) {
    (rounded(Hundredths(rounding: point.x).value), rounded(Hundredths(rounding: point.y).value))
  }

  /// `hundredths` in whole steps, with halves rounded up.
  private func rounded(_ hundredths: Int) -> Int {
    guard steps.read > 1 else { return hundredths }
    let shifted = hundredths + steps.read / 2
    return shifted >= 0 ? shifted / steps.read : (shifted + 1) / steps.read - 1
  }

  private mutating func move() {
    guard let target = pendingMove else { return }
    pendingMove = nil
    write(UInt8(ascii: "m"), [target.x - pen.x, target.y - pen.y])
    // Numbers after a move are line steps.
    lastLetter = UInt8(ascii: "l")
    (pen, subpathStart) = (target, target)
  }

  private mutating func line(to target: (x: Int, y: Int)) {
    move()
    let (right, down) = (target.x - pen.x, target.y - pen.y)
    pen = target
    if down == 0 {
      write(UInt8(ascii: "h"), [right])
    } else if right == 0 {
      write(UInt8(ascii: "v"), [down])
    } else {
      write(UInt8(ascii: "l"), [right, down])
    }
  }

  private mutating func close() {
    guard pendingMove == nil else { return }
    output.append(UInt8(ascii: "z"))
    lastLetter = UInt8(ascii: "z")
    pen = subpathStart
  }

  private mutating func write(_ letter: UInt8, _ numbers: [Int]) {
    var needsSpace = letter == lastLetter
    if !needsSpace { output.append(letter) }
    lastLetter = letter
    for number in numbers {
      let hundredths = number * steps.written
      // A point begins a new number if the previous number already has a point.
      let beginsWithPoint = hundredths.magnitude > 0 && hundredths.magnitude < 100
      if needsSpace, hundredths >= 0, !(beginsWithPoint && hasPoint) { output.append(0x20) }
      Hundredths(value: hundredths).append(to: &output)
      hasPoint = hundredths % 100 != 0
      needsSpace = true
    }
  }
}
