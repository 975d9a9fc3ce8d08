public import Datasets
import Text
import Time

/// The text of a notice: location, finding and treatment.
public struct NoticeProse: Sendable, Worded {
  let words: Vocabulary
  let notice: Notice

  /// Creates the text of `notice` with `words`.
  public init(_ notice: Notice, _ words: Vocabulary) {
    self.words = words
    self.notice = notice
  }

  /// `shop.csv, line 7`.
  public var place: String {
    switch notice.place {
    case .file(let text), .configuration(let text), .title(let text): NameText.isolated(text)
    case .line(let line, let file):
      texts["notice.line", ["file": NameText.isolated(file), "line": "\(line)"]]
    case .column(let column, let file):
      texts["notice.column", ["file": NameText.isolated(file), "column": NameText.isolated(column)]]
    case .incident(let id): texts["notice.incident", ["incident": NameText.isolated(id)]]
    case .series(let key):
      ([key.metric.table, key.metric.column] + [key.service].compactMap(\.self)).map { NameText.isolated($0) }
        .joined(separator: texts["list.comma"])
    }
  }

  /// The finding and its treatment, in one sentence.
  public var text: String {
    switch notice.kind {
    case .oneRow: texts["notice.one-row"]
    case .stepOfTable(let step): texts["notice.step-of-table", ["step": time.duration(step)]]
    case .coarserTable(let step):
      texts["notice.coarser-table", ["step": time.duration(step)]]
    case .rowsInOneBucket: texts["notice.rows-in-one-bucket"]
    case .duplicateRows(let rows, let perService):
      texts[
        "notice.duplicate-rows",
        [
          "rows": counted(perService ? "notice.repeated-of-service" : "notice.repeated", rows),
          "example": example(rows),
        ]
      ]
    case .equalRows(let rows):
      texts["notice.equal-rows", ["rows": counted("notice.equal", rows), "example": example(rows)]]
    case .timesReadAs(let pattern): texts["notice.times-read-as", ["pattern": pattern]]
    case .timesToldApart(let rows):
      texts["notice.times-told-apart", ["times": counted("notice.shown-twice", rows), "example": example(rows)]]
    case .rowsOutOfOrder(let rows):
      texts["notice.rows-out-of-order", ["rows": counted("notice.backwards", rows), "example": example(rows)]]
    case .ambiguousTimes(let rows):
      texts["notice.ambiguous-times", ["times": counted("notice.shown-twice", rows), "example": example(rows)]]
    case .skippedTimes(let rows):
      texts["notice.skipped-times", ["times": counted("notice.skipped", rows), "example": example(rows)]]
    case .spacesTrimmed(let rows): texts["notice.spaces-trimmed", ["cells": counted("notice.spaced", rows)]]
    case .emptyColumn: texts["notice.empty-column"]
    case .gaps(let gap): text(on: gap)
    case .unusedColumns(let names, .calls): texts["notice.unused-for-calls", ["columns": list(names)]]
    case .unusedColumns(let names, .incidents): texts["notice.unused-for-incidents", ["columns": list(names)]]
    case .oneBucket: texts["notice.one-bucket"]
    case .noValues: texts["notice.no-values"]
    case .correlationsCapped(let kept, let omitted):
      texts["notice.correlations-capped", ["kept": numbers.whole(kept), "omitted": numbers.whole(omitted)]]
    case .ambiguousEdge, .skippedEdge, .incidentOutside, .unknownServices: textOnDeclaration
    case .incidentNotMeasured, .incidentOpen, .incidentCutOff, .incidentNotAligned, .incidentOverlap, .noExpectation,
      .fewPlacebos, .oneSidedLevel, .noLevelAround, .gapInIncident, .noRhythm:
      textOnConclusion
    }
  }

  private func counted(_ key: String, _ rows: Notice.Rows) -> String { words.counted(key, rows.count) }

  private func example(_ rows: Notice.Rows) -> String {
    guard let example = rows.example else { return "" }
    return texts[rows.count == 1 ? "notice.at" : "notice.such-as", ["time": example]]
  }

  private func text(on gap: Notice.Gap) -> String {
    let buckets = texts[
      "notice.empty", ["empty": numbers.whole(gap.empty), "total": numbers.whole(gap.total)], count: gap.empty]
    let services: String =
      switch (gap.service, gap.services) {
      case (let service?, 1): texts["notice.gaps-service", ["service": NameText.isolated(service)]]
      case (_?, let count): words.counted("notice.gaps-services", count)
      case (nil, _): ""
      }
    let longest = gap.empty > 1 ? texts["notice.longest", ["length": time.duration(gap.longest)]] : ""
    return texts[
      "notice.gaps", ["buckets": buckets, "services": services, "first": gap.first, "longest": longest]]
  }

  func list(_ names: [String]) -> String { words.list(names.map { NameText.isolated($0) }, limit: 20) }
}

extension NoticeProse {
  /// On an incident as it is declared.
  var textOnDeclaration: String {
    switch notice.kind {
    case .ambiguousEdge(let edge, let id): texts["notice.ambiguous-edge", ["edge": subject(edge, id)]]
    case .skippedEdge(let edge, let id): texts["notice.skipped-edge", ["edge": subject(edge, id)]]
    case .incidentOutside: texts["notice.incident-outside"]
    case .unknownServices(let names): texts["notice.unknown-services", ["services": list(names)]]
    default: preconditionFailure("the notice \(notice.kind.name) is not about a declaration")
    }
  }

  /// The text about the report's conclusions on an incident.
  var textOnConclusion: String {
    switch notice.kind {
    case .incidentNotMeasured: texts["notice.incident-not-measured"]
    case .incidentOpen: texts["notice.incident-open"]
    case .incidentCutOff: texts["notice.incident-cut-off"]
    case .incidentNotAligned: texts["notice.incident-not-aligned"]
    case .incidentOverlap(let titles): texts["notice.incident-overlap", ["incidents": list(titles)]]
    case .noExpectation: texts["notice.no-expectation"]
    case .fewPlacebos(let count): words.counted("notice.few-placebos", count)
    case .oneSidedLevel(true): texts["notice.level-before"]
    case .oneSidedLevel(false): texts["notice.level-after"]
    case .noLevelAround: texts["notice.no-level-around"]
    case .gapInIncident(let missing, let count):
      texts[
        "notice.gap-in-incident", ["missing": numbers.whole(missing), "buckets": words.buckets(count)], count: missing]
    case .noRhythm: texts["notice.no-rhythm"]
    default: preconditionFailure("the notice \(notice.kind.name) is not about a conclusion")
    }
  }

  private func subject(_ edge: Notice.Edge, _ id: String?) -> String {
    switch (edge, id.map { NameText.isolated($0) }) {
    case (.start, nil): texts["notice.start"]
    case (.end, nil): texts["notice.end"]
    case (.start, let id?): texts["notice.start-of", ["incident": id]]
    case (.end, let id?): texts["notice.end-of", ["incident": id]]
    }
  }
}
