import Analysis
import Datasets
import JSON
import Prose
import Time

extension ReportDocument {
  /// A self-contained document about one incident.
  func json(of facts: IncidentFindings) -> JSON {
    [
      "version": .whole(Self.version), "tool": .text(report.provenance.generator), "title": .text(dataset.title),
      "zone": .text(dataset.zone.identifier), "incidents": .list([incident(facts)]),
    ]
  }

  func incident(_ facts: IncidentFindings) -> JSON {
    let prose = IncidentProse(facts, in: report.words)
    let incident = facts.incident
    return [
      "id": .text(incident.id), "slug": .text(facts.slug), "title": .text(incident.title), "kind": .text(incident.kind),
      "isDeclared": .flag(incident.isDeclared),
      "character": .text(facts.character.rawValue), "start": time(incident.window.start),
      "end": time(incident.window.end), "open": .flag(incident.isOpen),
      "measured": facts.measuredWindow.map(window) ?? .null,
      "declared": [
        "rootService": .optional(incident.rootService),
        "affectedServices": .list(incident.affectedServices.map { .text($0) }),
        "effects": .list(facts.declared.map(effect)),
      ],
      "impacts": .list(facts.impacts.map(impact)), "phases": .list(facts.phases.map(phases)),
      "onsets": .list(facts.onsets.map(onset)), "suspects": .list(facts.suspects.map(suspect)),
      "correlationShifts": .list(facts.correlationShifts.map(shift)),
      "objectives": .list(facts.objectives.map(objective)),
      "errorBudgets": .list(facts.errorBudgets.map(errorBudget)),
      "caveats": .list(facts.caveats.map(notice)), "verdict": .text(prose.verdict), "summary": .text(prose.summary),
    ]
  }

  func detection(_ detection: Detection) -> JSON {
    [
      "title": .text(detection.title), "start": time(detection.window.start), "end": time(detection.window.end),
      "score": number(detection.score), "direction": .text(detection.direction.rawValue),
      "movers": .list(detection.movers.map { ["metric": key($0.key), "score": number($0.score)] }),
    ]
  }

  private func impact(_ impact: Impact) -> JSON {
    [
      "metric": key(impact.key), "isSum": .flag(impact.isSum), "actual": number(impact.actual),
      "expected": number(impact.expected), "low": number(impact.low), "high": number(impact.high),
      "level": number(impact.level), "placebos": .whole(impact.placebos), "coverage": number(impact.coverage),
      "p": probability(impact.pValue), "basis": .text(impact.basis.rawValue), "rule": .text(impact.rule.rawValue),
      "missing": .whole(impact.missing),
    ]
  }

  private func phases(_ phases: Phases) -> JSON {
    [
      "metric": key(phases.key), "before": summary(phases.before), "during": summary(phases.during),
      "after": summary(phases.after),
    ]
  }

  private func onset(_ onset: Onset) -> JSON {
    [
      "metric": key(onset.key), "service": .optional(onset.key.service), "time": time(onset.start),
      "recovery": time(onset.recovery), "direction": .text(onset.direction.rawValue), "peak": number(onset.peak),
    ]
  }

  private func suspect(_ suspect: Suspect) -> JSON {
    [
      "rank": .whole(suspect.rank), "service": .text(suspect.service), "score": number(suspect.score),
      "harm": number(suspect.harm),
      "anomalousCallees": .list(suspect.anomalousCallees.map { .text($0) }),
      "evidence": .list(suspect.evidence.map(evidence)),
    ]
  }

  private func evidence(_ evidence: Suspect.Evidence) -> JSON {
    [
      "metric": key(evidence.key), "score": number(evidence.score), "actual": number(evidence.actual),
      "expected": number(evidence.expected), "isLoadAdjusted": .flag(evidence.isLoadAdjusted),
      "onset": time(evidence.onset),
    ]
  }

  private func effect(_ effect: DeclaredEffect) -> JSON {
    [
      "metric": key(effect.key), "declared": number(effect.declared), "measured": number(effect.measured),
      "low": number(effect.low), "high": number(effect.high),
    ]
  }

  private func errorBudget(_ budget: ErrorBudget) -> JSON {
    [
      "metric": key(budget.key), "maximum": number(budget.objective.maximum), "weight": budget.weight.map(key) ?? .null,
      "burnRate": number(budget.burnRate), "share": number(budget.share),
    ]
  }

  private func shift(_ shift: CorrelationShift) -> JSON {
    [
      "a": key(shift.first), "b": key(shift.second), "normal": number(shift.normal), "around": number(shift.around),
      "n": .whole(shift.count),
    ]
  }
}
