import Datasets
import Time

/// Parses times in the notation of the data sets.
enum Clock {
  /// Unix seconds of `2014-03-07 03:46:00`, ignoring any text after it; nil for other text. All data sets are in UTC.
  static func seconds(of text: some StringProtocol) -> Int? {
    let parts = text.prefix(19).split { !$0.isNumber }.compactMap { Int($0) }
    guard parts.count == 6,
      let civil = CivilTime(
        year: parts[0], month: parts[1], day: parts[2], hour: parts[3], minute: parts[4], second: parts[5])
    else { return nil }
    return civil.linearSeconds
  }
}
