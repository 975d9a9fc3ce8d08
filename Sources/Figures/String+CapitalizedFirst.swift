extension String {
  /// The text with its first letter in upper case, as a sentence begins.
  var capitalizedFirst: String {
    first.map { $0.uppercased() + dropFirst() } ?? self
  }
}
