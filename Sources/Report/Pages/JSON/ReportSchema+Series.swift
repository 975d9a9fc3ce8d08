import Analysis
import Datasets

extension ReportSchema {
  /// The types of series, services and their correlations.
  static var series: [(name: String, type: SchemaType)] {
    [
      ("metric", metric), ("service", service), ("correlation", correlation), ("lag", lag), ("partial", partial),
      ("threshold", threshold),
    ]
  }

  private static var metric: SchemaType {
    [
      "key": .text, "table": .text, "column": .text, "service": .optional(.text), "label": .text, "unit": .text,
      "aggregate": .choice(Metric.Aggregate.allCases.map(\.rawValue)),
      "better": .choice(Metric.Better.allCases.map(\.rawValue)), "role": .choice(Metric.Role.allCases.map(\.rawValue)),
      "summary": ["overall": .reference("summary"), "normal": .reference("summary")],
      "rows": .optional([
        "count": .whole, "mean": .number, "standardDeviation": .optional(.number), "minimum": .number,
        "median": .number, "p95": .number, "p99": .number, "maximum": .number,
      ]),
      "expectation": [
        "rule": .choice(Expectation.Rule.allCases.map(\.rawValue)), "coverage": .optional(.number),
      ],
      "week": [
        "hours": .list(.optional(.number)), "hourFactors": .list(.optional(.number)),
        "dayFactors": .list(.optional(.number)),
      ],
      "objectives": .list(.reference("objective")),
    ]
  }

  private static var service: SchemaType {
    [
      "name": .text, "slug": .text,
      "loadResponse": .optional([
        "load": .text, "response": .text, "intercept": .number, "slope": .number,
        "spearman": .number, "count": .whole,
      ]),
    ]
  }

  private static var correlation: SchemaType {
    [
      "a": .text, "b": .text,
      "scope": .choice(PairCorrelation.Scope.allCases.map(\.rawValue)),
      "values": .choice(PairCorrelation.Values.allCases.map(\.rawValue)),
      "method": .choice(PairCorrelation.Method.allCases.map(\.rawValue)), "r": .optional(.number), "n": .whole,
      "nEff": .optional(.number), "low": .optional(.number), "high": .optional(.number), "p": .optional(.number),
      "q": .optional(.number),
    ]
  }

  private static var lag: SchemaType {
    [
      "driver": .text, "outcome": .text, "lags": .list(.whole),
      "correlations": .list(.optional(.number)), "peak": .optional(.whole), "nullLimit": .optional(.number),
      "p": .optional(.number),
    ]
  }

  private static var threshold: SchemaType {
    [
      "driver": .text, "outcome": .text,
      "verdict": .choice(ThresholdFindings.Verdict.allCases.map(\.rawValue)),
      "limits": .list([
        "daypart": .optional(.choice(Daypart.allCases.map(\.rawValue))), "value": .number, "low": .number,
        "high": .number, "level": .number, "slope": .number, "n": .whole,
      ]), "ordinary": .number, "stretches": .whole, "p": .optional(.number),
      "beyondObjective": .optional([
        "count": .whole, "stretches": .whole, "median": .optional(.number), "low": .optional(.number),
        "high": .optional(.number),
      ]),
    ]
  }

  private static var partial: SchemaType {
    [
      "a": .text, "b": .text, "given": .text, "raw": .optional(.number),
      "partial": .optional(.number), "low": .optional(.number), "high": .optional(.number), "n": .whole,
      "nEff": .optional(.number), "isSignTrap": .flag,
    ]
  }
}
