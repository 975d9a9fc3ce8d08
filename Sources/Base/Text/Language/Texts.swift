/// The fixed texts of a report in one language: sentences with named places, which the data fill.
///
/// A key is a path such as `impact.sum`. Every key that the program asks for is in every table: a table read from a file is held
/// to the one that is built in (`init(_:file:replacing:)`), and a test holds that one to the program.
public struct Texts: Sendable {
  /// The language as a tag of BCP 47: `en`, `pt-BR`.
  public let language: String
  /// The way the language is written.
  public let direction: Direction
  /// Whether a label such as `Error rate` begins small inside a sentence, as English has it and German has not.
  public let lowersLabels: Bool
  /// Which form a number of things takes.
  let plural: PluralRule
  package let entries: [String: Entry]

  /// A table of `entries`, by key; those with forms have them under `plural`.
  package init(
    language: String, direction: Direction, plural: PluralRule, lowersLabels: Bool, entries: [String: Entry]
  ) {
    self.language = language
    self.direction = direction
    self.plural = plural
    self.lowersLabels = lowersLabels
    self.entries = entries
  }

  /// The way a language is written.
  public enum Direction: String, CaseIterable, Sendable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// What a key stands for.
  package enum Entry: Hashable, Sendable {
    /// One pattern.
    case pattern(Pattern)
    /// A pattern for each form of the number.
    case forms([PluralRule.Form: Pattern])
    /// Texts in a fixed order, such as the names of the days.
    case list([String])

    /// What it writes whatever its places are filled with.
    var fixedTexts: [String] {
      switch self {
      case .pattern(let pattern): pattern.fixedTexts
      case .forms(let forms): forms.values.flatMap(\.fixedTexts)
      case .list(let texts): texts
      }
    }

    /// The places of its patterns.
    package var places: Set<String> {
      switch self {
      case .pattern(let pattern): pattern.places
      case .forms(let forms): forms.values.reduce(into: []) { $0.formUnion($1.places) }
      case .list: []
      }
    }
  }

  /// The text of `key` with `places` filled in; `count` chooses among its forms where it has several.
  ///
  /// What is filled in is data: braces in it mean nothing. A key or a place that there is not is a fault of the program.
  ///
  /// - Complexity: O(n) in the length of the text.
  public subscript(_ key: String, _ places: KeyValuePairs<String, String> = [:], count count: Int? = nil) -> String {
    switch entries[key] {
    case .pattern(let pattern)?: return pattern.filled(with: places, key: key)
    case .forms(let forms)?:
      guard let count else { preconditionFailure("the text \(key) has forms: give it a count") }
      guard let pattern = forms[plural.form(of: count)] ?? forms[.other] else {
        preconditionFailure("the text \(key) has no other form")
      }
      return pattern.filled(with: places, key: key)
    case .list?, nil: preconditionFailure("there is no text \(key)")
    }
  }

  /// The texts of `key`, which has several in a fixed order.
  public func list(_ key: String) -> [String] {
    guard case .list(let texts)? = entries[key] else { preconditionFailure("there is no list of texts \(key)") }
    return texts
  }

  /// Every key, sorted.
  public var keys: [String] { entries.keys.sorted() }

  /// The places that the text of `key` fills in; empty for a key that there is not.
  public func places(of key: String) -> Set<String> { entries[key]?.places ?? [] }

  /// The patterns whose key begins with `group` and a point, by the rest of the key, with their places as `{name}`, sorted: for
  /// templates and scripts. Texts with forms and lists are left out.
  public func patterns(in group: String) -> [(name: String, text: String)] {
    entries.compactMap { key, entry in
      guard key.hasPrefix(group + "."), case .pattern(let pattern) = entry else { return nil }
      return (name: String(key.dropFirst(group.count + 1)), text: pattern.source)
    }.sorted { $0.name < $1.name }
  }
}
