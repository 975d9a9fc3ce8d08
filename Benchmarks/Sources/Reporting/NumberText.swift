/// Numbers in tables, independent of the locale.
public enum NumberText {
  /// `−0.954`: with this number of decimals; a dash for a value that is not finite.
  public static func fixed(_ number: Double, places: Int = 3) -> String {
    guard number.isFinite else { return "–" }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number.magnitude * scale).rounded())
    let (units, rest) = (whole / Int(scale), whole % Int(scale))
    let sign = number < 0 && whole > 0 ? "−" : ""
    guard places > 0 else { return "\(sign)\(grouped(units))" }
    let digits = String(rest)
    return "\(sign)\(grouped(units)).\(String(repeating: "0", count: places - digits.count))\(digits)"
  }

  /// `1,000,000`.
  public static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }
}
