internal import CJansson

extension JSON {
  /// The value in `bytes`, which must be UTF-8 with nothing after the value; members of an object are sorted by name.
  ///
  /// Throws for invalid JSON, for duplicate member names, and for numbers out of range.
  ///
  /// - Complexity: O(n log n) in the number of bytes.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var error = json_error_t()
    let flags = Int(JSON_DECODE_ANY | JSON_ALLOW_NUL | JSON_REJECT_DUPLICATES)
    // An empty array has no base address, so it is replaced by a blank, which is equally invalid.
    let text = bytes.isEmpty ? [UInt8(ascii: " ")] : bytes
    let root = unsafe text.withUnsafeBytes { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { text in
        unsafe json_loadb(text.baseAddress, text.count, flags, &error)
      }
    }
    guard let root = unsafe root else {
      let message = unsafe String(cString: debrief_json_message(&error))
      throw JSONError(line: max(1, Int(error.line)), column: max(1, Int(error.column)), message: message)
    }
    defer { unsafe json_decref(root) }
    self = unsafe Self.value(of: root)
  }

  private static func value(of node: UnsafeMutablePointer<json_t>) -> JSON {
    switch unsafe node.pointee.type {
    case JSON_OBJECT:
      var members: [Member] = []
      var place = unsafe json_object_iter(node)
      while let current = unsafe place {
        if let name = unsafe json_object_iter_key(current), let value = unsafe json_object_iter_value(current) {
          let text = unsafe text(name, length: json_object_iter_key_len(current))
          members.append(Member(text, unsafe Self.value(of: value)))
        }
        unsafe place = json_object_iter_next(node, current)
      }
      return .object(members.count > 1 ? members.sorted { $0.name < $1.name } : members)
    case JSON_ARRAY:
      let count = unsafe json_array_size(node)
      return .list(
        (0..<count).map { index in unsafe json_array_get(node, index).map { unsafe Self.value(of: $0) } ?? .null })
    case JSON_STRING:
      return unsafe json_string_value(node).map { unsafe .text(text($0, length: json_string_length(node))) } ?? .null
    case JSON_INTEGER: return .whole(Int(unsafe json_integer_value(node)))
    case JSON_REAL: return .number(unsafe json_real_value(node))
    case JSON_TRUE: return .flag(true)
    case JSON_FALSE: return .flag(false)
    default: return .null
    }
  }

  private static func text(_ start: UnsafePointer<CChar>, length: Int) -> String {
    unsafe start.withMemoryRebound(to: UInt8.self, capacity: length) { start in
      unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }
  }
}
