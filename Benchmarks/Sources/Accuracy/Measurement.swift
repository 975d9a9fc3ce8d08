/// One line of the table: what was measured on which data, beside what others reached there.
struct Measurement {
  /// A figure of somebody else.
  struct Reference {
    let method: String
    let value: Double
    let source: String
  }

  /// Data set and how much of it is there, such as `PetShop, 26 issues`.
  let data: String
  /// What is measured, such as `AC@1`.
  let measure: String
  let value: Double
  let interval: (low: Double, high: Double)?
  /// What chance alone would give; nil where that has no meaning.
  let random: Double?
  /// The figure aimed at; nil without one.
  let bar: Double?
  let references: [Reference]
}
