import Scenes

/// Reads the writer's path data for lines: M, m, l, h, v, with repeated letters omitted.
enum PathReader {
  /// Every position at which the pen stops.
  static func points(of data: String) -> [Point] {
    var points: [Point] = []
    var numbers: [Double] = []
    var letter: Character = "M"
    var digits = ""

    func finishNumber() {
      guard let number = Double(digits.hasPrefix(".") ? "0" + digits : digits.replacingLeadingPoint) else { return }
      digits = ""
      numbers.append(number)
      let pen = points.last ?? Point(x: 0, y: 0)
      switch letter {
      case "h":
        points.append(pen.translated(x: number, y: 0))
      case "v":
        points.append(pen.translated(x: 0, y: number))
      default:
        guard numbers.count == 2 else { return }
        points.append(
          letter == "M" ? Point(x: numbers[0], y: numbers[1]) : pen.translated(x: numbers[0], y: numbers[1]))
        if letter == "M" { letter = "L" } else if letter == "m" { letter = "l" }
      }
      numbers = []
    }

    for character in data {
      switch character {
      case "0"..."9": digits.append(character)
      case ".":
        if digits.contains(".") { finishNumber() }
        digits.append(character)
      case "-":
        finishNumber()
        digits = "-"
      case " ": finishNumber()
      default:
        finishNumber()
        letter = character
        numbers = []
      }
    }
    finishNumber()
    return points
  }
}

extension String {
  /// `-.5` as `-0.5`, for `Double`.
  fileprivate var replacingLeadingPoint: String {
    hasPrefix("-.") ? "-0" + dropFirst() : self
  }
}
