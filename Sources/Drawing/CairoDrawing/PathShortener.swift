/// Writes path data rounded, with relative steps and no needless letter: `m10 10h50.5v20h-50.5z`.
///
/// Steps are differences of rounded places, so errors do not add up.
struct PathShortener {
  /// What numbers are rounded to, and how they are written.
  enum Grain {
    /// Hundredths of a pixel; tenths for a path of many steps, whose neighbours lie closer than the line is wide.
    case pixels
    /// Whole steps of `LetterCode.stepsPerEm` to the em, for outlines of `LetterCode.outlineSize`.
    case letters
  }

  private var output: [UInt8] = []
  /// Hundredths to a step that places are rounded to, and hundredths that a step is written as.
  private let steps: (read: Int, written: Int)
  private var pen = (x: 0, y: 0)
  private var subpathStart = (x: 0, y: 0)
  /// A move that nothing has been drawn from yet.
  private var pendingMove: (x: Int, y: Int)?
  private var lastLetter: UInt8 = 0
  /// Whether the last number has decimals.
  private var hasPoint = false

  /// Bytes of path data, as Cairo writes it, from which on a path has many steps: about a hundred.
  private static let manyBytes = 2500

  /// Appends the path data `text` to `output`, as it stands where it holds anything but absolute `M`, `L`, `H`, `V`,
  /// `C`, `Z`.
  static func append(_ text: ArraySlice<UInt8>, grain: Grain, to output: inout [UInt8]) {
    let steps =
      switch grain {
      case .pixels: text.count < manyBytes ? (1, 1) : (10, 10)
      case .letters: (Int(LetterCode.outlineSize * 100 / LetterCode.stepsPerEm), 100)
      }
    var shortener = PathShortener(steps: steps)
    swap(&shortener.output, &output)
    let start = shortener.output.count
    if !shortener.rewrite(text) {
      shortener.output.removeSubrange(start...)
      shortener.output.append(contentsOf: text)
    }
    swap(&shortener.output, &output)
  }

  private init(steps: (read: Int, written: Int)) {
    self.steps = steps
  }

  private mutating func rewrite(_ text: ArraySlice<UInt8>) -> Bool {
    var position = text.startIndex
    var letter: UInt8 = 0
    var numbers: [Int] = []
    while position < text.endIndex {
      switch text[position] {
      case 0x20, UInt8(ascii: ","):
        position += 1
      case UInt8(ascii: "Z"):
        guard numbers.isEmpty else { return false }
        close()
        position += 1
      case UInt8(ascii: "A")...UInt8(ascii: "Y"):
        guard numbers.isEmpty else { return false }
        letter = text[position]
        position += 1
      default:
        guard let number = Hundredths(in: text, at: &position) else { return false }
        numbers.append(rounded(number.value))
        guard let count = PathShortener.operands(of: letter) else { return false }
        if numbers.count == count {
          step(letter, numbers)
          numbers.removeAll(keepingCapacity: true)
        }
      }
    }
    return numbers.isEmpty
  }

  /// `hundredths` in whole steps, halves rounded up.
  private func rounded(_ hundredths: Int) -> Int {
    guard steps.read > 1 else { return hundredths }
    let shifted = hundredths + steps.read / 2
    return shifted >= 0 ? shifted / steps.read : (shifted + 1) / steps.read - 1
  }

  private static func operands(of letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "M"), UInt8(ascii: "L"): 2
    case UInt8(ascii: "H"), UInt8(ascii: "V"): 1
    case UInt8(ascii: "C"): 6
    default: nil
    }
  }

  private mutating func step(_ letter: UInt8, _ numbers: [Int]) {
    switch letter {
    case UInt8(ascii: "M"): pendingMove = (numbers[0], numbers[1])
    case UInt8(ascii: "L"): line(to: (numbers[0], numbers[1]))
    case UInt8(ascii: "H"): line(to: (numbers[0], (pendingMove ?? pen).y))
    case UInt8(ascii: "V"): line(to: ((pendingMove ?? pen).x, numbers[0]))
    default:
      move()
      let from = pen
      pen = (numbers[4], numbers[5])
      write(UInt8(ascii: "c"), numbers.indices.map { numbers[$0] - ($0 % 2 == 0 ? from.x : from.y) })
    }
  }

  private mutating func move() {
    guard let target = pendingMove else { return }
    pendingMove = nil
    write(UInt8(ascii: "m"), [target.x - pen.x, target.y - pen.y])
    // Numbers after a move are lines.
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
      // A point begins a number of its own where the one before has a point already.
      let beginsWithPoint = hundredths.magnitude > 0 && hundredths.magnitude < 100
      if needsSpace, hundredths >= 0, !(beginsWithPoint && hasPoint) { output.append(0x20) }
      Hundredths(value: hundredths).append(to: &output)
      hasPoint = hundredths % 100 != 0
      needsSpace = true
    }
  }
}
