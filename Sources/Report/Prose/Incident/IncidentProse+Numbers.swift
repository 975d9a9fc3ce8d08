import Analysis
import Datasets
import Text
import Time

extension IncidentProse {
  /// The numbers at the top of an incident's page: money, orders, users, duration, limits.
  public var keyNumbers: [KeyNumber] {
    let headline = impact.map { ImpactText($0, in: words).keyNumber(label: words.name(of: $0.key), of: self) }
    return [headline, orders, users, perUser].compactMap(\.self) + [declaredDuration]
      + facts.errorBudgets.filter { $0.burnRate > 1 }.prefix(1).map(errorBudget)
      + facts.objectives.filter { $0.breached > 0 }.prefix(2).map(breach)
  }

  /// The effect on the first additive metric of `role` other than the headline.
  private func impact(_ role: Metric.Role) -> Impact? {
    facts.impacts.first { impact in
      impact.key.isBusiness && impact.isSum && words.metric(of: impact.key)?.role == role
        && impact.key != words.headline?.key && impact.actual.isFinite
    }
  }

  private var orders: KeyNumber? {
    impact(.orders).map { orders in
      ImpactText(orders, in: words).keyNumber(label: words.name(of: orders.key), of: self)
    }
  }

  private var users: KeyNumber? {
    impact(.traffic).map { users in
      KeyNumber(
        label: words.name(of: users.key), number: words.quantity(users.actual, of: users.key),
        notes: [
          ImpactText(users, in: words).change,
          texts["key.added-up", ["buckets": words.bucketPlural]],
        ])
    }
  }

  private var perUser: KeyNumber? {
    guard let users = impact(.traffic), users.actual > 0, let impact, impact.isSum,
      words.headline?.metric.role == .money, let difference = impact.difference
    else { return nil }
    let name = words.inSentence(words.name(of: users.key))
    return KeyNumber(
      label: texts["key.per-thousand", ["users": name]],
      number: numbers.signedQuantity(difference / users.actual * 1_000, unit: words.unit(of: impact.key)),
      character: facts.character)
  }

  private var declaredDuration: KeyNumber {
    let measured = facts.measuredWindow.map { texts["key.measured", ["duration": time.duration($0.seconds)]] }
    return KeyNumber(
      label: texts[facts.incident.isDeclared ? "key.duration" : "key.duration-detected"], number: duration,
      notes: [measured ?? texts["key.no-effect"]])
  }

  private func errorBudget(_ budget: ErrorBudget) -> KeyNumber {
    KeyNumber(
      label: texts["key.error-budget"], number: numbers.share(budget.share),
      notes: [
        texts["key.burn-rate", ["factor": numbers.multiple(budget.burnRate)]],
        Glossary(words).errorBudget(budget),
      ])
  }

  private func breach(_ finding: ObjectiveFindings) -> KeyNumber {
    let name = words.name(ofColumn: finding.objective.column)
    return KeyNumber(
      label: texts["name.value", ["name": name, "value": words.breach(of: finding.objective)]],
      number: words.buckets(finding.breached),
      notes: [texts["key.of-measured", ["buckets": words.buckets(finding.measured)]]])
  }
}
