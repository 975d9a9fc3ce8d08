/// The start of an element in a page.
public struct Element: Hashable, Sendable {
  /// An attribute: a name and a value.
  public struct Attribute: Hashable, Sendable {
    /// Name in lower case, with its prefix: `xlink:href`.
    public let name: String
    /// Value with character references resolved; empty for an attribute without a value.
    public let value: String

    /// Creates an attribute.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Name in lower case, including elements of SVG.
  public let name: String
  /// Attributes in source order.
  public let attributes: [Attribute]
  /// Line on which its tag ends, from 1.
  public let line: Int

  /// Creates an element.
  public init(name: String, attributes: [Attribute], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The value of the attribute `name`; nil if the element does not have it.
  ///
  /// - Complexity: O(n) in the number of attributes.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The words, separated by white space, of the attribute `name`, in lower case.
  public func words(_ name: String) -> [String] {
    (self[name] ?? "").lowercased().unicodeScalars.split(whereSeparator: \.isSpaceInMarkup).map { String($0) }
  }
}
