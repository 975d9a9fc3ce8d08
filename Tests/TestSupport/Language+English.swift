import Configuration
import Templates
package import Text

extension Language {
  /// The texts that come with the program, with its own style of numbers and dates.
  package static let english: Language = {
    do {
      return Language(try Texts(Templates.embedded["texts/en.yaml", default: ""], file: "texts/en.yaml"))
    } catch {
      fatalError("\(error)")
    }
  }()
}
