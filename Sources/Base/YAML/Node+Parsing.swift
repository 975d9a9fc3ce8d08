extension Node {
  /// Most nodes a document may have, counting those that aliases stand for each time: 271 bytes of nested aliases
  /// stand for 9⁸ nodes, so a limit on bytes alone is none.
  public static let maximumCount = 100_000
  /// Deepest nesting of lists and mappings.
  public static let maximumDepth = 100
  /// Most bytes of a document.
  public static let maximumLength = 4 << 20

  /// Reads the one YAML document in `bytes` (UTF-8, with or without a byte order mark); `file` is how messages name it.
  ///
  /// Aliases are replaced by what they stand for. Duplicate keys, keys that are no text, tags, further documents and
  /// texts beyond the limits are errors.
  ///
  /// - Complexity: O(n) in the length of the text and the nodes that its aliases stand for.
  public static func parse(_ bytes: [UInt8], file: String) throws(YAMLError) -> Node {
    guard bytes.count <= maximumLength else {
      throw YAMLError(.tooLong(limit: maximumLength), at: Place(file: file, line: 1, column: 1))
    }
    var composer = Composer(bytes, file: file)
    return try composer.document()
  }

  /// Reads the one YAML document in `text`; `file` is how messages name it.
  public static func parse(_ text: String, file: String) throws(YAMLError) -> Node {
    try parse(Array(text.utf8), file: file)
  }
}
