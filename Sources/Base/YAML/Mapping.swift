/// The keys and values of one YAML mapping, in document order.
public struct Mapping: Hashable, Sendable {
  /// All keys with their values; keys are unique.
  public let entries: [Node.Entry]
  /// The start of the mapping.
  public let place: Place

  /// Creates a mapping of `entries`, whose keys must be unique.
  init(_ entries: [Node.Entry], at place: Place) {
    self.entries = entries
    self.place = place
  }

  /// The value of `key`; nil if the key is missing or its value is empty.
  ///
  /// - Complexity: O(n) in the number of keys, which is small in files written by hand.
  public subscript(key: String) -> Node? {
    entries.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// Whether `key` exists, even with an empty value.
  public func has(_ key: String) -> Bool {
    entries.contains { $0.key == key }
  }

  /// The value of `key`, which must exist and not be empty.
  public func required(_ key: String) throws(YAMLError) -> Node {
    guard let value = self[key] else {
      throw YAMLError(.missingKey(key), at: entries.first { $0.key == key }?.place ?? place)
    }
    return value
  }
}
