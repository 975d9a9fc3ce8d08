import Prose
import Templating

/// A term with its definition and, where it has one, its value.
struct DefinitionItem {
  let definition: Definition
  let number: String?

  init(_ definition: Definition) {
    self.definition = definition
    number = nil
  }

  init(_ milestone: Milestone) {
    definition = milestone.definition
    number = milestone.value
  }

  var value: Value {
    ["term": .text(definition.term), "text": .text(definition.text), "value": .optional(number)]
  }
}
