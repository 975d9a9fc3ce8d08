import Datasets
import Redaction
import Testing
import Time

@Suite struct AmountTests {
  private let redactor = Redactor(
    RedactionPolicy(services: false, money: true, paths: false), of: Sample.dataset, files: [], digest: { $0 })

  @Test(arguments: [
    // Signs, codes and names, before and after.
    "Lost $1.2M today", "Lost 300 EUR", "USD 5,000 gone", "Lost 5 million euros", "Lost 300 dollars",
    "Lost US$ 40k", "Lost $  900", "Lost USD: 5000", "Lost -$500", "Lost ($500)", "Lost 50 cents", "Lost 50 ¢",
    "Lost Rs 50000", "Lost 3 000 kr", "Lost 2.5k bucks", "Lost A$300", "Lost 300 $US", "Lost M€ 1.5", "Lost TEUR 500",
    "Lost 5 Swiss francs", "Lost 1.2 million US dollars", "Loss (USD): 5,000", "Lost 300-dollar orders",
    "Lost 5,000 (EUR)", "Lost CHF 1’000’000.–", "Lost Mio. EUR 5", "Refunds of €4.2 mn", "300€ gone",
    // Every code, including those that are words.
    "Lost 700 ARS", "Lost 7 VND", "Lost 12 KWD", "Lost 700 UAH", "Lost 5 ZWG", "PHP 50,000 lost", "Lost 300 TRY",
    "Lost ALL 1.5 million", "Lost RON 12k",
    // Scale words and scripts.
    "Lost 1,2 Mio. €", "Lost 1,2 Mrd EUR", "Lost 40 tsd. Euro", "Lost 5 lakh INR", "Lost ₹5,00,000",
    "Lost 2 crore rupees",
    "Lost 1.2MUSD", "Lost USD1.2M", "Lost $1.2MM", "Lost 1.2M$", "Lost $1.2 billions", "Lost 12 000 000 руб",
    "Потеряно 5 млн рублей", "Lost 5 mnkr", "Lost 1_000_000 USD", "Lost 1 000 000 EUR",
    "Lost $٥٠٠", "Lost ＄１２３４", "Lost ５００ ＥＵＲ", "Lost ٥٠٠ USD", "損失 500円", "損失 5万円", "损失5美元", "損失 1.2億ドル",
    "손실 5만원", "Lost ½ million euros",
    // Words.
    "Lost five hundred dollars", "Lost half a million euros", "Lost a million dollars", "Lost hundreds of dollars",
    "Lost twenty-five thousand pounds", "Lost several million yen", "Lost five hundred and twenty EUR",
    // Ranges.
    "Lost $1.2-1.5M", "Lost $1.2–1.5M", "Lost 1.2–1.5M USD", "Lost £12k–15k", "Lost $10 to $12", "Lost 300 to 400 EUR",
    "Between 5 and 7 million euros lost", "Lost 1,2 bis 1,5 Mio. €", "Lost €300k–€400k", "Lost 10 – 12 EUR",
    // Not hidden by invisible characters.
    "Lost 5\u{200b}000 USD", "Lost U\u{ad}SD 500", "Lost 1\u{202f}200\u{a0}€",
  ])
  func noAmountStays(title: String) {
    let shown = redactor.text(title)
    #expect(shown.contains("an amount"), "\(shown)")
    #expect(!shown.contains { $0.isNumber || $0.isCurrencySymbol }, "\(shown)")
  }

  @Test(arguments: [
    "3 services down", "HTTP 500 from the gateway", "14:00", "v1.2", "2024-05-14", "5 minutes",
    "14:00–14:30 on 2024-05-14",
    "5 million requests", "10k rps", "p99 at 1.2 s", "12 GB at 14:00", "3 out of 5", "CVE-2024-3094 patched",
    "PHP 8.3 upgrade",
    "Top 10 queries", "TOP 10 queries", "All 3 services", "ALL 3 SERVICES DOWN", "Try 3 times", "eth0 down",
    "ETH0 down",
    "300 rpm", "5 RST packets", "30 sek", "5 percent", "5 per cent", "one of 3 services", "half of the fleet",
    "European region 2", "5 European services", "a million requests", "hundreds of errors", "error rate 3 % to 5 %",
    "$HOME not set",
    "euro 2024", "AMD64 image", "CRC32 mismatch", "IPv4 10.0.0.1", "1,024 connections", "2 of 300 pods", "", "kraken",
    "5m", "½",
    "می\u{200c}خواهم",
  ])
  func ordinaryNumbersStay(title: String) {
    #expect(redactor.text(title) == title)
  }

  @Test(arguments: [
    ("$5 lost, HTTP 500 and 3 services", "an amount lost, HTTP 500 and 3 services"),
    ("Lost $120k - 3 services down", "Lost an amount - 3 services down"),
    ("2024-05-14 USD 500 lost", "2024-05-14 an amount lost"), ("Lost 5-$300", "Lost 5-an amount"),
    ("Step 3: 300 EUR", "Step 3: an amount"), ("May 14 USD 500", "May an amount"), ("−£4k", "−an amount"),
    ("Lost 300 EUR: 5 services down", "Lost an amount: 5 services down"),
  ])
  func whatStandsBesideAnAmountStays(title: String, shown: String) {
    #expect(redactor.text(title) == shown)
  }

  @Test(arguments: [
    "USD", "kUSD", "EUR/h", "€", "dollars", "euro cents", "Mio. €", "ARS", "US$", "kr", "CHF", "Rs", "usd", "₿",
  ])
  func aUnitWithACurrencyMeasuresMoney(unit: String) {
    #expect(shownUnit(unit) == "index points")
  }

  @Test(arguments: [
    "", "ms", "%", "req/s", "percent", "per cent", "rpm", "GB", "pods", "km", "top", "errors", "°C", "all",
  ])
  func anyOtherUnitDoesNot(unit: String) {
    #expect(shownUnit(unit) == unit)
  }

  private func shownUnit(_ unit: String) -> String {
    let series = Series(metric: Sample.metric("x", unit: unit), rollUp: RollUp(values: [1, 2, 3, 4, 5, 6]))
    let dataset = Dataset(title: "T", zone: .utc, grid: Sample.grid, tables: [], series: [series])
    return Redactor(.outside, of: dataset, files: [], digest: { $0 }).redacted(dataset).series[0].metric.unit
  }
}
