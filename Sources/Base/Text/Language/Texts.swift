/// The fixed texts of a report in one language: sentences with named placeholders for data.
///
/// A key is a path such as `impact.sum`. Every table has every key that the program uses: a table read from a file is checked against the
/// built-in one (`init(_:file:replacing:)`), and a test checks the built-in one against the program.
public struct Texts: Sendable {
  /// The language as a BCP 47 tag: `en`, `pt-BR`.
  public let language: String
  /// The direction of the script.
  public let direction: Direction
  /// Whether a label such as `Error rate` is written in lower case inside a sentence: true in English, false in German.
  public let lowersLabels: Bool
  /// The rule that selects a plural form.
  let plural: PluralRule
  package let entries: [String: Entry]

  /// A table of `entries`, by key; entries with several forms follow `plural`.
  package init(
    language: String, direction: Direction, plural: PluralRule, lowersLabels: Bool, entries: [String: Entry]
  ) {
    self.language = language
    self.direction = direction
    self.plural = plural
    self.lowersLabels = lowersLabels
    self.entries = entries
  }

  /// The direction of a script.
  public enum Direction: String, CaseIterable, Sendable {
    /// From left to right.
    case leftToRight = "ltr"
    /// From right to left.
    case rightToLeft = "rtl"
  }

  /// The text or texts of a key.
  package enum Entry: Hashable, Sendable {
    /// One pattern.
    case pattern(Pattern)
    /// A pattern for each plural form.
    case forms([PluralRule.Form: Pattern])
    /// Texts in a fixed order, such as the names of the days.
    case list([String])

    /// Its literal text, independent of the values of its placeholders.
    var fixedTexts: [String] {
      switch self {
      case .pattern(let pattern): pattern.fixedTexts
      case .forms(let forms): forms.values.flatMap(\.fixedTexts)
      case .list(let texts): texts
      }
    }

    /// The placeholders of its patterns.
    package var places: Set<String> {
      switch self {
      case .pattern(let pattern): pattern.places
      case .forms(let forms): forms.values.reduce(into: []) { $0.formUnion($1.places) }
      case .list: []
      }
    }
  }

  /// The text of `key` with `places` filled in; `count` selects the plural form if there are several.
  ///
  /// The values are data: braces in them have no meaning. An unknown key or placeholder is a programming error.
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

  /// The list of texts with this `key`, in their fixed order.
  public func list(_ key: String) -> [String] {
    guard case .list(let texts)? = entries[key] else { preconditionFailure("there is no list of texts \(key)") }
    return texts
  }

  /// Every key, sorted.
  public var keys: [String] { entries.keys.sorted() }

  /// The placeholders in the text of `key`; empty for an unknown key.
  public func places(of key: String) -> Set<String> { entries[key]?.places ?? [] }

  /// The patterns whose key begins with `group` and a point, by the rest of the key, with their placeholders as `{name}`, sorted: for
  /// templates and scripts. Texts with plural forms and lists are left out.
  public func patterns(in group: String) -> [(name: String, text: String)] {
    entries.compactMap { key, entry in
      guard key.hasPrefix(group + "."), case .pattern(let pattern) = entry else { return nil }
      return (name: String(key.dropFirst(group.count + 1)), text: pattern.source)
    }.sorted { $0.name < $1.name }
  }
}
