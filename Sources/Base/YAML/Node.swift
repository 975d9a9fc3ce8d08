/// A value of a YAML document with its place, so that whoever reads it can say what is wrong where.
public struct Node: Hashable, Sendable {
  /// A single value before anybody has decided on its type.
  public struct Scalar: Hashable, Sendable {
    /// The text, with quotes and escapes resolved.
    public let text: String
    /// Whether the text was quoted or a block, which makes it text whatever it looks like.
    public let isQuoted: Bool

    /// A scalar as the document has it.
    public init(text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// One `key: value`.
  public struct Entry: Hashable, Sendable {
    /// The key's text.
    public let key: String
    /// Where the key begins.
    public let place: Place
    /// The value.
    public let value: Node

    /// `key: value`, with the key at `place`.
    public init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// What a node holds.
  public indirect enum Content: Hashable, Sendable {
    /// A single value.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Keys with values, in the document's order, each key once.
    case mapping([Entry])
  }

  /// Where the value begins.
  public let place: Place
  /// What the value is.
  public let content: Content

  /// A value at `place`.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// Whether nothing is given: an empty, unquoted value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content, !scalar.isQuoted else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// A fault of this value in its reader's own words, to be thrown.
  public func rejected(_ fault: String, wayOut: String) -> YAMLError {
    YAMLError(.rejected(fault: fault, wayOut: wayOut), at: place)
  }
}
