import YAML

extension Node {
  /// An error at this node's place.
  func rejected(_ fault: String, _ wayOut: String) -> YAMLError {
    YAMLError(.rejected(fault: fault, wayOut: wayOut), at: place)
  }

  /// Throws unless `condition` holds.
  func expect(_ condition: Bool, _ wayOut: String) throws(YAMLError) {
    if !condition { throw rejected("this cannot be", wayOut) }
  }

  /// A number within `range`, a whole one where `whole` is set.
  func number(in range: ClosedRange<Double>, whole: Bool = false) throws(YAMLError) -> Double {
    let value = try double()
    let kind = whole ? "a whole number" : "a number"
    try expect(
      range.contains(value) && (!whole || value == value.rounded()),
      "write \(kind) from \(YAMLText.number(range.lowerBound)) to \(YAMLText.number(range.upperBound))")
    return value
  }

  /// Just `count` numbers, each within `range`.
  func numbers(_ count: Int, in range: ClosedRange<Double>) throws(YAMLError) -> [Double] {
    let items = try list()
    try expect(items.count == count, "write \(count) numbers, there are \(items.count)")
    return try items.map { item throws(YAMLError) in try item.number(in: range) }
  }

  /// Two numbers, the first not above the second.
  func range(in limits: ClosedRange<Double>) throws(YAMLError) -> ClosedRange<Double> {
    let ends = try numbers(2, in: limits)
    try expect(ends[0] <= ends[1], "write the lower number first")
    return ends[0]...ends[1]
  }

  /// A length of time in seconds: a whole number with `s`, `m`, `h` or `d`.
  func seconds() throws(YAMLError) -> Int {
    let text = try string()
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let unit = text.last.flatMap({ units[$0] }), let count = Int(text.dropLast()), (0...100_000).contains(count)
    else { throw rejected("no length of time", "write a number and a unit, such as 90m or 3h") }
    return count * unit
  }
}
