import Text

extension NumberText {
  /// A factor as a level in a sentence: `15 % of` below 1, `4.5 times` from 1 on; `finer` adds so many digits to the latter.
  public func level(_ factor: Double?, finer: Int = 0) -> String {
    guard let factor, factor.isFinite else { return Self.gap }
    return factor < 1
      ? texts["number.share-of", ["share": share(max(0, factor))]]
      : texts["number.times", ["factor": multiple(factor, finer: finer)]]
  }
}
