import Text

extension Vocabulary {
  /// A definition as a note: `Score: …`.
  public func note(on definition: Definition) -> String {
    texts["name.colon", ["name": definition.term, "text": definition.text]]
  }
}
