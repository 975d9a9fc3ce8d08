/// What a template may show: text, a choice, a list, named values, or markup.
public indirect enum Value: Hashable, Sendable {
  /// No value, for a name that is known but has nothing to show; its section is skipped.
  case nothing
  /// A choice: decides whether a section is shown.
  case flag(Bool)
  /// Text, escaped wherever it is shown; a section of empty text is skipped.
  case text(String)
  /// Markup, shown as it is by a raw tag alone.
  case markup(Markup)
  /// Values for which a section is repeated.
  case list([Value])
  /// Values by name; a section of it is shown once, with these names in reach.
  case object([String: Value])

  /// `text`, or nothing where there is none.
  public static func optional(_ text: String?) -> Value { text.map(Value.text) ?? .nothing }

  /// Whether a section of this value is shown.
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

  /// What the value is called in an error.
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
  /// Text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
  /// Nothing.
  public init(nilLiteral: ()) { self = .nothing }
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// An object; names must differ.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
