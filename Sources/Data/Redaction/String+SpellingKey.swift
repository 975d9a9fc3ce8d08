extension Character {
  /// Whether the character counts where names are compared: separators and signs do not.
  var isOfName: Bool { isLetter || isNumber }
  /// Whether the character has case or is a digit, so that a word of such has ends that can be seen.
  var isOfWord: Bool { isCased || isNumber }
}

extension String {
  /// The letters and digits alone, in lower case: the same for every spelling of a name.
  var spellingKey: String { withoutIgnorables.lowercased().filter(\.isOfName) }

  /// The text without what is not seen, such as joiners and variants of signs: it makes other characters of the letters that it follows.
  ///
  /// - Source: Unicode Standard Annex #44, Default_Ignorable_Code_Point.
  var withoutIgnorables: String {
    guard unicodeScalars.contains(where: \.properties.isDefaultIgnorableCodePoint) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }))
  }
}
