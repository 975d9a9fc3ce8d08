import Ingestion
import Testing

@Suite struct FaultyTableTests {
  private static let cases: [(csv: String, message: String)] = [
    ("", "t.csv: the file is empty; write a header and at least one row"),
    ("\n \r\n", "t.csv: the file is empty; write a header and at least one row"),
    ("\u{FEFF}", "t.csv: the file is empty; write a header and at least one row"),
    ("time,v", "t.csv: the file has a header but no rows; write at least one row"),
    ("time,v\n\n", "t.csv: the file has a header but no rows; write at least one row"),
    ("time,w,x\n2024-05-01,1,2\n", "t.csv, line 1: there is no column “v”; the columns are time, w, x"),
    ("date,v\n2024-05-01,1\n", "t.csv, line 1: there is no column “time”; the columns are date, v"),
    ("time;v\n2024-05-01;1\n", "t.csv, line 1: there is no column “time”; the columns are time;v"),
    ("time,v,v\n2024-05-01,1,2\n", "t.csv, line 1: the header has two columns “v”; rename one of them"),
    (
      "time,v\n2024-05-01,n/a\n",
      "t.csv, line 2, column v: “n/a” is not a number; leave the cell empty for a gap"
    ),
    (
      "time,v\n2024-05-01,\u{1B}[31mred\n",
      "t.csv, line 2, column v: “\\u{1B}[31mred” is not a number; leave the cell empty for a gap"
    ),
    (
      "time,v\n01.05.2024,1\n",
      "t.csv, line 2, column time: “01.05.2024” is not a time; write it like 2024-05-01 14:00:00, "
        + "2024-05-01T14:00:00Z, 2024-05-01T14:00:00+02:00 or Unix seconds"
    ),
    ("time,v\n,1\n", "t.csv, line 2, column time: the cell is empty; fill it, or remove the row"),
    (
      "time,v\n2024-05-01,1\n2024-05-02\n",
      "t.csv, line 3: the row has 1 field, the header 2; add or remove commas, and quote fields that contain commas"
    ),
    (
      "time,v\n2024-05-01,1,000,\"x,\"\n",
      "t.csv, line 2: the row has 4 fields, the header 2; add or remove commas, and quote fields that contain commas"
    ),
    (
      "time,v,x\n2024-05-01,1,5\" pipe\n",
      "t.csv, line 2, column x: a quote inside an unquoted field; put the whole field in quotes, and double each quote in it"
    ),
    (
      "time,v,x\n2024-05-01,1,\"a\"b\n",
      "t.csv, line 2, column x: a quote inside an unquoted field; put the whole field in quotes, and double each quote in it"
    ),
    ("time,v\n2024-05-01,\"1\n", "t.csv, line 2, column v: a quote is still open at the end of the file; close it"),
    (
      "time,v\r2024-05-01,1\r", "t.csv, line 1: lines end with a carriage return only; save the file with line feeds"
    ),
    (
      "time,v\n2024-05-01,1\n9999-01-01,1\n",
      "t.csv, line 3, column time: “9999-01-01” is more than 5000000 steps of 1h from the first row; "
        + "correct the time, or set a longer `step`"
    ),
    (
      "time,v\n2024-05-01,1\n2242-05-01,1\n",
      "t.csv, column time: the times run from 2024-05-01 00:00:00 to 2242-05-01 00:00:00, which is 1910929 steps for "
        + "2 rows; correct the wrong times, or set a longer `step`"
    ),
  ]

  @Test(arguments: cases)
  func namesPlaceFaultAndWayOut(csv: String, message: String) {
    #expect(Reading(csv).fault() == message)
  }

  @Test func namesServicesThatAreNone() {
    let reading = Reading("time,s,v\n2024-05-01,api,1\n2024-05-01,,1\n", service: "s")
    #expect(reading.fault() == "t.csv, line 3, column s: the cell is empty; fill it, or remove the row")
  }

  @Test func namesInvalidUTF8InHeaderAndServices() {
    var header = Reading("time,")
    header.csv += [0xFF, 0x41] + Array(",v\n2024-05-01,1,2\n".utf8)
    #expect(header.fault() == "t.csv, line 1, column 2: not valid UTF-8; save the file as UTF-8")
    var service = Reading("time,v,s\n2024-05-01,1,ok\n2024-05-01,1,", service: "s")
    service.csv += [0xC3, 0x28]
    #expect(service.fault() == "t.csv, line 3, column s: “\u{FFFD}(” is not valid UTF-8; save the file as UTF-8")
    var number = Reading("time,v\n2024-05-01,")
    number.csv += [0xFF]
    #expect(number.fault() == "t.csv, line 2, column v: “\u{FFFD}” is not valid UTF-8; save the file as UTF-8")
  }

  @Test func passesOverInvalidUTF8InColumnsThatAreNotRead() throws {
    var reading = Reading("time,v,x\n2024-05-01,1,")
    reading.csv += [0xFF, 0x0A]
    #expect(try reading.values() == [1])
  }

  @Test(arguments: [
    ("", "x", "line 1"), ("time,v\n", "x", "line 2, column time"),
    ("time,v\n2024-05-01,1\n", "1", "line 3, column time"),
    ("time,v\n2024-05-01,", "1", "line 2, column v"), ("time,v\n2024-05-01,1", " ", "line 2, column v"),
    ("time,v,x\n2024-05-01,1,", "x", "line 2, column x"), ("time,v,x\n2024-05-01,1,\"", "x", "line 2, column x"),
  ])
  func givesUpOnEndlessLines(beginning: String, filler: String, place: String) {
    var reading = Reading(beginning + String(repeating: filler, count: 1_100_000))
    for cut in [Part.length, 500_000] {
      reading.cut = cut
      #expect(
        reading.fault()
          == "t.csv, \(place): a row is longer than 1048576 bytes; check the line ends, and that each quote is closed")
    }
  }

  @Test func takesBlankLinesForNothingHoweverLong() throws {
    let blanks = String(repeating: " ", count: 1_100_000)
    #expect(try Reading("time,v\n2024-05-01,1\n\(blanks)\n2024-05-01 01:00,2\n\(blanks)").values() == [1, 2])
  }

  @Test func boundsTheNumberOfServices() {
    let rows = (0...TableRollUp.maximumServices).map { "2024-05-01,id-\($0),1\n" }.joined()
    var reading = Reading("time,s,v\n" + rows, service: "s")
    let words = "more than 10000 different services; check that this column holds services"
    #expect(reading.fault() == "t.csv, line 10002, column s: \(words)")
    reading.cut = 50_000
    #expect(reading.fault() == "t.csv, column s: \(words)")
  }

  @Test func shortensLongText() throws {
    let fault = try #require(Reading("time,v\n2024-05-01,\(String(repeating: "x", count: 500))\n").fault())
    #expect(fault.contains("“" + String(repeating: "x", count: 60) + "…”"))
  }
}
