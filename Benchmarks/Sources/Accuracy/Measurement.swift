/// One row of the table: a measurement on one data set, with published results for comparison.
struct Measurement {
  /// A published result.
  struct Reference {
    let method: String
    let value: Double
    let source: String
  }

  /// Data set and sample size, such as `PetShop, 26 issues`.
  let data: String
  /// The measure, such as `AC@1`.
  let measure: String
  let value: Double
  let interval: (low: Double, high: Double)?
  /// The expected result of random guessing; nil if it has no meaning.
  let random: Double?
  /// The target; nil for none.
  let bar: Double?
  let references: [Reference]
}
