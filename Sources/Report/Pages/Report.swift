public import Analysis
import Datasets
public import Figures
import JSON
public import Queries
public import Templating
public import Text
import Time

/// A report as the files of its site: pages, their data, and the findings for machines.
public struct Report: Sendable {
  let findings: Findings
  let figures: ReportFigures
  let provenance: Provenance
  let language: Language
  let extras: Extras
  let publication: Publication?
  let brand: Brand
  let database: ReportDatabase?
  let answers: [Answer]

  /// The report of `findings` in `language`, drawn as `figures`, beside which `extras` are written; with a `publication` its pages also
  /// tell their own addresses, with a `brand` who publishes them; a `database` lies beside the other data, and a page
  /// shows what `answers` it gave.
  public init(
    findings: Findings, figures: ReportFigures, provenance: Provenance, language: Language,
    extras: Extras = Extras(), publication: Publication? = nil, brand: Brand = Brand(),
    database: ReportDatabase? = nil, answers: [Answer] = []
  ) {
    self.findings = findings
    self.figures = figures
    self.provenance = provenance
    self.language = language
    self.extras = extras
    self.publication = publication
    self.brand = brand
    self.database = database
    self.answers = answers
  }

  /// Every file of the site but the drawings: figures go to `figures/<id>.svg` and `.png`, briefs to
  /// `incidents/<slug>/brief.pdf`.
  ///
  /// Pages first, then style sheet and other assets, then numbers. A page, section or link that the data cannot carry is left
  /// out. Throws where a template asks for what there is not.
  ///
  /// - Complexity: O(n) in the number of buckets of all series and in the length of the pages.
  public func artifacts(using templates: SiteTemplates) throws(TemplateError) -> [Artifact] {
    let context = self.context
    var artifacts: [Artifact] = []
    let pages = Self.pages(of: context)
    for page in pages {
      let text = try templates.library.render("page", with: context.value(of: page))
      artifacts.append(Artifact(path: page.path.text, bytes: PageText.bytes(of: text)))
    }
    let document = try PrintDocument(pages, in: context).text(using: templates)
    artifacts.append(Artifact(path: SitePath.print.text, bytes: PageText.bytes(of: document)))
    artifacts += context.findings.incidents.indices.map { index in
      let page = IncidentPage(index, in: context)
      return Artifact(
        path: SitePath.postmortem(page.facts.slug).text, text: Postmortem(page, for: .site).text)
    }
    artifacts += StyleSheets.artifacts(of: templates, in: brand.livery, title: context.dataset.title)
    if let logo = brand.logo, !artifacts.contains(where: { $0.path == logo.path.text }) {
      artifacts.append(Artifact(path: logo.path.text, bytes: logo.bytes))
    }
    artifacts.append(Artifact(path: ScriptReport.path, text: ScriptReport(context).script))
    artifacts.append(Artifact(path: SearchIndex.path, text: SearchIndex(of: pages, in: context).script))
    artifacts += figures.all.map { figure in
      Artifact(path: SitePath.figure(figure.id, ".csv").text, text: CSV.text(of: figure.data, time: context.time))
    }
    artifacts += RollUpTables(context).artifacts
    artifacts += answers.map { answer in
      Artifact(path: SitePath.answer(answer.slug).text, text: ResultText.csv(answer.table))
    }
    if let database { artifacts.append(Artifact(path: SitePath.database.text, bytes: database.bytes)) }
    artifacts.append(Artifact(path: SitePath.report.text, text: ReportDocument(context).json.text))
    artifacts.append(Artifact(path: SitePath.schema.text, text: ReportSchema.json.text))
    artifacts.append(Artifact(path: SitePath.noJekyll.text, bytes: []))
    if let publication {
      let map = Sitemap.text(of: pages.map(\.path), in: publication, time: context.time)
      artifacts.append(Artifact(path: SitePath.sitemap.text, text: map))
    }
    return artifacts
  }

  /// What its pages are made from.
  var context: PageContext {
    PageContext(
      findings: findings, figures: figures, provenance: provenance, language: language, extras: extras,
      publication: publication,
      brand: brand, database: database, answers: answers)
  }

  static func pages(of context: PageContext) -> [Page] {
    var pages = [IndexPage(context).page]
    pages += context.findings.incidents.indices.map { IncidentPage($0, in: context).page }
    pages += context.findings.services.indices.map { ServicePage($0, in: context).page }
    if context.hasCorrelations { pages.append(CorrelationsPage(context).page) }
    if context.hasPatterns { pages.append(PatternsPage(context).page) }
    if !context.questions.isEmpty { pages.append(QuestionsPage(context).page) }
    if !context.answers.isEmpty { pages.append(QueriesPage(context).page) }
    return pages + [DataPage(context).page, MethodPage(context).page]
  }
}
