import FoundationEssentials

/// Writes a Swift file with the texts of other files, for the build-tool plugin.
///
/// Arguments: the Swift file to write, the folder for relative paths, the files.
@main
enum EmbedTemplates {
  static func main() throws {
    let arguments = CommandLine.arguments
    precondition(arguments.count >= 3, "usage: EmbedTemplates OUTPUT FOLDER FILE...")
    let folder = arguments[2] + "/"
    let files = try arguments.dropFirst(3).sorted().map { path in
      precondition(path.hasPrefix(folder), "\(path) is not in \(folder)")
      return (path: String(path.dropFirst(folder.count)), text: try String(contentsOfFile: path, encoding: .utf8))
    }
    try source(holding: files).write(toFile: arguments[1], atomically: true, encoding: .utf8)
  }

  private static func source(holding files: [(path: String, text: String)]) -> String {
    var source = """
      extension Templates {
        /// Path in the folder and text of each file, sorted by path.
        static let files: [(path: String, text: String)] = [

      """
    for file in files { source += "    (\(literal(file.path)), \(literal(file.text))),\n" }
    return source + "  ]\n}\n"
  }

  /// `text` as a Swift string literal on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "\"": literal += "\\\(scalar)"
      case "\n": literal += "\\n"
      case "\0"..<" ", "\u{7f}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
