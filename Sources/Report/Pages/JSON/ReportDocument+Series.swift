import Analysis
import Datasets
import JSON
import Time

extension ReportDocument {
  /// The entry of the series at `index` of `Findings.series`.
  func metric(_ index: Int) -> JSON {
    let facts = findings.series[index]
    let metric = dataset.series[index].metric
    return [
      "key": key(facts.key), "table": .text(facts.key.metric.table), "column": .text(facts.key.metric.column),
      "service": .optional(facts.key.service), "label": .text(metric.label), "unit": .text(metric.unit),
      "aggregate": .text(metric.aggregate.rawValue), "better": .text(metric.better.rawValue),
      "role": .text(metric.role.rawValue),
      "summary": ["overall": summary(facts.overall), "normal": summary(facts.normal)],
      "rows": dataset.series[index].rows.map(rows) ?? .null,
      "expectation": ["rule": .text(facts.expectation.rule.rawValue), "coverage": number(facts.expectation.coverage)],
      "week": [
        "hours": .list(facts.week.hours.map { number($0) }),
        "hourFactors": .list(facts.week.hourFactors.map { number($0) }),
        "dayFactors": .list(facts.week.dayFactors.map { number($0) }),
      ],
      "objectives": .list(facts.objectives.map(objective)),
    ]
  }

  private func rows(_ rows: RowDistribution) -> JSON {
    [
      "count": .whole(rows.count), "mean": number(rows.mean), "standardDeviation": number(rows.standardDeviation),
      "minimum": number(rows.minimum), "median": number(rows.median), "p95": number(rows.p95),
      "p99": number(rows.p99), "maximum": number(rows.maximum),
    ]
  }

  func rowCorrelation(_ pair: RowCorrelation) -> JSON {
    ["a": key(pair.first), "b": key(pair.second), "r": number(pair.r), "n": .whole(pair.count)]
  }

  func service(_ service: ServiceFindings) -> JSON {
    let load = service.loadResponse.map { answer -> JSON in
      [
        "load": key(answer.load), "response": key(answer.response), "intercept": number(answer.intercept),
        "slope": number(answer.slope), "spearman": number(answer.spearman), "count": .whole(answer.count),
      ]
    }
    return ["name": .text(service.name), "slug": .text(service.slug), "loadResponse": load ?? .null]
  }

  func pair(_ pair: PairCorrelation) -> JSON {
    [
      "a": key(pair.first), "b": key(pair.second), "scope": .text(pair.scope.rawValue),
      "values": .text(pair.values.rawValue),
      "method": .text(pair.method.rawValue), "r": number(pair.r), "n": .whole(pair.count),
      "nEff": number(pair.effectiveCount), "low": number(pair.low), "high": number(pair.high),
      "p": probability(pair.pValue), "q": probability(pair.qValue),
    ]
  }

  func lag(_ lag: LagFindings) -> JSON {
    [
      "driver": key(lag.driver), "outcome": key(lag.outcome), "lags": .list(lag.lags.map { .whole($0) }),
      "correlations": .list(lag.correlations.map { number($0) }),
      "peak": lag.peak.map { .whole(lag.lags[$0]) } ?? .null,
      "nullLimit": number(lag.nullLimit), "p": probability(lag.pValue),
    ]
  }

  func threshold(_ threshold: ThresholdFindings) -> JSON {
    [
      "driver": key(threshold.driver), "outcome": key(threshold.outcome), "verdict": .text(threshold.verdict.rawValue),
      "limits": .list(
        threshold.limits.map { limit in
          [
            "daypart": limit.daypart.map { .text($0.rawValue) } ?? .null, "value": number(limit.value),
            "low": number(limit.range.lowerBound), "high": number(limit.range.upperBound),
            "level": number(limit.level), "slope": number(limit.slope), "n": .whole(limit.count),
          ]
        }), "ordinary": number(threshold.ordinary), "stretches": .whole(threshold.stretches),
      "p": probability(threshold.pValue),
      "beyondObjective": threshold.exceedance.map { found in
        [
          "count": .whole(found.count), "stretches": .whole(found.stretches), "median": number(found.median),
          "low": number(found.extremes?.lowerBound), "high": number(found.extremes?.upperBound),
        ]
      } ?? .null,
    ]
  }

  func partial(_ partial: PartialCorrelation) -> JSON {
    [
      "a": key(partial.first), "b": key(partial.second), "given": key(partial.given), "raw": number(partial.raw),
      "partial": number(partial.partial), "low": number(partial.low), "high": number(partial.high),
      "n": .whole(partial.count), "nEff": number(partial.effectiveCount), "isSignTrap": .flag(partial.isSignTrap),
    ]
  }
}
