import Testing
import Text
import Warehouses

@Suite struct ResumableUploadTests {
  private static let unit = ContentRange.unit
  private static let address = "https://bigquery.googleapis.com/upload/1?upload_id=x"
  private static let opened = Reply.status(200, ["location": address])

  private func upload(total: Int = 2 * unit + 5, attempts: Int = 3) throws -> ResumableUpload {
    ResumableUpload(
      Request(.post, "https://bigquery.googleapis.com/upload"), to: .google, total: total, partLength: Self.unit,
      for: "table cpu", patience: Patience(attempts: attempts, firstPause: 1))
  }

  /// The content range of each request.
  private func ranges(_ play: Play<ResumableUpload>) -> [String] {
    play.requests.map { $0.fields.first { $0.name == "Content-Range" }?.value ?? $0.method.rawValue }
  }

  private func arrived(_ count: Int) -> Reply {
    .status(308, count == 0 ? [:] : ["range": "bytes=0-\(count - 1)"])
  }

  @Test func sendsPartAfterPart() throws {
    let play = Play(try upload(), Self.opened, arrived(Self.unit), arrived(2 * Self.unit), .status(200))
    #expect(play.outcome == .begun)
    #expect(
      ranges(play) == ["POST", "bytes 0-262143/524293", "bytes 262144-524287/524293", "bytes 524288-524292/524293"])
    #expect(
      play.requests.map(\.body).dropFirst() == [.file(0..<262_144), .file(262_144..<524_288), .file(524_288..<524_293)])
  }

  @Test func goesOnFromWhatHasArrivedAfterEveryCut() throws {
    // Interrupted in each of the parts; the service kept less than was sent.
    let play = Play(
      try upload(), Self.opened, .cut, arrived(0), arrived(Self.unit), .cut, arrived(Self.unit), arrived(2 * Self.unit),
      .cut,
      arrived(2 * Self.unit), .status(200))
    #expect(play.outcome == .begun)
    #expect(
      ranges(play) == [
        "POST", "bytes 0-262143/524293", "bytes */524293", "bytes 0-262143/524293", "bytes 262144-524287/524293",
        "bytes */524293", "bytes 262144-524287/524293", "bytes 524288-524292/524293", "bytes */524293",
        "bytes 524288-524292/524293",
      ])
  }

  @Test func trustsAShorterRangeThanWasSent() throws {
    let play = Play(try upload(total: Self.unit), Self.opened, arrived(100), .status(200))
    #expect(ranges(play).last == "bytes 100-262143/262144")
    #expect(play.outcome == .begun)
  }

  @Test func beginsAnewWhereTheUploadWasForgotten() throws {
    for status in [404, 410] {
      let play = Play(try upload(total: 9), Self.opened, .status(status), Self.opened, .status(200))
      #expect(ranges(play) == ["POST", "bytes 0-8/9", "POST", "bytes 0-8/9"])
      #expect(play.outcome == .begun)
    }
    let forgetful = Play(try upload(), [Self.opened, arrived(Self.unit), .status(404)].repeated(9))
    #expect(forgetful.error?.description.contains("refused 3 times (404: the upload was forgotten)") == true)
  }

  @Test func learnsThatTheJobIsThereAlready() throws {
    #expect(Play(try upload(), .refusal(409, "duplicate")).outcome == .known)
    #expect(Play(try upload(total: 9), Self.opened, .cut, .refusal(409, "duplicate")).outcome == .known)
  }

  @Test func asksUntilTheJobBeginsWhereAllHasArrived() throws {
    let play = Play(try upload(total: 9), Self.opened, arrived(9), .status(200))
    #expect(ranges(play).last == "bytes */9")
    #expect(play.outcome == .begun)
    #expect(Play(try upload(total: 9), [Self.opened] + [arrived(9)].repeated(9)).error != nil)
  }

  @Test func givesUpWhereNothingArrives() throws {
    let play = Play(try upload(), [Self.opened] + [arrived(0)].repeated(9))
    #expect(play.requests.count == 4)
    #expect(play.error?.description.contains("308: no more bytes arrive") == true)
  }

  @Test(arguments: ["bytes=0-524293", "bytes=5-9", "bytes=0--2", "bytes=0-x", "all", "bytes=0-99999999999999999999"])
  func refusesARangeOfBytesThatWereNotSent(range: String) throws {
    let play = Play(try upload(), Self.opened, .status(308, ["range": range]))
    #expect(play.error?.fault == .malformedAnswer("more bytes than were sent"))
  }

  @Test(arguments: [
    "https://evil.example/upload", "http://bigquery.googleapis.com/upload", "//evil.example/", "", "ftp://x",
    "https://user@bigquery.googleapis.com/", "https://bigquery.googleapis.com.evil.example/",
    "https://bigquery.googleapis.com:444/", "https://evil.example\\.googleapis.com/",
  ])
  func sendsNothingElsewhere(location: String) throws {
    let play = Play(try upload(), .status(200, ["location": location]))
    #expect(play.error != nil)
  }

  @Test func takesAnAddressWithoutAHost() throws {
    let play = Play(try upload(), .status(200, ["location": "/upload/2"]), .status(200))
    #expect(play.requests.last?.address == "https://bigquery.googleapis.com/upload/2")
  }

  @Test func renewsATokenThatAgesOnTheWay() throws {
    let play = Play(
      try upload(), Self.opened, .refusal(401, "authError"), arrived(Self.unit), .refusal(401, "authError"),
      arrived(2 * Self.unit), .status(200))
    #expect(play.renewals == 2)
    #expect(play.outcome == .begun)
  }
}

extension Array {
  /// The elements repeated this number of times.
  fileprivate func repeated(_ count: Int) -> [Element] { (0..<count).flatMap { _ in self } }
}
