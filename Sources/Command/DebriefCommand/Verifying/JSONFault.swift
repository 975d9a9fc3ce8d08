import FoundationEssentials
import JSON

/// What is wrong with a JSON document, in a line.
enum JSONFault {
  /// The words for what a decoder threw.
  static func words(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context): "\(place(context.codingPath + [key])): missing"
    case DecodingError.typeMismatch(_, let context): "\(place(context.codingPath)): of another type"
    case DecodingError.valueNotFound(_, let context): "\(place(context.codingPath)): null"
    case DecodingError.dataCorrupted(let context):
      // What the parser says names line and column.
      context.underlyingError.map { "no JSON: \(syntax($0))" } ?? "no JSON: \(sentence(context.debugDescription))"
    case let error as JSONError: "no JSON: \(error)"
    default: "no JSON"
    }
  }

  private static func syntax(_ error: any Error) -> String {
    let text = unsafe (error as? CocoaError)?.userInfo["NSDebugDescription"] as? String ?? "\(error)"
    return sentence(text)
  }

  /// `text` without its full stop, so that more can follow.
  private static func sentence(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce("") { place, key in
      key.intValue.map { "\(place)[\($0)]" } ?? (place.isEmpty ? "" : place + ".") + key.stringValue
    }
  }
}
