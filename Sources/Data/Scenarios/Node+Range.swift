import YAML

extension Node {
  /// The value as a number within `range`.
  func double(in range: ClosedRange<Double>) throws(YAMLError) -> Double {
    let value = try double()
    guard range.contains(value) else {
      throw rejected(
        "\(PlainNumber.text(value)) is out of range",
        wayOut: "write a number from \(PlainNumber.text(range.lowerBound)) to \(PlainNumber.text(range.upperBound))")
    }
    return value
  }

  /// The value as a whole number within `range`.
  func int(in range: ClosedRange<Int>) throws(YAMLError) -> Int {
    let value = try int()
    guard range.contains(value) else {
      throw rejected(
        "\(value) is out of range", wayOut: "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }

  /// The value as a length of time within `range`, in minutes.
  func minutes(in range: ClosedRange<Int>) throws(YAMLError) -> Int {
    let text = try string()
    guard let minutes = PlainNumber.minutes(ofDuration: text) else {
      throw rejected("\(text) is not a length of time", wayOut: "write one such as 20m or 3h")
    }
    guard range.contains(minutes) else {
      let limits = [range.lowerBound, range.upperBound].map { PlainNumber.duration($0 * 60) }
      throw rejected("\(text) is out of range", wayOut: "write a length of time from \(limits[0]) to \(limits[1])")
    }
    return minutes
  }
}
