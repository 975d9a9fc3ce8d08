import Text

extension Node {
  /// The value as text; accepts any scalar except null, quoted or not.
  public func string() throws(YAMLError) -> String {
    guard case .scalar(let scalar) = content, !isNull else { throw unexpected("a text") }
    return scalar.text
  }

  /// The value as a finite decimal number such as `0.15`, `-3` or `2e3`; rejects quoted text.
  public func double() throws(YAMLError) -> Double {
    guard let text = plainText, Node.isDecimal(text), let value = Double(text), value.isFinite else {
      throw unexpected("a number")
    }
    return value
  }

  /// The value as a whole number; rejects quoted text.
  public func int() throws(YAMLError) -> Int {
    guard let text = plainText, let value = Int(text) else { throw unexpected("a whole number") }
    return value
  }

  /// The value as `true` or `false`; rejects quoted text.
  public func bool() throws(YAMLError) -> Bool {
    switch plainText {
    case "true": return true
    case "false": return false
    default: throw unexpected("true or false")
    }
  }

  /// The value as one of the raw values of `Choice`.
  public func choice<Choice: RawRepresentable & CaseIterable>(
    of type: Choice.Type
  ) throws(YAMLError) -> Choice where Choice.RawValue == String {
    let word = try string()
    if let choice = Choice(rawValue: word) { return choice }
    let choices = Choice.allCases.map(\.rawValue)
    throw YAMLError(
      .notAChoice(word, nearest: Spelling.nearest(to: word, among: choices), choices: choices), at: place)
  }

  /// The items of a list; a single value is not accepted as a list of one.
  public func list() throws(YAMLError) -> [Node] {
    guard case .sequence(let items) = content else { throw unexpected("a list") }
    return items
  }

  /// The keys and values of a mapping with arbitrary keys.
  public func mapping() throws(YAMLError) -> Mapping {
    // The text is not shown: a file given by mistake may contain secrets.
    guard case .mapping(let entries) = content else { throw unexpected("a mapping of `key: value`", showsText: false) }
    return Mapping(entries, at: place)
  }

  /// The keys and values of a mapping with only the given keys allowed.
  public func mapping(allowing keys: [String]) throws(YAMLError) -> Mapping {
    let mapping = try mapping()
    if let stranger = mapping.entries.first(where: { !keys.contains($0.key) }) {
      let nearest = Spelling.nearest(to: stranger.key, among: keys)
      throw YAMLError(.unknownKey(stranger.key, nearest: nearest, allowed: keys), at: stranger.place)
    }
    return mapping
  }

  private var plainText: String? {
    guard case .scalar(let scalar) = content, !scalar.isQuoted else { return nil }
    return scalar.text
  }

  private func unexpected(_ expected: String, showsText: Bool = true) -> YAMLError {
    let found =
      switch content {
      case .scalar where !showsText: isNull ? "an empty value" : "a text"
      case .scalar(let scalar): isNull ? "an empty value" : (scalar.isQuoted ? "the text " : "") + excerpt(scalar.text)
      case .sequence: "a list"
      case .mapping: "a list of `key: value`"
      }
    return YAMLError(.unexpected(found: found, expected: expected), at: place)
  }

  /// Sign, digits with at most one decimal point, exponent: rejects `nan`, `inf` and `0x10`.
  private static func isDecimal(_ text: String) -> Bool {
    var rest = Substring(text)
    func dropSign() { if rest.first == "+" || rest.first == "-" { rest.removeFirst() } }
    func dropDigits() -> Int {
      let digits = rest.prefix { ("0"..."9").contains($0) }.count
      rest.removeFirst(digits)
      return digits
    }
    dropSign()
    var digits = dropDigits()
    if rest.first == "." {
      rest.removeFirst()
      digits += dropDigits()
    }
    guard digits > 0 else { return false }
    guard rest.first == "e" || rest.first == "E" else { return rest.isEmpty }
    rest.removeFirst()
    dropSign()
    return dropDigits() > 0 && rest.isEmpty
  }
}
