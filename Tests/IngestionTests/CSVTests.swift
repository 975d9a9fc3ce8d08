import Datasets
import Ingestion
import Statistics
import Testing
import Time

@Suite struct CSVTests {
  private static let head = "time,v\n"

  @Test(arguments: [
    "time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n", "time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2",
    "time,v\r\n2024-05-01 00:00,1\r\n2024-05-01 01:00,2\r\n", "time,v\r\n2024-05-01 00:00,1\r\n2024-05-01 01:00,2\r",
    "\u{FEFF}time,v\n2024-05-01 00:00,1\n2024-05-01 01:00,2\n",
    "\"time\",\"v\"\n\"2024-05-01 00:00\",\"1\"\n\"2024-05-01 01:00\",\"2\"\r\n",
    "x,v,y,time\n\"a\nb\",1,\"c,d\",2024-05-01 00:00\n\"\"\"\",2,,2024-05-01 01:00\n",
    "\n\ntime,v\n\n2024-05-01 00:00,1\n \n2024-05-01 01:00,2\n\r\n\n",
    " time , v \n 2024-05-01 00:00 , 1 \n2024-05-01 01:00,2 \r\n",
    "v,time\n1,2024-05-01 00:00\n2,2024-05-01 01:00",
  ])
  func readsTheSameTableInEveryDress(csv: String) throws {
    #expect(try Reading(csv).values() == [1, 2])
  }

  @Test func takesEmptyCellsForGaps() throws {
    let values = try Reading("time,v\n2024-05-01 00:00,\n2024-05-01 01:00,\"\"\n2024-05-01 02:00,0\n").values()
    #expect(values.map(\.isNaN) == [true, true, false])
  }

  /// Everything that a cut may hit: quotes, doubled quotes, line ends inside and outside quotes, multibyte characters, blank lines,
  /// services, values that share a bucket, and both kinds of line ends.
  private static let nasty = """
    service,"no\nte",time,v,w\r
    "a ""b"", c",x,2024-05-01 00:00,1,2\r
    é,"line\n\n""quoted"",\r\nline",2024-05-01 00:10,4,\r
    "a ""b"", c",,2024-05-01 00:20,8,16

    <script>,"\n",2024-05-01 01:00,0.5,3
    é,"\"\"",2024-05-01 00:50,"32",64
    é,"\"\"\n\"\"",2024-05-01 00:50,128,7
    "\n",",",2024-04-30 23:00,1e0,  5\r
    <script>,z,2024-05-01 01:00,-2,
    """

  @Test func readsTheSameWhereverItIsCut() throws {
    var reading = Reading(Self.nasty, service: "service", columns: ["v", "w"])
    let whole = try reading.dataset()
    #expect(whole.services == ["\n", "<script>", "a \"b\", c", "é"])
    #expect(whole.grid.count == 3)
    let service = try #require(whole.series.first { $0.service == "é" })
    #expect(service.rollUp.counts == [0, 3, 0])
    #expect(service.values[1] == 164)
    #expect(service.rows?.count == 3 && service.rows?.minimum == 4 && service.rows?.maximum == 128)
    let expected = whole.transcript
    for cut in 1...reading.csv.count {
      reading.cut = cut
      #expect(try reading.dataset().transcript == expected, "cut every \(cut) bytes")
    }
  }

  @Test func namesTheSameLineWhereverItIsCut() throws {
    var reading = Reading(Self.nasty + "\né,\"\n\",2024-05-01 02:00,oops,1", service: "service", columns: ["v", "w"])
    let marker = try #require(reading.csv.firstRange(of: Array("oops".utf8)))
    let line = reading.csv[..<marker.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
    let expected = "t.csv, line \(line), column v: “oops” is not a number; leave the cell empty for a gap"
    for cut in 1...reading.csv.count {
      reading.cut = cut
      #expect(reading.fault() == expected, "cut every \(cut) bytes")
    }
  }

  @Test func namesTheFirstOfSeveralFaults() {
    var reading = Reading("time,v\n2024-05-01,1\n2024-05-02,x\n2024-05-03,\"y\n2024-05-04,z\n")
    for cut in 1...reading.csv.count {
      reading.cut = cut
      #expect(reading.fault() == "t.csv, line 3, column v: “x” is not a number; leave the cell empty for a gap")
    }
  }

  @Test func cutsAtFixedOffsets() throws {
    let reading = Reading("time,v\n2024-05-01,1\n2024-05-02,2\n")
    let plan = try reading.plan()
    #expect(plan.ranges(length: 33, cutEvery: 10) == [7..<10, 10..<20, 20..<30, 30..<33])
    #expect(plan.ranges(length: 33) == [7..<33])
    #expect(plan.ranges(length: 30, cutEvery: 7) == [7..<14, 14..<21, 21..<28, 28..<30])
    #expect(plan.ranges(length: 7).isEmpty)
    #expect(plan.columns == ["time", "v"])
  }

  @Test func scansPartsInAnyOrder() throws {
    let reading = Reading(Self.nasty, service: "service", columns: ["v", "w"])
    let (plan, bytes) = (try reading.plan(), reading.csv)
    let ranges = plan.ranges(length: bytes.count, cutEvery: 30)
    var surveys: [PartSurvey] = []
    for range in ranges.reversed() { surveys.insert(PartSurvey(of: bytes.span, in: range), at: 0) }
    let lattice = Lattice(startingOnTheDayOf: try plan.sample(bytes.span).first, in: .utc, step: 3_600)
    var rollUps: [TableRollUp] = []
    for part in plan.parts(ranges, surveys: surveys).reversed() {
      rollUps.insert(try plan.read(bytes.span, part: part, on: lattice).rollUp, at: 0)
    }
    var whole = rollUps[0]
    for rollUp in rollUps.dropFirst() { try whole.merge(rollUp) }
    let dataset = try Dataset(title: "T", zone: .utc, tables: [whole])
    #expect(dataset.transcript == (try reading.dataset().transcript))
  }
}
