import Reporting
import Testing

@testable import Growth

struct ReportTests {
  @Test func growsOneQuantityAtATime() {
    for quantity in GrowthReport.Quantity.allCases {
      let workloads = GrowthReport.workloads(quantity, upTo: 100_000_000)
      for other in GrowthReport.Quantity.allCases {
        let amounts = workloads.map { other.amount(of: $0) }
        #expect(Set(amounts).count == (other == quantity ? workloads.count : 1))
        #expect(amounts == amounts.sorted())
      }
    }
  }

  @Test func keepsToTheGreatestNumberOfRows() {
    for quantity in GrowthReport.Quantity.allCases {
      #expect(GrowthReport.workloads(quantity, upTo: 100_000).allSatisfy { $0.rows <= 100_000 })
    }
    #expect(GrowthReport.workloads(.rows, upTo: 100_000).map(\.rows) == [10_000, 100_000])
  }

  @Test func fillsThePlaceAndNothingElse() {
    let document = "a\n<!-- growth -->\nold\n<!-- end of growth -->\nb\n"
    let place = MarkedPlace("growth")
    #expect(place.replaced(in: document, with: "new\n") == "a\n<!-- growth -->\nnew\n<!-- end of growth -->\nb\n")
    #expect(place.replaced(in: "a\n", with: "new\n") == nil)
    #expect(MarkedPlace("other").replaced(in: document, with: "new\n") == nil)
  }

  @Test func writesNumbersWithoutALocale() {
    #expect(NumberText.grouped(1_234_567) == "1,234,567")
    #expect(NumberText.grouped(999) == "999")
    #expect(NumberText.fixed(1_234.5678, places: 2) == "1,234.57")
    #expect(NumberText.fixed(-0.0004) == "0.000")
    #expect(NumberText.fixed(-12.6, places: 0) == "−13")
    #expect(NumberText.fixed(.nan) == "–")
  }

  @Test func takesOptionsOutOfArguments() {
    var arguments = Arguments(["a", "--rows", "5", "--details", "--page"])
    #expect(arguments.value(of: "--rows") == "5")
    #expect(arguments.value(of: "--page") == nil)
    #expect(arguments.has("--details") && !arguments.has("--details"))
    #expect(arguments.rest == ["a", "--page"])
  }
}
