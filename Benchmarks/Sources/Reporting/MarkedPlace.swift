import Foundation

/// A place in a document that a measurement fills: what stands between `<!-- NAME -->` and `<!-- end of NAME -->`.
public struct MarkedPlace: Sendable {
  private let name: String

  /// The place called `name`.
  public init(_ name: String) {
    self.name = name
  }

  /// `document` with `text` in the place; nil where it has no such place.
  public func replaced(in document: String, with text: String) -> String? {
    guard let start = document.range(of: "<!-- \(name) -->\n"),
      let end = document.range(of: "<!-- end of \(name) -->", range: start.upperBound..<document.endIndex)
    else { return nil }
    return document[..<start.upperBound] + text + document[end.lowerBound...]
  }

  /// Fills the place in the file at `path`; throws where that cannot be read or written, or has no such place.
  public func fill(with text: String, inFileAt path: String) throws {
    let document = try String(contentsOfFile: path, encoding: .utf8)
    guard let replaced = replaced(in: document, with: text) else { throw NoSuchPlace(name: name, path: path) }
    try replaced.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// A document lacks the marks.
  struct NoSuchPlace: Error, CustomStringConvertible {
    let name: String
    let path: String

    var description: String {
      "\(path): there is no place called \(name); mark it by <!-- \(name) --> and <!-- end of \(name) -->"
    }
  }
}
