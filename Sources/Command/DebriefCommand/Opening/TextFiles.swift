import Configuration
import Templates
import Text
import YAML

/// The tables of fixed texts, and the language of a report.
struct TextFiles: Sendable {
  /// Folder of the tables.
  static let folder = "texts/"
  /// The built-in table, against which every other is checked.
  private static let original = "texts/en.yaml"

  /// Text of each file by path, built in or from the user's folder.
  private let files: [String: String]

  /// Creates text files from the tables among `files`.
  init(_ files: [String: String]) {
    self.files = files
  }

  /// The language of a report with the locale `tag`; nil for the default.
  ///
  /// The texts are those of the locale, else of its language, else the English ones; numbers and dates are the locale's. Names of days and
  /// months come from the texts if these are in its language.
  func language(of tag: String?) throws -> Language {
    let tag = tag ?? LocaleData.usual
    let data = tag == LocaleData.usual ? nil : try LocaleData(tag)
    let own = tag.prefix { $0 != "-" }.lowercased()
    let texts = try texts(in: ["texts/\(tag).yaml", "texts/\(own).yaml"].first { files[$0] != nil } ?? Self.original)
    guard let data else { return Language(texts) }
    let isOwn = texts.language.prefix { $0 != "-" }.lowercased() == own
    return Language(texts, numbers: data.numbers, dates: data.dates, names: isOwn ? nil : data.names)
  }

  /// The built-in language.
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
