extension String {
  /// The text with a capital first letter, as a sentence begins.
  public var asOpening: String { prefix(1).uppercased() + dropFirst() }
}
