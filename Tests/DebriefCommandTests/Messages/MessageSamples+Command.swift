import CairoDrawing
import DebriefCommand
import Glibc
import Queries
import SQL
import SiteCheck
import Templating
import Text

extension MessageSamples {
  static func usage(after sample: UsageError?) -> UsageError? {
    switch sample {
    case nil: .noCommand
    case .noCommand: .unknownCommand("biuld", suggestion: "build")
    case .unknownCommand(_, _?): .unknownCommand("frobnicate", suggestion: nil)
    case .unknownCommand: .unknownOption("--ouptut", command: "build", suggestion: "--output")
    case .unknownOption(_, _, _?): .unknownOption("--frob", command: "build", suggestion: nil)
    case .unknownOption: .missingValue(option: "--output", placeholder: "DIR")
    case .missingValue: .unexpectedValue(option: "--quiet")
    case .unexpectedValue: .repeatedOption("--output")
    case .repeatedOption: .missingOption("--output", placeholder: "DIR", command: "build")
    case .missingOption: .missingOperand("SITE", command: "verify")
    case .missingOperand: .unexpectedOperand("b", command: "build")
    case .unexpectedOperand: .malformedValue(option: "--days", value: "x", expected: "a whole number")
    case .malformedValue: .unknownWarehouse("snowflake")
    case .unknownWarehouse: .notUTF8("bad\u{FFFD}")
    case .notUTF8: .malformedVariable("SOURCE_DATE_EPOCH", value: "yesterday", expected: "seconds since 1970")
    case .malformedVariable: nil
    }
  }

  /// What the system may say of files, with numbers that have a message of their own, and one that has none.
  static let files: [FileError] = [
    FileError(.read, "till.csv", number: ENOENT), FileError(.read, "till.csv", number: EISDIR),
    FileError(.read, "till.csv", number: ENODEV), FileError(.read, "till.csv", number: ESTALE),
    FileError(.write, "site", number: ENOSPC), FileError(.read, "till.csv", number: EACCES),
    FileError(.create, "site", number: EROFS), FileError(.create, "site", number: ENOENT),
    FileError(.replace, "site", number: EBUSY), FileError(.create, "site", number: ENAMETOOLONG),
    FileError(.remove, "site", number: EIO),
  ]

  static func door(after sample: DoorError?) -> DoorError? {
    switch sample {
    case nil: .malformedZone("../Berlin")
    case .malformedZone: .unknownZone("Europe/Bonn", folder: "/usr/share/zoneinfo")
    case .unknownZone: .unknownLocale("de_DE", nearest: "de-DE")
    case .unknownLocale(_, _?): .unknownLocale("klingon", nearest: nil)
    case .unknownLocale: .missingFont("Inter-Regular.otf", folder: "fonts")
    case .missingFont: .templateNotText("templates/page.mustache")
    case .templateNotText: .noConfiguration("data")
    case .noConfiguration: .noTemplateFolder("templates")
    case .noTemplateFolder: .noThread(EAGAIN)
    case .noThread: nil
    }
  }

  static func output(after sample: OutputError?) -> OutputError? {
    switch sample {
    case nil: .notAFolder("till.csv")
    case .notAFolder: .foreignFolder("site", wanted: .site)
    case .foreignFolder(_, .site): .foreignFolder("data", wanted: .data)
    case .foreignFolder(_, .data): .foreignFolder("changes", wanted: .comparison)
    case .foreignFolder(_, .comparison): .foreignFolder("bundle", wanted: .bundle)
    case .foreignFolder(_, .bundle): .foreignFile("site/notes.txt")
    case .foreignFile: .changedFile("site/index.html")
    case .changedFile: .mountPoint("site")
    case .mountPoint: .workingFolder("site")
    case .workingFolder: .unreadablePath("bad\u{FFFD}")
    case .unreadablePath: .rootFolder
    case .rootFolder: .unusableName("../index.html")
    case .unusableName: nil
    }
  }

  static func database(after sample: DatabaseError?) -> DatabaseError? {
    switch sample {
    case nil: .invalid(message: "no such column: reveneu", offset: 7)
    case .invalid: .failed(.busy, message: "database is locked")
    case .failed: .notADatabase(message: "file is not a database")
    case .notADatabase: .noStatement
    case .noStatement: .severalStatements(offset: 9)
    case .severalStatements: .notAQuestion("DELETE")
    case .notAQuestion: .notRepeatable("random")
    case .notRepeatable: .tooLarge(limit: 100_000_000)
    case .tooLarge: .tooLong(limit: 10_000_000)
    case .tooLong: .tooMuchMemory(limit: 500_000_000)
    case .tooMuchMemory: .tookTooLong
    case .tookTooLong: nil
    }
  }

  static func query(after sample: QueryError.Fault?) -> QueryError.Fault? {
    switch sample {
    case nil: .database(.invalid(message: "no such column: reveneu", offset: 7))
    case .database(.invalid): .database(.noStatement)
    case .database: .endless(seconds: 30)
    case .endless: .unknownDialect("Oracle")
    case .unknownDialect: .notText
    case .notText: .emptyFolder
    case .emptyFolder: nil
    }
  }

  static func question(after sample: QuestionError?) -> QuestionError? {
    switch sample {
    case nil: .noData("nowhere")
    case .noData: .unreadable("debrief.sqlite", .notADatabase(message: "file is not a database"))
    case .unreadable: .failed(line: 2, column: 3, fault: "no such column: nought")
    case .failed: .refused(.invalid(message: "no such table: orders", offset: nil))
    case .refused(.invalid): .refused(.notAQuestion("DELETE"))
    case .refused: .tookTooLong(seconds: 10)
    case .tookTooLong: nil
    }
  }

  static let limits = ReportLimitError.Things.allCases.map { ReportLimitError(things: $0, count: 12_000, limit: 1_000) }

  static func template(after sample: TemplateError.Fault?) -> TemplateError.Fault? {
    switch sample {
    case nil: .unclosedTag(delimiter: "}}")
    case .unclosedTag: .malformedName("a..b")
    case .malformedName: .malformedDelimiters("[")
    case .malformedDelimiters: .unclosedSection("flag")
    case .unclosedSection: .strayClose("flag", open: nil)
    case .strayClose(_, nil): .strayClose("name", open: "flag")
    case .strayClose: .sectionsTooDeep(limit: 100)
    case .sectionsTooDeep: .partialsTooDeep(limit: 100)
    case .partialsTooDeep: .unknownPartial("prat", suggestion: "part")
    case .unknownPartial: .unknownName("colour", suggestion: nil)
    case .unknownName: .notText("list", kind: "a list")
    case .notText: .rawData("name")
    case .rawData: .escapedMarkup("chart")
    case .escapedMarkup: nil
    }
  }

  static func drawing(after sample: DrawingError?) -> DrawingError? {
    let place = DrawingError.Place(scene: "Revenue", shape: [3, 2])
    return switch sample {
    case nil: .unreadableFont(name: "regular")
    case .unreadableFont: .unusableSize(scene: "Revenue", width: 0, height: 300)
    case .unusableSize: .unusableNumber(place: place, name: "x", value: .infinity)
    case .unusableNumber: .pathWithoutMove(place: place)
    case .pathWithoutMove: .unusableIDPrefix("1")
    case .unusableIDPrefix: .noPages
    case .noPages: .refused(step: "PNG file", reason: "out of memory")
    case .refused: nil
    }
  }

  static func report(after sample: ReportError?) -> ReportError? {
    switch sample {
    case nil: .noFolder("site")
    case .noFolder: .notAFolder("site/index.html")
    case .notAFolder: .noManifest("site")
    case .noManifest: .malformedManifest("site", fault: "invalid JSON")
    case .malformedManifest: .noReport("site")
    case .noReport: .noFindings("site")
    case .noFindings: .malformed("site/report.json", fault: "no version")
    case .malformed: .otherVersion("site/report.json", version: 2)
    case .otherVersion: nil
    }
  }

  static func warning(after sample: BuildWarning?) -> BuildWarning? {
    switch sample {
    case nil: .notRedacted
    case .notRedacted: .queriesLeftOut
    case .queriesLeftOut: .tooLarge(Finding("assets/", .largeAssets(bytes: 105_000, limit: 100_000)), others: 1)
    case .tooLarge: nil
    }
  }

  static var warnings: [BuildWarning] { all(warning) }
}
