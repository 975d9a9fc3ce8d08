extension JSON {
  /// The value as JSON text without whitespace outside strings, for programs to read.
  ///
  /// Like `text`, it is safe inside an HTML `<script>` element and in a script.
  ///
  /// - Complexity: O(n) in the length of the text.
  public var compactText: String {
    var output = ""
    writeCompact(to: &output)
    return output
  }

  private func writeCompact(to output: inout String) {
    switch self {
    case .list(let elements):
      output += "["
      for (index, element) in elements.enumerated() {
        if index > 0 { output += "," }
        element.writeCompact(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.write(member.name, to: &output)
        output += ":"
        member.value.writeCompact(to: &output)
      }
      output += "}"
    default:
      write(to: &output, indent: "")
    }
  }
}
