/// Why a scene could not become a file: the place, the fault and the way out.
public enum DrawingError: Error, Hashable, Sendable {
  /// The bytes handed in for a font, such as `regular` or `fallback 2`, are no outline font.
  case unreadableFont(name: String)
  /// A scene is empty, not finite, or larger than `Drawing.largestSide` on a side.
  case unusableSize(scene: String, width: Double, height: Double)
  /// A number of a shape is not finite, too large, or negative where it must not be.
  case unusableNumber(place: Place, name: String, value: Double)
  /// A path draws before its first move.
  case pathWithoutMove(place: Place)
  /// The prefix for the ids of an SVG file is no XML name of ASCII letters, digits, `-`, `_` and `.`.
  case unusableIDPrefix(String)
  /// A PDF file was asked for without a page.
  case noPages
  /// Cairo, HarfBuzz or libdeflate refused a step, in the library's own words.
  case refused(step: String, reason: String)

  /// A shape of a scene: the scene's title and the shape's number in each group from the outside in, from 1.
  public struct Place: Hashable, Sendable {
    /// Title of the scene.
    public let scene: String
    /// Number of the shape in the scene, then in each group on the way to it.
    public let shape: [Int]
  }
}

extension DrawingError: CustomStringConvertible {
  /// The error in one sentence.
  public var description: String {
    switch self {
    case .unreadableFont(let name):
      "font “\(name)”: the bytes are no OpenType or TrueType outlines; hand in a font file such as Inter-Regular.otf"
    case .unusableSize(let scene, let width, let height):
      "figure “\(scene)”: \(width) × \(height) pixels cannot be drawn; "
        + "make each side more than 0 and at most \(Drawing.largestSide)"
    case .unusableNumber(let place, let name, let value):
      "\(place): \(name) is \(value); leave the shape out where a value is missing, and keep numbers "
        + "within ±\(Drawing.largestCoordinate)"
    case .pathWithoutMove(let place):
      "\(place): the path draws before its first move; begin it with a move"
    case .unusableIDPrefix(let prefix):
      "id prefix “\(prefix)”: begin with a letter and use letters, digits, “-”, “_” and “.” only"
    case .noPages:
      "PDF file: there is no page to write; hand in at least one drawing"
    case .refused(let step, let reason):
      "\(step): \(reason); make the drawing smaller, or free memory"
    }
  }
}

extension DrawingError.Place: CustomStringConvertible {
  /// `figure “Title”, shape 3.2`.
  public var description: String {
    "figure “\(scene)”, shape \(shape.map(String.init).joined(separator: "."))"
  }
}
