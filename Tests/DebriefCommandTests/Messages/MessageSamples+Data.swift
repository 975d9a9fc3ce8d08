import Configuration
import Ingestion
import Scenarios
import Text
import Time
import Warehouses
import YAML

extension MessageSamples {
  static func yaml(after sample: YAMLError.Fault?) -> YAMLError.Fault? {
    switch sample {
    case nil: .malformed(problem: "did not find expected key")
    case .malformed: .empty
    case .empty: .severalDocuments
    case .severalDocuments: .tooManyNodes(limit: 100_000)
    case .tooManyNodes: .tooDeep(limit: 64)
    case .tooDeep: .tooLong(limit: 1_000_000)
    case .tooLong: .unknownAnchor("base")
    case .unknownAnchor: .tag("!!binary")
    case .tag: .keyNotText
    case .keyNotText: .duplicateKey("zone", firstLine: 3)
    case .duplicateKey: .unknownKey("titel", nearest: "title", allowed: [])
    case .unknownKey(_, _?, _): .unknownKey("colour", nearest: nil, allowed: ["file", "metrics"])
    case .unknownKey(_, nil, _): .missingKey("tables")
    case .missingKey: .unexpected(found: "“many”", expected: "a whole number")
    case .unexpected: .notAChoice("typical", nearest: nil, choices: ["sum", "mean", "max", "last"])
    case .notAChoice: .rejected(fault: "“7m” is not a step", wayOut: "write one such as 1h")
    case .rejected: nil
    }
  }

  static func logo(after sample: LogoError.Fault?) -> LogoError.Fault? {
    switch sample {
    case nil: .tooLarge(limit: 65_536)
    case .tooLarge: .notOfItsKind("SVG")
    case .notOfItsKind: .malformed("mismatched tag")
    case .malformed: .element("script")
    case .element: .attribute("onload", element: "svg")
    case .attribute: .style
    case .style: .entities
    case .entities: .expansion
    case .expansion: nil
    }
  }

  static func ingestion(after sample: IngestionError.Fault?) -> IngestionError.Fault? {
    switch sample {
    case nil: .emptyFile
    case .emptyFile: .noRows
    case .noRows: .noRowsInPeriod
    case .noRowsInPeriod: .notUTF8("caf\u{FFFD}")
    case .notUTF8: .recordTooLong(limit: 1_048_576)
    case .recordTooLong: .quoteNotClosed
    case .quoteNotClosed: .strayQuote
    case .strayQuote: .carriageReturns
    case .carriageReturns: .fieldCount(found: 1, expected: 2)
    case .fieldCount: .unknownColumn("revenue", available: ["time", "orders"])
    case .unknownColumn("revenue", _): .unknownColumn("time", available: [])
    case .unknownColumn: .doubledColumn("time")
    case .doubledColumn: .emptyCell
    case .emptyCell: .notANumber("n/a")
    case .notANumber: .numberTooLarge("1e200", limit: "1e100")
    case .numberTooLarge: .notATime("noon")
    case .notATime: .rounded("1.71452E+09")
    case .rounded: .notADate("20240501")
    case .notADate:
      .implausibleTime("20240501", year: 1970, years: 1990...2027, other: "a date it would be 2024-05-01 00:00:00")
    case .implausibleTime(_, _, _, _?): .implausibleTime("0", year: 1970, years: 1990...2027, other: nil)
    case .implausibleTime: .timeTooFar("9999-01-01", limit: 5_000_000, step: 3_600)
    case .timeTooFar:
      .timesTooSparse(first: "2024-05-01 00:00:00", last: "2242-05-01 00:00:00", count: 1_910_929, rows: 2)
    case .timesTooSparse:
      .tablesTooFarApart(
        begins: "2028-12-22", other: "till.csv", ends: "2022-08-22", count: 3_333_335, step: 60, rows: 5)
    case .tablesTooFarApart: .stepTooShort(1_800, own: 3_600)
    case .stepTooShort: .periodTooLong(limit: 5_000_000, step: 60)
    case .periodTooLong: .tooManyServices(limit: 10_000)
    case .tooManyServices: .nameTooLong(limit: 1_024)
    case .nameTooLong: .doubledID("a", firstLine: 2)
    case .doubledID: .endNotAfterStart
    case .endNotAfterStart: .notAnEffect("nonsense")
    case .notAnEffect: .unknownMetric("users", available: ["revenue", "errors"])
    case .unknownMetric: nil
    }
  }

  static func scenario(after sample: ScenarioError?) -> ScenarioError? {
    switch sample {
    case nil: .step(420)
    case .step: .days(0)
    case .days: .services(0)
    case .services: .start("2024-05-01 12:00:00")
    case .start: nil
    }
  }

  static func zone(after sample: ZoneError?) -> ZoneError? {
    let zone = "Europe/Berlin"
    return switch sample {
    case nil: .notTZif(zone: zone)
    case .notTZif: .truncated(zone: zone)
    case .truncated: .malformed(zone: zone, field: "order of changes")
    case .malformed: .leapSeconds(zone: "right/Europe/Berlin")
    case .leapSeconds: nil
    }
  }

  static func pushDown(after sample: PushDownError.Fault?) -> PushDownError.Fault? {
    switch sample {
    case nil: .noRows(isOfPeriod: false)
    case .noRows(false): .noRows(isOfPeriod: true)
    case .noRows(true): .timesMissing(1)
    case .timesMissing: .implausibleTime("1970-01-01")
    case .implausibleTime: .notNumbers(3)
    case .notNumbers: .nameMissing
    case .nameMissing: .unknownName("no such column: amonut")
    case .unknownName: .locked
    case .locked: .unfinished
    case .unfinished: .changing("random")
    case .changing: .endless(seconds: 300)
    case .endless: .tooMuch("a text, blob or row exceeds 10 MB", wayOut: "shorten it with substr")
    case .tooMuch: .failed("database disk image is malformed")
    case .failed: .malformedAnswer
    case .malformedAnswer: .notADatabase("file is not a database")
    case .notADatabase: nil
    }
  }

  static func bigQuery(after sample: BigQueryError.Fault?) -> BigQueryError.Fault? {
    switch sample {
    case nil: .malformedName("a b", .project)
    case .malformedName(_, .project): .malformedName("a b", .dataset)
    case .malformedName(_, .dataset): .malformedName("a b", .location)
    case .malformedName: .emulatorElsewhere("http://example.org:9050")
    case .emulatorElsewhere: .unauthorized("Invalid Credentials")
    case .unauthorized: .noCredentials(["DEBRIEF_BIGQUERY_TOKEN: not set", "gcloud: not installed"])
    case .noCredentials: .unusableCredentials("its key cannot sign", wayOut: "request a new one")
    case .unusableCredentials: .forbidden("Access Denied")
    case .forbidden: .notFound("Not found: Dataset")
    case .notFound: .serviceNotEnabled("disabled")
    case .serviceNotEnabled: .quotaExceeded("Quota exceeded")
    case .quotaExceeded: .tooManyBytes("it would read 20 MB; the limit is 10 MB")
    case .tooManyBytes: .redirected(302)
    case .redirected: .refused("400, invalid: bad request")
    case .refused: .unreachable("Connection reset by peer", attempts: 3)
    case .unreachable: .exhausted("503: no explanation", attempts: 3)
    case .exhausted: .untrusted("certificate has expired")
    case .untrusted: .malformedAnswer("no job description")
    case .malformedAnswer: .stillRunning(seconds: 3_600)
    case .stillRunning: .jobFailed(id: "debrief_revenue_1", lines: ["Row 2: could not parse 'x'", "Row 7: empty"])
    case .jobFailed: .wrongLocation(found: "US", wanted: "EU")
    case .wrongLocation: .foreignTable
    case .foreignTable: .schemaDrift(["orders is missing in the data"])
    case .schemaDrift: nil
    }
  }
}
