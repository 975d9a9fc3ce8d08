import DebriefCommand
import TestSupport
import Testing
import Text

@Suite struct LocaleTests {
  private func day(_ data: LocaleData, _ pattern: DatePattern) -> String {
    pattern.text(year: 2024, month: 5, day: 7, weekday: 1, names: data.names)
  }

  @Test(arguments: [
    ("de-DE", "12.345.678", ",", "5\u{A0}%", "5\u{A0}€"),
    ("fr-FR", "12\u{202F}345\u{202F}678", ",", "5\u{A0}%", "5\u{A0}€"),
    ("en-IN", "1,23,45,678", ".", "5%", "€5"), ("ja-JP", "12,345,678", ".", "5%", "€5"),
    ("ar", "12٬345٬678", "٫", "5٪", "5\u{A0}€"), ("ar-AE", "12,345,678", ".", "5%", "5\u{A0}€"),
    ("tr-TR", "12.345.678", ",", "%5", "€5"),
  ])
  func writesNumbersAsTheLocaleDoes(tag: String, whole: String, mark: String, percent: String, euros: String) throws {
    let numbers = try LocaleData(tag).numbers
    let euro = try #require(numbers.currencies["EUR"])
    #expect(numbers.grouped("12345678") == whole)
    #expect(numbers.decimalMark == mark)
    #expect(numbers.percent.prefix + "5" + numbers.percent.suffix == percent)
    #expect(euro.prefix + "5" + euro.suffix == euros)
  }

  @Test(arguments: [
    ("ar-EG", "٠١٢٣٤٥٦٧٨٩"), ("fa-IR", "۰۱۲۳۴۵۶۷۸۹"), ("bn-BD", "০১২৩৪৫৬৭৮৯"), ("mr-IN", "०१२३४५६७८९"), ("ar-AE", ""),
    ("hi-IN", ""),
    ("de-DE", ""), ("ja-JP", ""),
  ])
  func writesDigitsAsTheLocaleDoes(tag: String, digits: String) throws {
    let numbers = try LocaleData(tag).numbers
    #expect(numbers.digits == digits)
    let own = numbers.inOwnDigits("2024")
    #expect(digits.isEmpty ? own == "2024" : own.dropFirst().first == Array(digits)[2])
  }

  /// Pages and drawings use the locale's digits; tables for programs do not.
  @Test func aReportInTheDigitsOfItsLocale() async throws {
    let folder = try TemporaryFolder()
    var table = "time,takings\n"
    for hour in 0..<200 { table += "\(1_714_521_600 + hour * 3_600),\(1_000 + hour * 37 % 91)\n" }
    try folder.write(table, to: "in/till.csv")
    try folder.write(
      """
      version: 1
      title: Till
      tables:
        - {file: till.csv, time: time, metrics: {takings: {unit: EGP, role: money}}}
      incidents: [{id: a, title: Outage, kind: outage, start: "2024-05-04 10:00", end: "2024-05-04 13:00"}]
      brand: {locale: ar-EG}
      """, to: "in/debrief.yaml")
    let run = await Tool("build", folder("in"), "--output", folder("site"))
    #expect(run.code == 0, "\(run.messages)")
    let page = try folder.read("site/index.html")
    #expect(page.contains("٢٠٢٤") && page.contains("١٠:٠٠") && page.contains("٣"))
    #expect(page.matches(of: />[^<]*[0-9]{2}:[0-9]{2}[^<]*</).isEmpty)
    #expect(try folder.read("site/data/till.csv").unicodeScalars.allSatisfy(\.isASCII))
    #expect(try folder.read("site/report.json").contains("\"start\":\"2024-05-01T00:00:00Z\""))
    #expect(await Tool("verify", folder("site")).code == 0)
  }

  @Test func leavesFourDigitsUnmarkedWhereTheLocaleDoes() throws {
    #expect(try LocaleData("es-ES").numbers.grouped("1234") == "1234")
    #expect(try LocaleData("es-ES").numbers.grouped("12345") == "12.345")
    #expect(try LocaleData("de-DE").numbers.grouped("1234") == "1.234")
  }

  @Test(arguments: [
    ("de-DE", "Di., 7. Mai 2024", "Di., 7. Mai"), ("fr-FR", "mar. 7 mai 2024", "mar. 7 mai"),
    ("en-IN", "Tue, 7 May, 2024", "Tue, 7 May"), ("ja-JP", "2024年5月7日(火)", "5月7日(火)"),
    ("ar", "\u{2068}الثلاثاء، 7 مايو 2024\u{2069}", "\u{2068}الثلاثاء، 7 مايو\u{2069}"),
  ])
  func writesDatesAsTheLocaleDoes(tag: String, full: String, short: String) throws {
    let data = try LocaleData(tag)
    #expect(day(data, data.dates.full) == full)
    #expect(day(data, data.dates.day) == short)
  }

  @Test(arguments: [
    ("de_DE", "brand, locale: unknown locale 'de_DE'; did you mean de-DE?"),
    ("klingon", "brand, locale: unknown locale 'klingon'; use a tag such as en-GB, de-DE or pt-BR"),
    ("", "brand, locale: unknown locale ''; use a tag such as en-GB, de-DE or pt-BR"),
  ])
  func saysWhichLocaleMayBeMeant(tag: String, message: String) {
    do throws(DoorError) {
      _ = try LocaleData(tag)
      Issue.record("\(tag) is taken")
    } catch { #expect(error.description == message) }
  }
}
