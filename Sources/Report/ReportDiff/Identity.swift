import JSON

/// What tells the elements of a list in a report from each other, so that each meets its like in another report.
struct Identity: Hashable {
  /// Members that say by themselves which element it is.
  private static let sufficient = ["id", "key"]
  /// Members that say it together.
  private static let partial = [
    "metric", "service", "name", "a", "b", "given", "driver", "outcome", "scope", "values", "method", "column",
    "daypart",
    "kind", "place",
  ]

  /// The texts that tell it.
  let texts: [String]
  /// Which one it is of those with the same texts, from 0.
  let occurrence: Int

  /// The identities of `elements`, in their order; nil where they have none, being no objects.
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

  /// What it is called on the way to a change.
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
    // What nothing else tells begins at some time.
    return texts.isEmpty ? [named["start"], named["title"]].compactMap(\.self) : texts
  }
}
