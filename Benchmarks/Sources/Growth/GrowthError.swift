/// Why growth cannot be measured.
public enum GrowthError: Error, CustomStringConvertible {
  /// A fault of a disk or a program.
  case failed(place: String, fault: String)
  /// A report could not be built.
  case noReport(of: String, messages: String)
  /// A store does not contain the same rows as the files.
  case differentRows(in: String, expected: [String], found: [String])

  public var description: String {
    switch self {
    case .failed(let place, let fault): "\(place): \(fault)"
    case .noReport(let work, let messages): "debrief makes no report of \(work): \(messages)"
    case .differentRows(let place, let expected, let found):
      "\(place) holds other rows than the files would: \(found.joined(separator: ", ")) in place of "
        + expected.joined(separator: ", ")
    }
  }
}
