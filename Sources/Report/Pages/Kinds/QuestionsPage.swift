import Datasets
import Figures
import Prose
import Text
import Time

/// The page of questions that this data can answer, with the answers.
struct QuestionsPage {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var page: Page {
    let questions = report.questions
    let ids = Slug.unique(questions.enumerated().map { index, question in (question.text, "question-\(index + 1)") })
    return Page(
      path: .questions, area: .questions, name: report.texts["page.questions"],
      description: report.texts[
        "name.colon",
        ["name": report.title, "text": questions.map(\.text).prefix(2).joined(separator: " ")]], kicker: report.title,
      verdict: report.words.counted("questions.verdict", questions.count).asOpening,
      lead: [report.texts["questions.lead"]],
      sections: zip(ids, questions).map(section))
  }

  private func section(_ id: String, _ question: Question) -> PageSection {
    let home = home(of: question.subject)
    var section = PageSection(id: id, title: question.text)
    section.paragraphs = [question.answer.joined(separator: " ")]
    section.figures =
      figure(of: question.subject).map { [FigureBlock($0, words: report.words, borrowedFrom: home.target)] } ?? []
    section.links = [home]
    return section
  }

  private func home(of subject: Question.Subject) -> Link {
    switch subject {
    case .incident(let index):
      Link(
        label: report.texts["link.more-on", ["incident": report.incident(index).title]],
        target: report.path(ofIncident: index))
    case .suspects(let index):
      Link(
        label: report.texts["link.suspects", ["incident": report.incident(index).title]],
        target: report.path(ofIncident: index),
        fragment: PageSection.fragment("suspects"))
    case .correlations:
      report.hasCorrelations
        ? Link(label: report.texts["link.correlations"], target: .correlations)
        : Link(label: report.texts["link.correlations-made"], target: .method)
    case .patterns:
      report.hasPatterns
        ? Link(label: report.texts["link.week"], target: .patterns)
        : Link(label: report.texts["link.how-week"], target: .method)
    }
  }

  private func figure(of subject: Question.Subject) -> Figure? {
    let figures = report.figures
    switch subject {
    case .incident(let index): return figures.incidents.indices.contains(index) ? figures.incidents[index].story : nil
    case .suspects(let index):
      return figures.incidents.indices.contains(index) ? figures.incidents[index].suspects : nil
    case .correlations: return figures.correlations.signTrap ?? figures.correlations.partials
    case .patterns: return figures.patterns.maps.first
    }
  }
}
