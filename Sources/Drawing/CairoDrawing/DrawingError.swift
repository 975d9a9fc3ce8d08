public import Text

/// Why a scene cannot become a file.
public enum DrawingError: DiagnosticError, Hashable, Sendable {
  /// The bytes of a font, such as `regular` or `fallback 2`, are not an outline font.
  case unreadableFont(name: String)
  /// A scene is empty, not finite, or larger than `Drawing.largestSide` on a side.
  case unusableSize(scene: String, width: Double, height: Double)
  /// A number of a shape is not finite, too large, or negative where it must not be.
  case unusableNumber(place: Place, name: String, value: Double)
  /// A path draws before its first move.
  case pathWithoutMove(place: Place)
  /// The prefix for the ids of an SVG file is not an XML name of ASCII letters, digits, `-`, `_` and `.`.
  case unusableIDPrefix(String)
  /// A PDF file without pages was requested.
  case noPages
  /// A step of Cairo, HarfBuzz or libdeflate failed; with the library's message.
  case refused(step: String, reason: String)

  /// A shape of a scene: the scene's title and the shape's number in each group, from the outermost inwards, from 1.
  public struct Place: Hashable, Sendable {
    /// Title of the scene.
    public let scene: String
    /// Number of the outermost group in the scene, and so on, down to the shape.
    public let shape: [Int]

    /// The shape at `shape` of `scene`.
    package init(scene: String, shape: [Int]) {
      self.scene = scene
      self.shape = shape
    }
  }
}

extension DrawingError {
  public var diagnostic: Diagnostic {
    switch self {
    case .unreadableFont(let name):
      Diagnostic(
        at: Diagnostic.Location("font “\(name)”"), "not an OpenType or TrueType font",
        wayOut: "use a font file such as Inter-Regular.otf", code: .badData)
    case .unusableSize(let scene, let width, let height):
      Diagnostic(
        at: Diagnostic.Location("figure “\(scene)”"), "\(width) × \(height) pixels cannot be drawn",
        wayOut: "make each side more than 0 and at most \(Drawing.largestSide)", code: .internalFault)
    case .unusableNumber(let place, let name, let value):
      Diagnostic(
        at: Diagnostic.Location("\(place)"), "\(name) is \(value)",
        wayOut: "leave out the shape if a value is missing, and keep numbers within ±\(Drawing.largestCoordinate)",
        code: .internalFault)
    case .pathWithoutMove(let place):
      Diagnostic(
        at: Diagnostic.Location("\(place)"), "the path draws before its first move", wayOut: "begin it with a move",
        code: .internalFault)
    case .unusableIDPrefix(let prefix):
      Diagnostic(
        at: Diagnostic.Location("ID prefix “\(prefix)”"), "not an XML name of ASCII letters",
        wayOut: "begin with a letter and use only letters, digits, “-”, “_” and “.”", code: .internalFault)
    case .noPages:
      Diagnostic(
        at: Diagnostic.Location("PDF file"), "no page to write", wayOut: "add at least one drawing",
        code: .internalFault)
    case .refused(let step, let reason):
      Diagnostic(
        at: Diagnostic.Location(step), reason, wayOut: "make the drawing smaller, or free memory",
        code: .internalFault)
    }
  }
}

extension DrawingError.Place: CustomStringConvertible {
  /// `figure “Title”, shape 3.2`.
  public var description: String {
    "figure “\(scene)”, shape \(shape.map(String.init).joined(separator: "."))"
  }
}
