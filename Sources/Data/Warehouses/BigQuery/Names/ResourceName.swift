/// A name for use in BigQuery URLs, checked so that it cannot be interpreted as anything else.
public struct ResourceName: Hashable, Sendable {
  /// The kind of resource.
  public enum Kind: String, Hashable, Sendable {
    case project, dataset, location
  }

  /// The kind of resource.
  public let kind: Kind
  /// The name.
  public let text: String

  /// The name `text` of a resource of this kind.
  ///
  /// - Source: Google Cloud, “Creating and managing projects”; BigQuery, “Name datasets”, “Locations”.
  public init(_ kind: Kind, _ text: String) throws(BigQueryError) {
    guard ResourceName.isValid(text, as: kind) else {
      throw BigQueryError(.malformedName(text, kind), at: "--\(kind.rawValue)")
    }
    self.kind = kind
    self.text = text
  }

  private static func isValid(_ text: String, as kind: Kind) -> Bool {
    func holds(_ others: String) -> Bool {
      text.utf8.allSatisfy { isLetterOrDigit($0) || others.utf8.contains($0) }
    }
    let length = text.utf8.count
    let beginsWell = text.utf8.first.map(isLetterOrDigit) == true
    return switch kind {
    // A project may belong to a domain: example.com:reports.
    case .project: (4...100).contains(length) && beginsWell && holds("-.:")
    case .dataset: (1...1024).contains(length) && holds("_")
    case .location: (1...64).contains(length) && beginsWell && holds("-")
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
