import CDistributions

/// Student's t distribution. The degrees of freedom need not be an integer.
public enum StudentT {
  /// The probability of a value at or below `t`; `nan` for `nan` and if the degrees of freedom are not above 0.
  public static func cdf(_ t: Double, degrees: Double) -> Double {
    distributions_student_t_cdf(t, degrees)
  }

  /// The quantile at `probability`; `nan` outside 0…1, both ends excluded, and if the degrees of freedom are not above 0.
  public static func quantile(_ probability: Double, degrees: Double) -> Double {
    distributions_student_t_quantile(probability, degrees)
  }

  /// The probability of a value at least as far from 0 as `t`, on either side; exact in the tail, where 1 − cdf would be 0.
  public static func twoSided(_ t: Double, degrees: Double) -> Double {
    2 * distributions_student_t_cdf(-t.magnitude, degrees)
  }
}
