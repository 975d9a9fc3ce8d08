extension Node {
  /// The largest number of nodes in a document, with the nodes of an alias counted at each use: 271 bytes of nested aliases expand to 9⁸
  /// nodes, so a limit on bytes alone is not sufficient.
  public static let maximumCount = 100_000
  /// The deepest nesting of lists and mappings.
  public static let maximumDepth = 100
  /// The largest size of a document in bytes.
  public static let maximumLength = 4 << 20

  /// Parses the one YAML document in `bytes` (UTF-8, with or without a byte order mark); `file` is its name in messages.
  ///
  /// Aliases are replaced by their targets. Duplicate keys, keys that are not text, tags, further documents and texts beyond the limits are
  /// errors.
  ///
  /// - Complexity: O(n) in the length of the text and the number of nodes with aliases expanded.
  public static func parse(_ bytes: [UInt8], file: String) throws(YAMLError) -> Node {
    guard bytes.count <= maximumLength else {
      throw YAMLError(.tooLong(limit: maximumLength), at: Place(file: file, line: 1, column: 1))
    }
    var composer = Composer(bytes, file: file)
    return try composer.document()
  }

  /// Parses the one YAML document in `text`; `file` is its name in messages.
  public static func parse(_ text: String, file: String) throws(YAMLError) -> Node {
    try parse(Array(text.utf8), file: file)
  }
}
