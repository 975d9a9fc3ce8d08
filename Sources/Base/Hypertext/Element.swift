/// The begin of an element in a page.
public struct Element: Hashable, Sendable {
  /// A name with its value.
  public struct Attribute: Hashable, Sendable {
    /// Name in lower case, with its prefix: `xlink:href`.
    public let name: String
    /// Value, with character references resolved; empty where it has none.
    public let value: String

    /// The attribute `name` with `value`.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Name in lower case, that of a drawing's elements too.
  public let name: String
  /// Attributes in the order written.
  public let attributes: [Attribute]
  /// Line on which its tag ends, from 1.
  public let line: Int

  /// An element of these properties.
  public init(name: String, attributes: [Attribute], line: Int) {
    self.name = name
    self.attributes = attributes
    self.line = line
  }

  /// The value of the attribute `name`; nil where the element does not have it.
  ///
  /// - Complexity: O(n) in the number of attributes.
  public subscript(name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// Names in the attribute `name`, which separates them by white space, in lower case.
  public func words(_ name: String) -> [String] {
    (self[name] ?? "").lowercased().unicodeScalars.split(whereSeparator: \.isSpaceInMarkup).map { String($0) }
  }
}
