extension RollUp {
  /// The same roll-up with every value multiplied by `factor`, a positive number; counts stay.
  ///
  /// It has no sketches: their bins have relative widths and cannot be moved by just any factor.
  ///
  /// - Complexity: O(n) in the number of buckets.
  public func scaled(by factor: Double) -> RollUp {
    precondition(factor > 0 && factor.isFinite, "a scale is a positive number")
    return RollUp(
      counts: counts, sums: sums.map { $0 * factor }, minima: minima.map { $0 * factor },
      maxima: maxima.map { $0 * factor }, lasts: lasts.map { $0 * factor })
  }
}
