/// The keys and values of one YAML mapping, in the document's order.
public struct Mapping: Hashable, Sendable {
  /// All keys with their values, each key once.
  public let entries: [Node.Entry]
  /// Where the mapping begins.
  public let place: Place

  /// The mapping of `entries`, whose keys are all different.
  init(_ entries: [Node.Entry], at place: Place) {
    self.entries = entries
    self.place = place
  }

  /// The value of `key`; nil where the key is absent or its value is empty.
  ///
  /// - Complexity: O(n) in the number of keys, which people write by hand.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// Whether `key` is there at all, be its value empty or not.
  public func has(_ key: String) -> Bool {
    entries.contains { $0.key == key }
  }

  /// The value of `key`, which must be there and not be empty.
  public func required(_ key: String) throws(YAMLError) -> Node {
    guard let value = self[key] else {
      throw YAMLError(.missingKey(key), at: entries.first { $0.key == key }?.place ?? place)
    }
    return value
  }
}
