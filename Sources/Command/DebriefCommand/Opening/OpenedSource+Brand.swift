import Configuration
import Pages
import Redaction
import Scenes

extension OpenedSource {
  /// What the site shows of those who publish it, in words that `redactor` has gone over.
  func brand(redactedBy redactor: Redactor?) -> Brand {
    guard let declaration = configuration.brand else { return Brand() }
    func shown(_ text: String) -> String { redactor?.text(text) ?? text }
    return Brand(
      name: declaration.title.map(shown),
      logo: logo.map {
        Brand.Logo($0.picture.bytes, ending: $0.picture.kind.ending, alternative: shown($0.alternative))
      }, footer: declaration.footer.map(shown), livery: declaration.livery)
  }
}
