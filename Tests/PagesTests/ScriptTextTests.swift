import Pages
import Templates
import Testing

/// Scripts are published without what only their authors read, and do the same.
@Suite struct ScriptTextTests {
  private static func published(_ source: String) throws -> String {
    let file = PublishedAssets(["assets/own.js": source]).files.first { $0.path == "assets/own.js" }
    return String(decoding: try #require(file).bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("// Why.\nlet a = 1;\n", "let a = 1;\n"),
    ("{\n  let a = 1;\n\n  let b = 2;\n}\n", "{\nlet a = 1;\nlet b = 2;\n}\n"),
    ("/**\n * @param {string} a\n */\nconst f = (a) => a;\n", "const f = (a) => a;\n"),
    ("/** @type {number | undefined} */\nlet a;\n", "let a;\n"),
    ("const a = /** @type {string} */ (b), c = /** @type {number} */ (d);\n", "const a = (b), c = (d);\n"),
    ("const a = 'http://x/**/'; // Stays.\n", "const a = 'http://x/**/'; // Stays.\n"),
  ])
  func losesItsOwnLinesOfCommentTypesAndIndentation(source: String, expected: String) throws {
    #expect(try Self.published(source) == expected)
  }

  private static let scripts = Templates.embedded.keys.filter { $0.hasSuffix(".js") }.sorted()

  @Test(arguments: scripts) func keepsEveryLineOfCode(path: String) throws {
    let source = try #require(Templates.embedded[path])
    let published = try Self.published(source)
    #expect(Self.code(of: published) == Self.code(of: source))
    #expect(published.utf8.count < source.utf8.count)
  }

  @Test(arguments: scripts) func breaksNoLineInsideALiteral(path: String) throws {
    let source = try #require(Templates.embedded[path])
    for token in source.matches(of: Self.token) where token.literal != nil {
      #expect(!token.output.0.contains("\n"), "\(path): \(token.output.0)")
    }
  }

  // No regular expression of these scripts holds a quote or two slashes.
  private static var token: Regex<(Substring, comment: Substring?, literal: Substring?)> {
    #/(?<comment>\/\/[^\n]*|\/\*(?s:.*?)\*\/\ *)|(?<literal>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)/#
  }

  /// The lines of `source` without comments and the blanks around them.
  private static func code(of source: String) -> [String] {
    let code: String = source.replacing(token) { $0.comment == nil ? String($0.output.0) : "" }
    return code.split(separator: "\n").map { line -> String in
      let start = line.drop { $0 == " " }
      let blanks = start.reversed().prefix { $0 == " " }.count
      return String(start.dropLast(blanks))
    }.filter { !$0.isEmpty }
  }
}
