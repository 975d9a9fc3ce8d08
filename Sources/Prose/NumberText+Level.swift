extension NumberText {
  /// A factor as a level in a sentence: `15 % of` below 1, `4.5 times` from 1 on.
  public static func level(_ factor: Double?) -> String {
    guard let factor, factor.isFinite else { return gap }
    return factor < 1 ? "\(share(max(0, factor))) of" : "\(significant(factor, digits: factor < 10 ? 2 : 3)) times"
  }
}
