import Analysis
import Datasets
import Prose

/// The numbers that lead an incident's page: money, orders, users, duration, limits.
struct ImpactStrip {
  private let page: IncidentPage
  private var words: Vocabulary { page.context.words }

  init(_ page: IncidentPage) {
    self.page = page
  }

  var figures: [KeyFigure] {
    var figures: [KeyFigure] = []
    if let impact = page.prose.impact {
      figures.append(ImpactFigure(impact, in: words).keyFigure(label: words.name(of: impact.key), of: page.prose))
    }
    figures += [orders, users, perUser].compactMap(\.self)
    figures.append(duration)
    return figures + page.facts.objectives.filter { $0.breached > 0 }.prefix(2).map(objective)
  }

  private func impact(_ role: Metric.Role) -> Impact? {
    page.facts.impacts.first { impact in
      impact.key.service == nil && impact.isSum && words.metric(of: impact.key)?.role == role
        && impact.key != words.headline?.key && impact.actual.isFinite
    }
  }

  private var orders: KeyFigure? {
    impact(.orders).map { orders in
      ImpactFigure(orders, in: words).keyFigure(label: words.name(of: orders.key), of: page.prose)
    }
  }

  private var users: KeyFigure? {
    impact(.traffic).map { users in
      let change = ImpactFigure(users, in: words).change
      let note = "Added up over \(words.bucketPlural): whoever stays longer counts in each."
      return KeyFigure(
        label: words.name(of: users.key), number: words.quantity(users.actual, of: users.key), notes: [change, note])
    }
  }

  private var perUser: KeyFigure? {
    guard let users = impact(.traffic), users.actual > 0, let headline = page.prose.impact, headline.isSum,
      words.headline?.metric.role == .money, let difference = headline.difference
    else { return nil }
    let name = NameText.inSentence(words.name(of: users.key))
    return KeyFigure(
      label: "Per thousand \(name)",
      number: NumberText.signedQuantity(difference / users.actual * 1_000, unit: words.unit(of: headline.key)),
      tone: Tone(page.facts.character))
  }

  private var duration: KeyFigure {
    let measured = page.facts.measuredWindow.map { "measured: \(TimeText.duration($0.seconds))" }
    return KeyFigure(
      label: "Declared duration", number: page.prose.duration, notes: [measured ?? "no measurable effect"])
  }

  private func objective(_ finding: ObjectiveFindings) -> KeyFigure {
    let name = words.name(ofColumn: finding.objective.column)
    return KeyFigure(
      label: "\(name) \(words.breach(of: finding.objective))", number: words.buckets(finding.breached),
      notes: ["of \(words.buckets(finding.measured)) measured"])
  }
}
