/// Builds the tree of one document from events, within limits that hold for any text.
struct Composer: ~Copyable {
  private let file: String
  private var reader: EventReader
  private var anchors: [String: (node: Node, size: Int)] = [:]
  private var size = 0

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    reader = EventReader(bytes, file: file)
  }

  /// Returns the only document of the text.
  mutating func document() throws(YAMLError) -> Node {
    _ = try reader.next()
    let start = try reader.next()
    guard case .documentStart = start.event else { throw YAMLError(.empty, at: start.place) }
    let root = try node(depth: 1)
    _ = try reader.next()
    let end = try reader.next()
    guard case .streamEnd = end.event else { throw YAMLError(.severalDocuments, at: end.place) }
    return root
  }

  private mutating func node(depth: Int) throws(YAMLError) -> Node {
    let (event, place) = try reader.next()
    guard let node = try node(from: event, at: place, depth: depth) else {
      preconditionFailure("libyaml ended a value that it had not begun")
    }
    return node
  }

  /// The node that starts with `event`; nil if the event ends a list or a mapping.
  private mutating func node(from event: Event, at place: Place, depth: Int) throws(YAMLError) -> Node? {
    if event.endsCollection { return nil }
    guard depth <= Node.maximumDepth else { throw YAMLError(.tooDeep(limit: Node.maximumDepth), at: place) }
    let sizeBefore = size
    try grow(by: 1, at: place)
    let node: Node
    let name: String?
    switch event {
    case .alias(let alias):
      // The tree shares the targets of aliases, but readers traverse it in full. The limit must therefore count every alias.
      guard let target = anchors[alias] else { throw YAMLError(.unknownAnchor(alias), at: place) }
      try grow(by: target.size - 1, at: place)
      return target.node
    case .scalar(let text, let isQuoted, let anchor, let tag):
      try refuse(tag, at: place)
      node = Node(.scalar(Node.Scalar(text: text, isQuoted: isQuoted)), at: place)
      name = anchor
    case .sequenceStart(let anchor, let tag):
      try refuse(tag, at: place)
      node = Node(.sequence(try items(depth: depth + 1)), at: place)
      name = anchor
    case .mappingStart(let anchor, let tag):
      try refuse(tag, at: place)
      node = Node(.mapping(try entries(depth: depth + 1)), at: place)
      name = anchor
    default:
      preconditionFailure("libyaml began something else than a value")
    }
    if let name { anchors[name] = (node, size - sizeBefore) }
    return node
  }

  private mutating func items(depth: Int) throws(YAMLError) -> [Node] {
    var items: [Node] = []
    while true {
      let (event, place) = try reader.next()
      guard let item = try node(from: event, at: place, depth: depth) else { return items }
      items.append(item)
    }
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [Node.Entry] {
    var entries: [Node.Entry] = []
    var lines: [String: Int] = [:]
    while true {
      let (event, place) = try reader.next()
      guard let key = try node(from: event, at: place, depth: depth) else { return entries }
      guard case .scalar(let scalar) = key.content else { throw YAMLError(.keyNotText, at: place) }
      if let line = lines[scalar.text] {
        throw YAMLError(.duplicateKey(scalar.text, firstLine: line), at: place)
      }
      lines[scalar.text] = place.line
      entries.append(Node.Entry(key: scalar.text, place: place, value: try node(depth: depth)))
    }
  }

  private mutating func grow(by count: Int, at place: Place) throws(YAMLError) {
    size += count
    guard size <= Node.maximumCount else { throw YAMLError(.tooManyNodes(limit: Node.maximumCount), at: place) }
  }

  private func refuse(_ tag: String?, at place: Place) throws(YAMLError) {
    if let tag { throw YAMLError(.tag(tag), at: place) }
  }
}
