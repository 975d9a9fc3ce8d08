public import Text
public import YAML

extension Texts {
  /// The keys of a table that are not texts.
  private static let header = ["language", "direction", "plural", "lower-labels"]

  /// Parses the table in `yaml`; `file` is its name in messages.
  ///
  /// With `original`, the table is checked against it: a text that `original` does not have, a missing translation, and a placeholder that
  /// `original` does not fill are errors with a line.
  public init(_ yaml: String, file: String, replacing original: Texts? = nil) throws(YAMLError) {
    let root = try Node.parse(yaml, file: file).mapping()
    let language = try Self.language(in: root.required("language"))
    let direction = try root.required("direction").choice(of: Direction.self)
    let plural = try root.required("plural").choice(of: PluralRule.self)
    let lowersLabels = try root.required("lower-labels").bool()
    var entries: [String: (entry: Entry, node: Node)] = [:]
    for group in root.entries where !Self.header.contains(group.key) {
      try Self.read(group.value, as: group.key, under: plural, into: &entries)
    }
    self.init(
      language: language, direction: direction, plural: plural, lowersLabels: lowersLabels,
      entries: entries.mapValues(\.entry))
    guard let original else { return }
    for (key, found) in entries.sorted(by: { $0.key < $1.key }) {
      try Self.hold(found.entry, of: key, at: found.node, to: original)
    }
    if let missing = original.keys.first(where: { entries[$0] == nil }) {
      throw YAMLError(
        .rejected(
          fault: "the text \(missing) is missing", wayOut: "copy it from texts/en.yaml and translate it"),
        at: root.place)
    }
  }

  private static func language(in node: Node) throws(YAMLError) -> String {
    let tag = try node.string()
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0 | 32) }
    }
    guard isTag, (2...3).contains(parts[0].utf8.count) else {
      throw node.rejected("“\(tag)” is not a language", wayOut: "write a tag such as de or pt-BR")
    }
    return tag
  }

  /// Reads the texts in `node`, whose keys begin with `key`.
  private static func read(
    _ node: Node, as key: String, under rule: PluralRule, into entries: inout [String: (entry: Entry, node: Node)]
  ) throws(YAMLError) {
    switch node.content {
    case .scalar: entries[key] = (.pattern(try pattern(in: node, key)), node)
    case .sequence(let items):
      entries[key] = (.list(try items.map { item throws(YAMLError) in try item.string() }), node)
    case .mapping(let inner):
      let forms = inner.map { PluralRule.Form(rawValue: $0.key) }
      guard forms.contains(.other) else {
        for entry in inner { try read(entry.value, as: "\(key).\(entry.key)", under: rule, into: &entries) }
        return
      }
      var patterns: [PluralRule.Form: Pattern] = [:]
      for (entry, form) in zip(inner, forms) {
        guard let form, rule.forms.contains(form) else {
          throw YAMLError(
            .rejected(
              fault: "the text \(key) has no form “\(entry.key)” where plural is \(rule.rawValue)",
              wayOut: "its forms are \(rule.forms.map(\.rawValue).joined(separator: ", "))"), at: entry.place)
        }
        patterns[form] = try pattern(in: entry.value, key)
      }
      entries[key] = (.forms(patterns), node)
    }
  }

  private static func pattern(in node: Node, _ key: String) throws(YAMLError) -> Pattern {
    guard let pattern = Pattern(try node.string()) else {
      throw node.rejected(
        "the text \(key) has a brace that is no place", wayOut: "write places as {name}, in small letters")
    }
    return pattern
  }

  /// Throws if `entry` cannot replace the text of `original` with the same key.
  private static func hold(
    _ entry: Entry, of key: String, at node: Node, to original: Texts
  ) throws(YAMLError) {
    guard let model = original.entries[key] else {
      let nearest = Spelling.nearest(to: key, among: original.keys)
      throw node.rejected(
        "no text is called \(key)", wayOut: nearest.map { "did you mean \($0)?" } ?? "remove it")
    }
    switch (entry, model) {
    case (.list(let texts), .list(let models)):
      guard texts.count == models.count else {
        throw node.rejected("the list \(key) has \(texts.count) texts", wayOut: "give it \(models.count)")
      }
    case (.list, _), (_, .list):
      throw node.rejected("the text \(key) is a list in one language only", wayOut: "write it as in texts/en.yaml")
    case (.forms, .pattern):
      throw node.rejected("the text \(key) knows no number of things", wayOut: "write one text without forms")
    default: break
    }
    if let stranger = entry.places.subtracting(model.places).sorted().first {
      let known = model.places.sorted().map { "{\($0)}" }
      throw node.rejected(
        "the text \(key) has no place {\(stranger)}",
        wayOut: known.isEmpty ? "it has no places" : "its places are \(known.joined(separator: ", "))")
    }
  }
}
