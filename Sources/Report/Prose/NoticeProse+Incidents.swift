import Datasets
import Text
import Time

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

  /// On what the report concludes about an incident.
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
