extension Character {
  /// Whether the character counts when names are compared: separators and signs do not.
  var isOfName: Bool { isLetter || isNumber }
  /// Whether the character has case or is a digit, so that a word has visible boundaries.
  var isOfWord: Bool { isCased || isNumber }
}

extension String {
  /// The lower-case letters and digits of a name: the same for every spelling.
  var spellingKey: String { withoutIgnorables.lowercased().filter(\.isOfName) }

  /// The text without invisible characters, such as joiners and variation selectors, which change the preceding character.
  ///
  /// - Source: Unicode Standard Annex #44, Default_Ignorable_Code_Point.
  var withoutIgnorables: String {
    guard unicodeScalars.contains(where: \.properties.isDefaultIgnorableCodePoint) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }
}
