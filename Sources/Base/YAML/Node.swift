/// A value of a YAML document with its position for error messages.
public struct Node: Hashable, Sendable {
  /// A single value whose type is not yet decided.
  public struct Scalar: Hashable, Sendable {
    /// The text with quotes and escapes resolved.
    public let text: String
    /// Whether the text was quoted or a block; such a scalar is always text.
    public let isQuoted: Bool

    /// Creates a scalar.
    public init(text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// A `key: value` pair.
  public struct Entry: Hashable, Sendable {
    /// The text of the key.
    public let key: String
    /// The start of the key.
    public let place: Place
    /// The value.
    public let value: Node

    /// Creates `key: value` with the key at `place`.
    public init(key: String, place: Place, value: Node) {
      self.key = key
      self.place = place
      self.value = value
    }
  }

  /// The content of a node.
  public indirect enum Content: Hashable, Sendable {
    /// A single value.
    case scalar(Scalar)
    /// A list.
    case sequence([Node])
    /// Keys with values, in document order; keys are unique.
    case mapping([Entry])
  }

  /// The start of the value.
  public let place: Place
  /// The content of the value.
  public let content: Content

  /// Creates a value at `place`.
  public init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// Whether the value is null: empty and unquoted, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content, !scalar.isQuoted else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  /// Creates an error for this value with the reader's own message.
  public func rejected(_ fault: String, wayOut: String) -> YAMLError {
    YAMLError(.rejected(fault: fault, wayOut: wayOut), at: place)
  }
}
