import Configuration
import Foundation
import Templates
import Testing
import Text

/// Checks the built-in table against the program: every text that the program uses exists with its placeholders, and none is unused.
@Suite struct TableTests {
  /// A look-up of a text in the source code.
  private struct LookUp {
    let file: String
    let key: String
    /// The placeholders given in the call; nil if they are passed on from elsewhere.
    let places: Set<String>?
  }

  private let texts: Texts
  private let lookUps: [LookUp]
  private let literals: Set<String>
  private let templates: String
  private let scripts: String

  init() throws {
    texts = try Texts(Templates.embedded["texts/en.yaml", default: ""], file: "texts/en.yaml")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var lookUps: [LookUp] = []
    var literals: Set<String> = []
    let sources = root.appendingPathComponent("Sources")
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path).sorted()
    where path.hasSuffix(".swift") {
      let source = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for match in source.matches(of: /(?:\btexts\[|\bcounted\(|\btexts\.list\()\s*"([^"\\]+)"/) {
        lookUps.append(
          LookUp(file: path, key: String(match.1), places: Self.places(in: source[match.range.lowerBound...])))
      }
      literals.formUnion(source.matches(of: /"([a-z0-9-]+(?:\.[a-z0-9-]+)+)"/).map { String($0.1) })
    }
    self.lookUps = lookUps
    self.literals = literals
    templates = Self.embedded(".mustache")
    scripts = Self.embedded(".js")
  }

  /// The text of the embedded files with this extension.
  private static func embedded(_ ending: String) -> String {
    Templates.embedded.filter { $0.key.hasSuffix(ending) }.sorted { $0.key < $1.key }.map(\.value).joined()
  }

  /// The placeholders of the dictionary in the call at the beginning of `source`; nil if the call has no dictionary literal.
  private static func places(in source: Substring) -> Set<String>? {
    guard source.hasPrefix("texts["), let call = argument(of: source.dropFirst(6)) else { return nil }
    guard let bracket = call.firstIndex(of: "["), call[..<bracket].wholeMatch(of: /\s*"[^"]*",\s*/) != nil,
      let dictionary = argument(of: call[call.index(after: bracket)...])
    else { return call.contains(",") ? nil : [] }
    var places: Set<String> = []
    var depth = 0
    var rest = dictionary
    while let character = rest.first {
      if depth == 0, let match = rest.prefixMatch(of: /"([a-z]+)":/) { places.insert(String(match.1)) }
      if "[({".contains(character) { depth += 1 }
      if "])}".contains(character) { depth -= 1 }
      rest = rest.dropFirst()
    }
    return places
  }

  /// `source` up to the closing bracket of the bracket that it begins inside.
  private static func argument(of source: Substring) -> Substring? {
    var depth = 0
    for index in source.indices {
      if "[({".contains(source[index]) { depth += 1 }
      if "])}".contains(source[index]) {
        if depth == 0 { return source[..<index] }
        depth -= 1
      }
    }
    return nil
  }

  @Test func findsLookUps() {
    #expect(lookUps.count > 150)
    #expect(lookUps.contains { $0.key == "impact.no-value" && $0.places == ["metric"] })
  }

  @Test func everyTextAskedForIsThere() {
    let keys = Set(texts.keys)
    for lookUp in lookUps { #expect(keys.contains(lookUp.key), "\(lookUp.file) asks for \(lookUp.key)") }
  }

  @Test func everyPlaceIsGiven() {
    for lookUp in lookUps {
      guard let given = lookUp.places else { continue }
      let missing = texts.places(of: lookUp.key).subtracting(given).sorted()
      #expect(missing.isEmpty, "\(lookUp.file): \(lookUp.key) is not given \(missing)")
      let idle = given.subtracting(texts.places(of: lookUp.key)).sorted()
      #expect(idle.isEmpty, "\(lookUp.file): \(lookUp.key) has no place for \(idle)")
    }
  }

  @Test func everyTextIsUsed() {
    for key in texts.keys {
      let last = key.split(separator: ".").last ?? ""
      let isInTemplates = key.hasPrefix("template.") && templates.contains("{{text.\(last)}}")
      let isInScripts = key.hasPrefix("script.") && (scripts.contains(".\(last)") || scripts.contains("'\(last)'"))
      #expect(literals.contains(key) || isInTemplates || isInScripts, "no one asks for \(key)")
    }
  }
}
