import Wording

extension NumberText {
  /// A factor as a level in a sentence: `15 % of` below 1, `4.5 times` from 1 on.
  public func level(_ factor: Double?) -> String {
    guard let factor, factor.isFinite else { return Self.gap }
    return factor < 1
      ? texts["number.share-of", ["share": share(max(0, factor))]]
      : texts["number.times", ["factor": significant(factor, digits: factor < 10 ? 2 : 3)]]
  }
}
