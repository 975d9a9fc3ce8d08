import Analysis
import Datasets
import Text
import Time

extension IncidentProse {
  /// `Outage · Tue 7 May 2024, 14:00–17:00 UTC`: what stands above the verdict.
  public var kicker: String {
    let kind = NameText.isolated(facts.incident.kind)
    return kind.isEmpty ? when : texts["incident-page.kicker", ["kind": kind.asOpening, "when": when]]
  }

  /// On what the interval rests, what it assumes, and what could be wrong with it: a sentence or two each.
  public var certainty: [String] {
    let glossary = Glossary(words)
    let sentences =
      [glossary.coverage(of: self), impact.flatMap { glossary.basis(of: $0) }].compactMap(\.self)
      + facts.caveats.map { NoticeProse($0, words).text }
    return sentences.isEmpty ? [texts["incident-page.no-interval"]] : sentences
  }

  /// What “expected”, “interval” and “score” mean, for a page that stands alone.
  public var method: String {
    let glossary = Glossary(words)
    let terms = [glossary.expected(in: [facts]), glossary.interval] + (facts.suspects.isEmpty ? [] : [glossary.score])
    return terms.map { words.note(on: $0) }.joined(separator: " ")
  }
}

extension Vocabulary {
  /// `Online shop, May 2024; Wed 1 May 2024 – Fri 31 May 2024, UTC; all times in Etc/UTC.`: where a page that stands alone
  /// comes from.
  public var source: String {
    texts[
      "brief.source",
      ["title": NameText.isolated(dataset.title), "period": period, "zone": dataset.zone.identifier]]
  }
}
