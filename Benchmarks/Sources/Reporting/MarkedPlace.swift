import Foundation

/// A section of a document for the result of a measurement: the text between `<!-- NAME -->` and `<!-- end of NAME -->`.
public struct MarkedPlace: Sendable {
  private let name: String

  /// The section called `name`.
  public init(_ name: String) {
    self.name = name
  }

  /// `document` with `text` in the section; nil if it has no such section.
  public func replaced(in document: String, with text: String) -> String? {
    guard let start = document.range(of: "<!-- \(name) -->\n"),
      let end = document.range(of: "<!-- end of \(name) -->", range: start.upperBound..<document.endIndex)
    else { return nil }
    return document[..<start.upperBound] + text + document[end.lowerBound...]
  }

  /// Fills the section in the file at `path`; throws if the file cannot be read or written, or has no such section.
  public func fill(with text: String, inFileAt path: String) throws {
    let document = try String(contentsOfFile: path, encoding: .utf8)
    guard let replaced = replaced(in: document, with: text) else { throw NoSuchPlace(name: name, path: path) }
    try replaced.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// The document has no such section.
  struct NoSuchPlace: Error, CustomStringConvertible {
    let name: String
    let path: String

    var description: String {
      "\(path): there is no place called \(name); mark it by <!-- \(name) --> and <!-- end of \(name) -->"
    }
  }
}
