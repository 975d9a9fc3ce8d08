import JSON

/// The identity of a list element in a report, which matches it with its counterpart in another report.
struct Identity: Hashable {
  /// Members that identify an element alone.
  private static let sufficient = ["id", "key"]
  /// Members that identify an element together.
  private static let partial = [
    "metric", "service", "name", "a", "b", "given", "driver", "outcome", "scope", "values", "method", "column",
    "daypart",
    "kind", "place",
  ]

  /// The identifying texts.
  let texts: [String]
  /// The index, from 0, among the elements with the same texts.
  let occurrence: Int

  /// The identities of `elements`, in order; nil if they have none, because they are not objects.
  ///
  /// - Complexity: O(n)
  static func identities(of elements: [JSON]) -> [Identity]? {
    var seen: [[String]: Int] = [:]
    var identities: [Identity] = []
    for element in elements {
      guard case .object(let members) = element else { return nil }
      let texts = texts(of: members)
      let occurrence = seen[texts, default: 0]
      seen[texts] = occurrence + 1
      identities.append(Identity(texts: texts, occurrence: occurrence))
    }
    return identities
  }

  /// The step of a path to the element.
  var step: Change.Step { .element(occurrence == 0 ? texts : texts + ["\(occurrence + 1)"]) }

  private static func texts(of members: [JSON.Member]) -> [String] {
    var named = Dictionary(
      members.compactMap { member in member.value.plainText.map { (member.name, $0) } }, uniquingKeysWith: { $1 })
    for name in sufficient {
      if let text = named[name] { return [text] }
    }
    // A pair is the same in either order.
    if let first = named["a"], let second = named["b"], second < first { (named["a"], named["b"]) = (second, first) }
    let texts = partial.compactMap { named[$0] }
    // Elements without other identifying members have a start time.
    return texts.isEmpty ? [named["start"], named["title"]].compactMap(\.self) : texts
  }
}
