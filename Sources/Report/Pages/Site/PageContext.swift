import Analysis
import Datasets
import Figures
import Prose
import Queries
import Text
import Time

/// What every page is made from.
struct PageContext {
  let findings: Findings
  let figures: ReportFigures
  let provenance: Provenance
  let extras: Extras
  /// Where the site will be; nil where nobody said.
  let publication: Publication?
  /// Who publishes the report.
  let brand: Brand
  /// The data as a database; nil for none.
  let database: ReportDatabase?
  /// What it answered.
  let answers: [Answer]
  let words: Vocabulary
  /// The questions that this data can carry.
  let questions: [Question]
  /// Path part of each table's CSV, in the order of `dataset.tables`.
  let tableSlugs: [String]

  init(
    findings: Findings, figures: ReportFigures, provenance: Provenance, language: Language, extras: Extras,
    publication: Publication?, brand: Brand, database: ReportDatabase?,
    answers: [Answer]
  ) {
    self.findings = findings
    self.figures = figures
    self.provenance = provenance
    self.extras = extras
    self.publication = publication
    self.brand = brand
    self.database = database
    self.answers = answers
    words = Vocabulary(findings, in: language)
    questions = QuestionProse(words).questions
    tableSlugs = Slug.unique(
      findings.dataset.tables.enumerated().map { index, table in (table.name, "table-\(index + 1)") })
  }

  var dataset: Dataset { findings.dataset }
  var texts: Texts { words.texts }
  var numbers: NumberFormat { words.numbers }
  var time: TimeText { words.time }

  /// The title of the report as it stands in sentences.
  var title: String { NameText.isolated(dataset.title) }

  func incident(_ index: Int) -> IncidentProse { IncidentProse(findings.incidents[index], in: words) }

  func path(ofIncident index: Int) -> SitePath { .incident(findings.incidents[index].slug) }

  func path(ofService index: Int) -> SitePath { .service(findings.services[index].slug) }

  /// The page of the service called `name`; nil where it has none.
  func path(ofService name: String) -> SitePath? {
    findings.services.first { $0.name == name }.map { .service($0.slug) }
  }

  /// Those of `figures` that there are, at home on their page.
  func blocks(_ figures: [Figure?]) -> [FigureBlock] {
    figures.compactMap(\.self).map { FigureBlock($0, words: words, extras: extras, source: dataset.title) }
  }

  var hasIncidents: Bool { !findings.incidents.isEmpty }
  var hasServices: Bool { !findings.services.isEmpty }
  var hasCorrelations: Bool { !findings.correlations.pairs.isEmpty || !figures.correlations.all.isEmpty }
  var hasPatterns: Bool { !figures.patterns.all.isEmpty }
}
