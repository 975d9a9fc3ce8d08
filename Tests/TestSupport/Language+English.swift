import Configuration
import Templates
package import Text

extension Language {
  /// The built-in texts, with their style of numbers and dates.
  package static let english: Language = {
    do {
      return Language(try Texts(Templates.embedded["texts/en.yaml", default: ""], file: "texts/en.yaml"))
    } catch {
      fatalError("\(error)")
    }
  }()
}
