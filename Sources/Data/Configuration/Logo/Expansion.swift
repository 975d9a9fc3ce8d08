/// The number of elements that a drawing expands to once its internal references are followed. Ten groups that each use the previous one
/// ten times are few bytes, but more elements than any browser can draw.
struct Expansion {
  /// Maximum number of expanded elements: more than a file of the permitted size can contain without references.
  static let limit = 20_000.0
  /// Maximum depth of references; symbols from drawing programs need two or three.
  private static let deepest = 32

  /// An element with an `id`.
  private struct Target {
    /// The range of elements inside it, including itself, in document order.
    var elements: Range<Int>
    /// Whether it can contain shapes, so that a reference draws them again.
    let holdsShapes: Bool
  }

  private static let holders: Set<String> = ["pattern", "mask", "clipPath", "marker", "symbol", "g", "svg", "use"]

  private var count = 0
  private var targets: [String: Target] = [:]
  /// Names of the open elements; nil for one without a name or with a duplicate name.
  private var open: [String?] = []
  private var references: [(element: Int, target: String)] = []
  private var styled: Set<String> = []

  /// Opens an element.
  mutating func open(_ element: String, _ attributes: [(key: String, value: String)]) {
    var name = attributes.first { $0.key == "id" }?.value
    // If several elements share a name, a reference means the first.
    if let own = name, targets[own] != nil { name = nil }
    if let name { targets[name] = Target(elements: count..<count + 1, holdsShapes: Self.holders.contains(element)) }
    for (key, value) in attributes {
      if key == "href", value.hasPrefix("#") { references.append((count, Self.decoded(String(value.dropFirst())))) }
      for target in Self.targets(in: value) { references.append((count, target)) }
    }
    open.append(name)
    count += 1
  }

  /// Closes the innermost element.
  mutating func close() {
    guard let name = open.popLast() ?? nil, let target = targets[name] else { return }
    targets[name]?.elements = target.elements.lowerBound..<count
  }

  /// Collects the references of a style sheet, which may apply to any element.
  mutating func read(style: String) {
    styled.formUnion(Self.targets(in: style))
  }

  /// Whether the drawing expands to more than `limit` elements, or has a reference cycle.
  var isTooLarge: Bool {
    var known: [String: Double] = [:]
    var total = size(of: 0..<count, depth: 0, known: &known)
    // The elements that a style sheet selects are unknown, so anything it draws again may be nested in anything else.
    for name in styled.sorted() {
      guard let target = targets[name], target.holdsShapes else { continue }
      total *= 1 + size(of: target.elements, depth: 0, known: &known)
    }
    return total > Self.limit
  }

  /// The number of `elements` including everything they refer to; infinite for a cycle.
  private func size(of elements: Range<Int>, depth: Int, known: inout [String: Double]) -> Double {
    guard depth <= Self.deepest else { return .infinity }
    var size = Double(elements.count)
    for (element, name) in references where elements.contains(element) {
      guard let target = targets[name] else { continue }
      if known[name] == nil {
        // Infinite until its size is known, so that any reference back to it is a cycle.
        known[name] = .infinity
        known[name] = self.size(of: target.elements, depth: depth + 1, known: &known)
      }
      size += known[name] ?? 0
      if size > Self.limit { return .infinity }
    }
    return size
  }

  /// The names in `url(#name)`.
  private static func targets(in value: String) -> [String] {
    guard value.contains("(") else { return [] }
    let plain = value.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
    return plain.lowercased().contains("url(#")
      ? plain.split(separator: "(").dropFirst().compactMap { part in
        guard part.first == "#" else { return nil }
        return decoded(String(part.dropFirst().prefix { $0 != ")" }))
      } : []
  }

  /// `name` with percent-escapes decoded.
  private static func decoded(_ name: String) -> String {
    guard name.contains("%") else { return name }
    let bytes = Array(name.utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      let digits = bytes[min(place + 1, bytes.count)..<min(place + 3, bytes.count)]
      let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      if bytes[place] == UInt8(ascii: "%"), digits.count == 2, let code {
        result.append(code)
        place += 3
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
