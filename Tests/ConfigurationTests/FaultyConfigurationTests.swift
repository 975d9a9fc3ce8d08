import Configuration
import Testing
import Text
import YAML

@Suite struct FaultyConfigurationTests {
  private static let table = "version: 1\ntables: [{file: a.csv, metrics: [x, y]}]\n"

  private static let cases: [(text: String, message: String)] = [
    ("tables: []", "d.yaml:1:1: the key “version” is missing; add `version: …`"),
    ("version: 2\ntables: []", "d.yaml:1:10: unknown version of the configuration; write `version: 1`"),
    ("version: 1", "d.yaml:1:1: the key “tables” is missing; add `tables: …`"),
    ("version: 1\ntables: []", "d.yaml:2:9: no table is listed; add `- file: metrics.csv`"),
    ("version: 1\ntabels: []", "d.yaml:2:1: unknown key “tabels”; did you mean “tables”?"),
    ("- version: 1", "d.yaml:1:1: a list is not a mapping of `key: value`; write a mapping of `key: value` here"),
    (
      "version: 1\ntables:\n  - file: a.csv\n    metrics: {x: {agregate: sum}}",
      "d.yaml:4:19: unknown key “agregate”; did you mean “aggregate”?"
    ),
    (
      "version: 1\ntables:\n  - file: a.csv\n    metrics: {x: {aggregate: typical}}",
      "d.yaml:4:30: “typical” is not allowed here; the choices are sum, mean, max, last"
    ),
    (
      "version: 1\ntables:\n  - file: a.csv\n    metrics: []",
      "d.yaml:4:14: no metric is listed; list the columns to read, such as [users]"
    ),
    (
      "version: 1\ntables:\n  - file: a.csv\n    metrics: [x, x]",
      "d.yaml:4:18: the column “x” is already listed; keep only one"
    ),
    (
      "version: 1\ntables:\n  - file: a.csv\n    metrics: [timestamp]",
      "d.yaml:4:14: the column “timestamp” already holds times or services; list columns of numbers"
    ),
    (
      "version: 1\ntables:\n  - {file: a.csv, time: t, service: t, metrics: [x]}",
      "d.yaml:3:5: times and services are in the same column; name two columns"
    ),
    (
      "version: 1\ntables:\n  - {file: a.csv, metrics: [x]}\n  - {file: b/a.csv, metrics: [x]}",
      "d.yaml:4:5: the table “a” is already read from “a.csv”; give each file its own name"
    ),
    (
      "version: 1\ntables: [{file: '', metrics: [x]}]",
      "d.yaml:2:17: “” is not a file name; write one such as metrics.csv"
    ),
    (
      "\(table)redact: inside",
      "d.yaml:3:9: “inside” is not a redaction profile; write outside, or {services: true, money: index, paths: true}"
    ),
    ("\(table)redact: {service: true}", "d.yaml:3:10: unknown key “service”; did you mean “services”?"),
    ("\(table)redact: {money: euro}", "d.yaml:3:17: “euro” is not allowed here; the choices are index, amounts"),
    ("\(table)redact: {words: ['--']}", "d.yaml:3:18: “--” has no letter or digit; write a word or a name"),
    (
      "\(table)step: 7m",
      "d.yaml:3:7: “7m” is not a step of at least a minute that divides a day; "
        + "write one such as 1m, 5m, 15m, 1h, 6h or 1d"
    ),
    (
      "\(table)zone: ../../etc/passwd",
      "d.yaml:3:7: “../../etc/passwd” is not the name of a zone; write one such as Europe/Berlin"
    ),
    (
      "\(table)zone: /etc/passwd",
      "d.yaml:3:7: “/etc/passwd” is not the name of a zone; write one such as Europe/Berlin"
    ),
    (
      "\(table)incidents:\n  - {start: yesterday, end: 2024-05-01}",
      "d.yaml:4:13: “yesterday” is not a time; write it like "
        + "2024-05-01 14:00:00, 2024-05-01T14:00:00Z, 2024-05-01T14:00:00+02:00 or Unix seconds"
    ),
    ("\(table)incidents:\n  - {start: 2024-05-01}", "d.yaml:4:5: the key “end” is missing; add `end: …`"),
    (
      table
        + "incidents:\n  - {id: a, start: 2024-05-01, end: 2024-05-02}\n  - {id: a, start: 2024-05-01, end: 2024-05-02}",
      "d.yaml:5:5: the ID “a” is already used on line 4; give each incident its own ID"
    ),
    (
      "\(table)incidents:\n  - {start: 2024-05-01, end: 2024-05-02, expected_effects: {revenue: 2}}",
      "d.yaml:4:61: unknown key “revenue”; the keys here are x, y"
    ),
    (
      "\(table)incidents:\n  - {start: 2024-05-01, end: 2024-05-02, expected_effects: {x: -2}}",
      "d.yaml:4:64: a factor is negative; write a multiple such as 0.15"
    ),
    ("\(table)objectives: {revenue: {max: 1}}", "d.yaml:3:14: unknown key “revenue”; the keys here are x, y"),
    ("\(table)objectives: {x: {}}", "d.yaml:3:17: no limit is given; write {max: …} or {min: …}"),
    ("\(table)objectives: {x: {min: 2, max: 1}}", "d.yaml:3:17: the lower limit is above the upper one; swap them"),
    (
      "\(table)rhythm: {column: x, hours: [1], days: [1]}", "d.yaml:3:28: 1 factor is listed; list 24, midnight first"
    ),
    (
      "\(table)rhythm: {column: revenue, hours: [1], days: [1]}",
      "d.yaml:3:18: “revenue” is not allowed here; "
        + "the choices are x, y"
    ),
    ("\(table)dependencies: [{caller: a}]", "d.yaml:3:16: the key “callee” is missing; add `callee: …`"),
  ]

  @Test(arguments: cases)
  func namesPlaceFaultAndWayOut(text: String, message: String) throws {
    let error = try #require(throws: YAMLError.self) { try Configuration.parse(text, file: "d.yaml") }
    #expect(error.description == message)
  }
}
