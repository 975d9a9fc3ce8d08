import Datasets
import Time

/// A date in MS-DOS format for archives: two-second resolution, no zone; here in UTC.
package struct DOSTime {
  /// Years since 1980, month and day.
  package let date: UInt16
  /// Hour, minute and second ÷ 2.
  package let time: UInt16

  /// Creates the date of a time, clamped to the years 1980 to 2107.
  package init(secondsSince1970 seconds: Int) {
    let civil = CivilTime(linearSeconds: min(max(seconds, 315_532_800), 4_354_819_199))
    let (year, month, day) = (civil.date.year, civil.date.month, civil.date.day)
    date = UInt16((year - 1980) << 9 | month << 5 | day)
    time = UInt16(civil.hour << 11 | civil.minute << 5 | civil.second / 2)
  }
}
