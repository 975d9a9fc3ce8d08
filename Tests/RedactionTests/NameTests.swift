import Datasets
import Redaction
import Testing

@Suite struct NameTests {
  private let redactor = Redactor(
    RedactionPolicy(services: true, money: true, paths: true, words: ["Contoso"]), of: Sample.dataset,
    files: ["debrief.yaml", "shop/wombat_numbers.csv", "axolotl.csv"], digest: { $0 })

  @Test(arguments: [
    "kraken-ledger is down", "Kraken-Ledger is down", "KRAKEN_LEDGER is down", "Kraken Ledger is down",
    "krakenledger is down", "KrakenLedger is down", "kraken\u{200d}-ledger is down",
    "kra\u{34f}ken-ledger\u{fe0f} is down", "kraken – ledger is down", "kraken.ledger is down",
    // Look-alike letters, full-width letters, accents and escapes.
    "kr\u{430}ken-ledg\u{435}r is down", "ｋｒａｋｅｎ－ｌｅｄｇｅｒ is down", "𝗄𝗋𝖺𝗄𝖾𝗇-ledger is down", "kräken-lédger is down",
    "kraken%2Dledger is down", "kraken&#45;ledger is down", "k r a k e n - l e d g e r is down",
  ])
  func findsANameInAnySpelling(text: String) {
    #expect(redactor.text(text) == "service-2 is down")
  }

  @Test(arguments: [
    ("the API is down", "the service-1 is down"), ("capital", "capital"), ("api_latency", "service-1_latency"),
    ("Zebras and a rezebra", "service-3 and a service-3"), ("支付系统", "service-4系统"),
    ("Contoso’s shop", "[redacted]’s shop"), ("debrief.yaml:7:5", "input-1.yaml:7:5"),
    ("WOMBAT_NUMBERS.CSV, line 3", "table-1.csv, line 3"), ("shop/wombat_numbers.csv", "table-1.csv"),
    ("nothing to see", "nothing to see"), ("", ""),
  ])
  func replacesWhatIsKeptBackAndNothingElse(text: String, shown: String) {
    #expect(redactor.text(text) == shown)
  }

  @Test(arguments: [
    ("cost $1.2M at once", "cost an amount at once"), ("300 EUR", "an amount"), ("USD 5,000", "an amount"),
    ("1 200 000 €", "an amount"), ("−£4k", "−an amount"), ("12 GB at 14:00", "12 GB at 14:00"),
    ("3 out of 5", "3 out of 5"),
    // Invisible characters hide nothing; they are kept if nothing is hidden.
    ("$5\u{fe0f}000", "an amount"), ("5000 USD\u{fe0f} lost", "an amount lost"), ("می\u{200c}خواهم", "می\u{200c}خواهم"),
  ])
  func leavesAmountsOut(text: String, shown: String) {
    #expect(redactor.text(text) == shown)
  }

  @Test func aLongNameIsFoundWhereAMessageCutItShort() {
    let name = String(repeating: "ornithorhynchus", count: 6)
    let redactor = Redactor(
      .outside, of: Sample.dataset(services: [name]), files: [], digest: { $0 })
    #expect(redactor.text("gaps for “\(name.prefix(60))…”") == "gaps for “service-1…”")
  }

  @Test func aNameLikeASubstituteDoesNotBecomeOne() {
    let redactor = Redactor(
      .outside, of: Sample.dataset(services: ["service-1", "service-2"]), files: [], digest: { $0 })
    #expect(redactor.text("service-1 called service-2") == "component-1 called component-2")
  }

  @Test func theOrderFollowsTheDigestsAlone() {
    let names = (1...12).map { "name\($0 * 7)" }
    let redactor = Redactor(
      .outside, of: Sample.dataset(services: names), files: [], digest: { String($0.reversed()) })
    let order = names.sorted { String($0.reversed()) < String($1.reversed()) }
    #expect(order.map { redactor.text($0) } == (1...12).map { $0 < 10 ? "service-0\($0)" : "service-\($0)" })
  }

  @Test func whatIsNotKeptBackStays() {
    let open = Redactor(
      RedactionPolicy(services: false, money: false, paths: false), of: Sample.dataset, files: ["axolotl.csv"],
      digest: { $0 }
    )
    let text = "kraken-ledger lost $5M, says axolotl.csv"
    #expect(open.text(text) == text)
    #expect(open.file("axolotl.csv") == "axolotl.csv")
  }
}
