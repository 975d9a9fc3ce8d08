public import Analysis
import Datasets
public import Figures
import JSON
import Prose
public import Queries
public import Templating
public import Text
import Time

/// A report as the files of its site: pages, their data, and machine-readable findings.
public struct Report: Sendable {
  let findings: Findings
  let figures: ReportFigures
  let provenance: Provenance
  let extras: Extras
  /// Where the site will be; nil where it is not known.
  let publication: Publication?
  /// Who publishes the report.
  let brand: Brand
  /// The data as a database; nil for none.
  let database: ReportDatabase?
  /// What the database answered, each on a page.
  let answers: [Answer]
  let words: Vocabulary
  /// The questions that this data can answer.
  let questions: [Question]
  /// Path component of each table's CSV, in the order of `dataset.tables`.
  let tableSlugs: [String]

  /// The report of `findings` in `language`, drawn as `figures`, with the files that `extras` asks for.
  public init(
    findings: Findings, figures: ReportFigures, provenance: Provenance, language: Language,
    extras: Extras = Extras(), publication: Publication? = nil, brand: Brand = Brand(),
    database: ReportDatabase? = nil, answers: [Answer] = []
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

  /// Every file of the site except drawings: figures go to `figures/<id>.svg` and `.png`, briefs to `incidents/<slug>/brief.pdf`.
  ///
  /// Pages first, then style sheet and other assets, then numbers. Pages, sections and links without data are omitted. Throws if a template
  /// refers to a missing value.
  ///
  /// - Complexity: O(n) in the number of buckets of all series and in the length of the pages.
  public func artifacts(using templates: SiteTemplates) throws(TemplateError) -> [Artifact] {
    var artifacts: [Artifact] = []
    let pages = self.pages
    for page in pages {
      let text = try templates.library.render("page", with: value(of: page))
      artifacts.append(Artifact(path: page.path.text, bytes: PageText.bytes(of: text)))
    }
    let document = try PrintDocument(pages, in: self).text(using: templates)
    artifacts.append(Artifact(path: SitePath.print.text, bytes: PageText.bytes(of: document)))
    artifacts += findings.incidents.indices.map { index in
      let page = IncidentPage(index, in: self)
      return Artifact(
        path: SitePath.postmortem(page.facts.slug).text, text: Postmortem(page, for: .site).text)
    }
    artifacts += StyleSheets.artifacts(of: templates, in: brand.livery, title: dataset.title)
    if let logo = brand.logo, !artifacts.contains(where: { $0.path == logo.path.text }) {
      artifacts.append(Artifact(path: logo.path.text, bytes: logo.bytes))
    }
    artifacts.append(Artifact(path: ScriptReport.path, text: ScriptReport(self).script))
    artifacts.append(Artifact(path: SearchIndex.path, text: SearchIndex(of: pages, in: self).script))
    artifacts += figures.all.map { figure in
      Artifact(path: SitePath.figure(figure.id, ".csv").text, text: CSV.text(of: figure.data, time: time))
    }
    artifacts += RollUpTables(self).artifacts
    artifacts += answers.map { answer in
      Artifact(path: SitePath.answer(answer.slug).text, text: ResultText.csv(answer.table))
    }
    if let database { artifacts.append(Artifact(path: SitePath.database.text, bytes: database.bytes)) }
    artifacts.append(Artifact(path: SitePath.report.text, text: ReportDocument(self).json.text))
    artifacts.append(Artifact(path: SitePath.schema.text, text: ReportSchema.json.text))
    artifacts.append(Artifact(path: SitePath.noJekyll.text, bytes: []))
    if let publication {
      let map = Sitemap.text(of: pages.map(\.path), in: publication, time: time)
      artifacts.append(Artifact(path: SitePath.sitemap.text, text: map))
    }
    return artifacts
  }

  /// Every page of the site, in the order of reading.
  var pages: [Page] {
    var pages = [IndexPage(self).page]
    pages += findings.incidents.indices.map { IncidentPage($0, in: self).page }
    pages += findings.services.indices.map { ServicePage($0, in: self).page }
    if hasCorrelations { pages.append(CorrelationsPage(self).page) }
    if hasPatterns { pages.append(PatternsPage(self).page) }
    if !questions.isEmpty { pages.append(QuestionsPage(self).page) }
    if !answers.isEmpty { pages.append(QueriesPage(self).page) }
    return pages + [DataPage(self).page, MethodPage(self).page]
  }
}

extension Report {
  var dataset: Dataset { findings.dataset }
  var texts: Texts { words.texts }
  var numbers: NumberFormat { words.numbers }
  var time: TimeText { words.time }

  /// The title of the report, isolated for use in sentences.
  var title: String { NameText.isolated(dataset.title) }

  func incident(_ index: Int) -> IncidentProse { IncidentProse(findings.incidents[index], in: words) }

  func path(ofIncident index: Int) -> SitePath { .incident(findings.incidents[index].slug) }

  func path(ofService index: Int) -> SitePath { .service(findings.services[index].slug) }

  /// The page of the service called `name`; nil if there is none.
  func path(ofService name: String) -> SitePath? {
    findings.services.first { $0.name == name }.map { .service($0.slug) }
  }

  /// The existing ones among `figures`, on their own page.
  func blocks(_ figures: [Figure?]) -> [FigureBlock] {
    figures.compactMap(\.self).map { FigureBlock($0, words: words, extras: extras, source: dataset.title) }
  }

  var hasIncidents: Bool { !findings.incidents.isEmpty }
  var hasServices: Bool { !findings.services.isEmpty }
  var hasCorrelations: Bool { !findings.correlations.pairs.isEmpty || !figures.correlations.all.isEmpty }
  var hasPatterns: Bool { !figures.patterns.all.isEmpty }
}
