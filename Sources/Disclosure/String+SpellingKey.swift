extension Character {
  /// Whether the character counts where names are compared: separators and signs do not.
  var isOfName: Bool { isLetter || isNumber }
  /// Whether the character has case or is a digit, so that a word of such has ends that can be seen.
  var isOfWord: Bool { isCased || isNumber }
}

extension String {
  /// The letters and digits alone, in lower case: the same for every spelling of a name.
  var spellingKey: String { lowercased().filter(\.isOfName) }
}
