import Analysis

extension ReportSchema {
  /// The types of incidents and their findings.
  static var incidents: [(name: String, type: SchemaType)] {
    [("incident", incident), ("detection", detection), ("impact", impact), ("suspect", suspect), ("onset", onset)]
  }

  private static var incident: SchemaType {
    [
      "id": .text, "slug": .text, "title": .text, "kind": .text, "isDeclared": .flag,
      "character": .choice(IncidentFindings.Character.allCases.map(\.rawValue)), "start": .time, "end": .time,
      "open": .flag, "measured": .optional(.reference("window")),
      "declared": [
        "rootService": .optional(.text), "affectedServices": .list(.text),
        "effects": .list([
          "metric": .text, "declared": .number, "measured": .optional(.number), "low": .optional(.number),
          "high": .optional(.number),
        ]),
      ],
      "impacts": .list(.reference("impact")),
      "phases": .list([
        "metric": .text, "before": .reference("summary"), "during": .reference("summary"),
        "after": .reference("summary"),
      ]),
      "onsets": .list(.reference("onset")), "suspects": .list(.reference("suspect")),
      "correlationShifts": .list([
        "a": .text, "b": .text, "normal": .optional(.number), "around": .optional(.number),
        "n": .whole,
      ]),
      "objectives": .list(.reference("objective")),
      "errorBudgets": .list([
        "metric": .text, "maximum": .number, "weight": .optional(.text), "burnRate": .number, "share": .number,
      ]), "caveats": .list(.reference("notice")), "verdict": .text,
      "summary": .text,
    ]
  }

  private static var detection: SchemaType {
    [
      "title": .text, "start": .time, "end": .time, "score": .optional(.number),
      "direction": .choice(["worse", "better", "unclear"]),
      "movers": .list(["metric": .text, "score": .optional(.number)]),
    ]
  }

  private static var impact: SchemaType {
    [
      "metric": .text, "isSum": .flag, "actual": .optional(.number), "expected": .optional(.number),
      "low": .optional(.number), "high": .optional(.number), "level": .number, "placebos": .whole,
      "coverage": .optional(.number), "p": .optional(.number),
      "basis": .choice(["bothSides", "beforeOnly", "afterOnly", "wholePeriod"]),
      "rule": .choice(Expectation.Rule.allCases.map(\.rawValue)), "missing": .whole,
    ]
  }

  private static var suspect: SchemaType {
    [
      "rank": .whole, "service": .text, "score": .number, "harm": .optional(.number), "anomalousCallees": .list(.text),
      "evidence": .list([
        "metric": .text, "score": .optional(.number), "actual": .optional(.number),
        "expected": .optional(.number), "isLoadAdjusted": .flag, "onset": .optional(.time),
      ]),
    ]
  }

  private static var onset: SchemaType {
    [
      "metric": .text, "service": .optional(.text), "time": .time, "recovery": .optional(.time),
      "direction": .choice(["up", "down"]), "peak": .optional(.number),
    ]
  }
}
