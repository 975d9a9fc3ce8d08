/// A moment in Cairo's format for the metadata of a PDF file: `2024-05-31T00:00:00Z`.
struct PDFDate {
  let text: String

  /// The moment `secondsSince1970`, clamped to the years 1 to 9999.
  init(secondsSince1970: Int) {
    let seconds = min(max(secondsSince1970, -62_135_596_800), 253_402_300_799)
    let secondOfDay = ((seconds % 86_400) + 86_400) % 86_400
    let (year, month, day) = PDFDate.date(daysSince1970: (seconds - secondOfDay) / 86_400)
    func padded(_ number: Int, to width: Int = 2) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    text =
      "\(padded(year, to: 4))-\(padded(month))-\(padded(day))"
      + "T\(padded(secondOfDay / 3_600)):\(padded(secondOfDay / 60 % 60)):\(padded(secondOfDay % 60))Z"
  }

  /// The Gregorian date, counted in years that begin in March, so that the leap day comes last.
  private static func date(daysSince1970: Int) -> (year: Int, month: Int, day: Int) {
    // There are 719,468 days from 1 March of the year 0 to 1970-01-01; the calendar repeats after 146,097 days.
    let days = daysSince1970 + 719_468
    let cycle = days / 146_097
    let dayOfCycle = days % 146_097
    let leapDays = dayOfCycle / 1_460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
    let yearOfCycle = (dayOfCycle - leapDays) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0), month, day)
  }
}
