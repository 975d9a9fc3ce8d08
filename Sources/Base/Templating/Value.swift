/// A value for a template: text, a flag, a list, named values, or markup.
public indirect enum Value: Hashable, Sendable {
  /// No value, for a known name without content; its section is skipped.
  case nothing
  /// A flag: decides whether a section is rendered.
  case flag(Bool)
  /// Text, escaped when rendered; a section of empty text is skipped.
  case text(String)
  /// Markup, rendered unescaped and only by a raw tag.
  case markup(Markup)
  /// A list of values; a section is rendered once for each.
  case list([Value])
  /// Values by name; a section is rendered once, with these names in its context.
  case object([String: Value])

  /// `text`, or nothing if it is nil.
  public static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .nothing }

  /// Whether a section of this value is rendered.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .flag(let flag): flag
    case .text(let text): !text.isEmpty
    case .markup(let markup): !markup.source.isEmpty
    case .list(let elements): !elements.isEmpty
    case .object: true
    }
  }

  /// The name of the kind of value, for errors.
  var kind: String {
    switch self {
    case .nothing: "nothing"
    case .flag: "a flag"
    case .text: "text"
    case .markup: "markup"
    case .list: "a list"
    case .object: "an object"
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// Creates text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// Creates a flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// Creates an empty value.
  public init(nilLiteral: ()) { self = .nothing }
  /// Creates a list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// Creates an object; names must be unique.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
