import Ingestion
import Testing

@Suite struct NumberTests {
  private func value(_ text: String) throws -> Double {
    try Reading("time,v,x\n2024-05-01,\(text),\n").values()[0]
  }

  private static let texts = [
    "0", "1", "-1", "+1", "0.1", "-0.15", ".5", "5.", "007", "1e3", "1E-3", "+1.5e+2", "123456789.123456789",
    "9007199254740991", "9007199254740993", "0.30000000000000004", "2.2250738585072014e-308", "4.9e-324", "1e-400",
    "1e22", "1e23", "9.5e99", "0.000000000000000000000000000000000000001", "12345678901234567890123",
    "100000000000000000000000", "8.41", "179.769313486231580793",
  ]

  @Test(arguments: texts)
  func readsNumbersAsTheNearestDouble(text: String) throws {
    #expect(try value(text) == Double(text))
    #expect(try value(" \(text)\t") == Double(text))
    #expect(try value("\"\(text)\"") == Double(text))
  }

  @Test func readsManyNumbersAsTheNearestDouble() throws {
    // A linear congruential generator: Knuth's MMIX constants.
    var state: UInt64 = 1
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 11
    }
    let texts = (0..<5_000).map { _ in
      let digits = String(next())
      let point = Int(next() % UInt64(digits.count + 1))
      let exponent = next() % 4 == 0 ? "e\(Int(next() % 60) - 40)" : ""
      return (next() % 2 == 0 ? "-" : "") + digits.prefix(point) + "." + digits.dropFirst(point) + exponent
    }
    let rows = texts.enumerated().map { index, text in "\(1_700_000_000 + index * 60),\(text)\n" }.joined()
    var reading = Reading("time,v\n" + rows)
    reading.step = 60
    #expect(try reading.values() == texts.map { Double($0) })
  }

  @Test func keepsNoMinusZero() throws {
    for text in ["-0", "-0.00", "-0e5", "\"-0\""] { #expect(try value(text).sign == .plus) }
  }

  @Test(arguments: [
    "nan", "NaN", "inf", "-Infinity", "0x10", "1_000", "1'000", "1 000", "$5", "5%", "1e", "e5", "--1", "1-", ".", "-",
    "1.2.3", "n/a", "null", "-", "１", "1\u{0}", "1e5.5",
  ])
  func refusesWhatIsNoNumber(text: String) throws {
    let error = try #require(throws: IngestionError.self) { try value(text) }
    #expect(error.fault == .notANumber(text))
    #expect(error.line == 2 && error.column == "v")
  }

  @Test(arguments: ["1e400", "-1e101", "1" + String(repeating: "0", count: 101)])
  func refusesWhatNoMeasurementReaches(text: String) throws {
    let error = try #require(throws: IngestionError.self) { try value(text) }
    #expect(error.fault == .numberTooLarge(text, limit: "1e100"))
  }

  @Test func keepsSumsOfTheGreatestFinite() throws {
    let rows = (10..<60).map { "2024-05-01 00:00:\($0),1e100\n" }.joined()
    #expect(try Reading("time,v\n" + rows).values()[0].isFinite)
  }
}
