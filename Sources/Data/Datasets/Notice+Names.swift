import Time

extension Notice.Kind {
  /// A stable identifier for programs, such as `duplicate-rows`.
  public var name: String {
    switch self {
    case .oneRow, .rowsInOneBucket: "short-data"
    case .stepOfTable: "step-of-table"
    case .coarserTable: "coarser-table"
    case .duplicateRows: "duplicate-rows"
    case .equalRows: "equal-rows"
    case .timesReadAs: "times-read-as"
    case .timesToldApart: "times-told-apart"
    case .rowsOutOfOrder: "rows-out-of-order"
    case .ambiguousTimes: "ambiguous-time"
    case .skippedTimes: "skipped-time"
    case .spacesTrimmed: "spaces-trimmed"
    case .emptyColumn: "empty-column"
    case .gaps: "gaps"
    case .unusedColumns: "unused-columns"
    case .oneBucket: "one-bucket"
    case .noValues: "no-values"
    case .correlationsCapped: "correlations-capped"
    case .ambiguousEdge, .skippedEdge: "incident-time"
    case .incidentOutside: "incident-outside"
    case .unknownServices: "unknown-services"
    case .incidentNotMeasured: "incident-outside-data"
    case .incidentOpen: "incident-open"
    case .incidentCutOff: "incident-cut-off"
    case .incidentNotAligned: "incident-not-aligned"
    case .incidentOverlap: "incident-overlap"
    case .noExpectation: "no-expectation"
    case .fewPlacebos: "few-placebos"
    case .oneSidedLevel: "one-sided-level"
    case .noLevelAround: "no-level-around"
    case .gapInIncident: "gap-in-incident"
    case .noRhythm: "no-rhythm"
    }
  }

  /// The same notice with `replace` applied to every name from the data.
  func replacingNames(by replace: (String) -> String) -> Notice.Kind {
    switch self {
    case .gaps(let gap):
      .gaps(
        Notice.Gap(
          empty: gap.empty, total: gap.total, service: gap.service.map(replace), services: gap.services,
          first: gap.first, longest: gap.longest))
    case .unusedColumns(let names, let table): .unusedColumns(names.map(replace), of: table)
    case .ambiguousEdge(let edge, let id): .ambiguousEdge(edge, id: id.map(replace))
    case .skippedEdge(let edge, let id): .skippedEdge(edge, id: id.map(replace))
    case .unknownServices(let names): .unknownServices(names.map(replace))
    case .incidentOverlap(let titles): .incidentOverlap(titles.map(replace))
    case .oneRow, .stepOfTable, .coarserTable, .rowsInOneBucket, .duplicateRows, .equalRows, .rowsOutOfOrder,
      .timesReadAs, .ambiguousTimes,
      .timesToldApart, .skippedTimes, .spacesTrimmed,
      .emptyColumn, .oneBucket, .noValues, .correlationsCapped, .incidentOutside, .incidentNotMeasured, .incidentOpen,
      .incidentCutOff, .incidentNotAligned, .noExpectation, .fewPlacebos, .oneSidedLevel, .noLevelAround,
      .gapInIncident, .noRhythm:
      self
    }
  }
}
