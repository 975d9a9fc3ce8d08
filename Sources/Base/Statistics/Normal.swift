import CDistributions

/// The standard normal distribution.
public enum Normal {
  /// The quantile at `probability`; `nan` outside 0…1, both ends excluded.
  public static func quantile(_ probability: Double) -> Double {
    distributions_normal_quantile(probability)
  }

  /// The probability of a value at or below `value`; `nan` for `nan`.
  public static func cdf(_ value: Double) -> Double {
    distributions_normal_cdf(value)
  }
}
