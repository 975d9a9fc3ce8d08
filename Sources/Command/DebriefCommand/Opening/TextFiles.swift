import Configuration
import Templates
import Text
import YAML

/// The tables of fixed texts, and the language that a report takes.
struct TextFiles: Sendable {
  /// Where the tables are.
  static let folder = "texts/"
  /// The table that comes with the program, to which every other is held.
  private static let original = "texts/en.yaml"

  /// Text of each file by its path, built in or from the user's folder.
  private let files: [String: String]

  /// The tables among `files`.
  init(_ files: [String: String]) {
    self.files = files
  }

  /// How a report of the locale `tag` speaks; nil for the usual one.
  ///
  /// The texts are those of the locale, else of its language, else the English ones; numbers and dates are the locale's. Names of
  /// days and months are those of the texts where these are of its language.
  func language(of tag: String?) throws -> Language {
    let tag = tag ?? LocaleData.usual
    let data = tag == LocaleData.usual ? nil : try LocaleData(tag)
    let own = tag.prefix { $0 != "-" }.lowercased()
    let texts = try texts(in: ["texts/\(tag).yaml", "texts/\(own).yaml"].first { files[$0] != nil } ?? Self.original)
    guard let data else { return Language(texts) }
    let isOwn = texts.language.prefix { $0 != "-" }.lowercased() == own
    return Language(texts, numbers: data.numbers, dates: data.dates, names: isOwn ? nil : data.names)
  }

  /// What comes with the program.
  static func english() throws -> Language {
    try Language(Texts(Templates.embedded[original] ?? "", file: original))
  }

  private func texts(in file: String) throws(YAMLError) -> Texts {
    let builtIn = Templates.embedded[Self.original] ?? ""
    let original = try Texts(builtIn, file: Self.original)
    guard let own = files[file], own != builtIn else { return original }
    return try Texts(own, file: file, replacing: original)
  }
}
