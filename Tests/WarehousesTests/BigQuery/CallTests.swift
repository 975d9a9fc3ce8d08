import Testing
import Text
import Warehouses

@Suite struct CallTests {
  private func call(attempts: Int = 3, taking statuses: Set<Int> = []) -> Call {
    Call(
      Request(.get, "https://example.org/"), for: "dataset shop", taking: statuses,
      patience: Patience(attempts: attempts, firstPause: 100, longestPause: 250))
  }

  @Test func takesAnAnswer() {
    #expect(Play(call(), .status(200)).outcome?.status == 200)
    #expect(Play(call(taking: [409]), .refusal(409, "duplicate")).outcome?.status == 409)
  }

  @Test(arguments: [
    Reply.refusal(403, "rateLimitExceeded"), .refusal(400, "backendError"), .refusal(400, "internalError"),
    .status(429), .status(500), .status(502), .status(503), .cut, .fault(TransportFault(.timedOut, "")),
    .fault(TransportFault(.unresolved, "")), .fault(TransportFault(.unreachable, "")),
  ])
  func triesAgainWhatMayPass(reply: Reply) {
    let play = Play(call(), reply, .status(200))
    #expect(play.outcome != nil)
    #expect(play.pauses == [100])
  }

  @Test(arguments: [
    Reply.refusal(400, "invalid"), .refusal(403, "accessDenied"), .refusal(404, "notFound"), .status(409), .status(307),
    .refusal(403, "quotaExceeded"), .fault(TransportFault(.untrusted, "")), .fault(TransportFault(.tooLarge, "")),
  ])
  func givesUpAtOnceOnWhatCannotPass(reply: Reply) {
    let play = Play(call(), reply, .status(200))
    #expect(play.error != nil)
    #expect(play.requests.count == 1)
  }

  @Test func givesUpAfterSomeAttempts() {
    let play = Play(call(), [Reply](repeating: .status(503), count: 9))
    #expect(play.requests.count == 3)
    #expect(play.pauses == [100, 200])
    #expect(
      play.error?.description
        == "dataset shop: refused 3 times (503: no explanation); run again later to continue")
    #expect(
      Play(call(), [Reply](repeating: .cut, count: 9)).error?.description
        == "dataset shop: not reached in 3 attempts (Connection reset by peer); check the network and run again to continue"
    )
  }

  @Test func renewsTheTokenOnce() {
    let once = Play(call(), .refusal(401, "authError"), .status(200))
    #expect(once.renewals == 1)
    #expect(once.outcome != nil)
    let twice = Play(call(), .refusal(401, "authError"), .refusal(401, "authError", "expired"))
    #expect(
      twice.error?.description
        == "dataset shop: Google rejects the credentials (expired); log in again with 'gcloud auth login', or set a fresh token in "
        + "DEBRIEF_BIGQUERY_TOKEN")
  }

  @Test func waitsAsLongAsTheServiceAsksWithinReason() {
    #expect(Play(call(), .status(503, ["retry-after": "0"]), .status(200)).pauses == [100])
    #expect(Play(call(), .status(503, ["retry-after": "3600"]), .status(200)).pauses == [250])
    #expect(Play(call(), .status(503, ["retry-after": "Wed, 21 Oct"]), .status(200)).pauses == [100])
  }

  @Test func pausesDoubleUpToALimitAndAreDrawn() {
    let patience = Patience(firstPause: 1000, longestPause: 32_000)
    #expect(
      (1...8).map { patience.pause(after: $0, chance: 1) } == [1000, 2000, 4000, 8000, 16_000, 32_000, 32_000, 32_000])
    #expect(patience.pause(after: 1, chance: 0) == 500)
    #expect(patience.pause(after: .max, chance: 1) == 32_000)
  }

  @Test(arguments: [
    (Reply.refusal(403, "accessDenied", "User x\nmay not"), "no permission (User x may not); request the roles"),
    (.refusal(404, "notFound", "Not found: Dataset"), "not found (Not found: Dataset); check the project"),
    (.refusal(400, "bytesBilledLimitExceeded", "limit"), "the query was not run (limit); raise maximum_bytes_billed"),
    (.refusal(403, "quotaExceeded", "used"), "the quota is exhausted (used); wait"),
    (.refusal(403, "accessNotConfigured", "off"), "BigQuery is not available (off); enable its API"),
    (.refusal(400, "invalid", "bad"), "refused (400, invalid: bad)"),
    (.status(302), "redirected (302), which is never followed"),
    (.fault(TransportFault(.untrusted, "expired")), "no trusted connection (expired); check the clock"),
  ])
  func saysWhatIsWrongAndTheWayOut(reply: Reply, words: String) {
    #expect(Play(call(), reply).error?.description.hasPrefix("dataset shop: " + words) == true)
  }
}
