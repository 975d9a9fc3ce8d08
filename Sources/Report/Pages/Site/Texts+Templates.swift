import Templating
import Text

extension Texts {
  /// The texts that stand in templates, by their names there.
  var templateValues: Value {
    .object(Dictionary(uniqueKeysWithValues: patterns(in: "template").map { ($0.name, Value.text($0.text)) }))
  }
}
