import Datasets
import Figures
import Prose
import Text
import Time

/// The questions that this data can answer, answered.
struct QuestionsPage {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  var page: Page {
    let questions = context.questions
    let ids = Slug.unique(questions.enumerated().map { index, question in (question.text, "question-\(index + 1)") })
    return Page(
      path: .questions, area: .questions, name: context.texts["page.questions"],
      description: context.texts[
        "name.colon",
        ["name": context.title, "text": questions.map(\.text).prefix(2).joined(separator: " ")]], kicker: context.title,
      verdict: context.words.counted("questions.verdict", questions.count).asOpening,
      lead: [context.texts["questions.lead"]],
      sections: zip(ids, questions).map(section))
  }

  private func section(_ id: String, _ question: Question) -> PageSection {
    let home = home(of: question.subject)
    var section = PageSection(id: id, title: question.text)
    section.paragraphs = [question.answer.joined(separator: " ")]
    section.figures =
      figure(of: question.subject).map { [FigureBlock($0, words: context.words, borrowedFrom: home.target)] } ?? []
    section.links = [home]
    return section
  }

  private func home(of subject: Question.Subject) -> Link {
    switch subject {
    case .incident(let index):
      Link(
        label: context.texts["link.more-on", ["incident": context.incident(index).title]],
        target: context.path(ofIncident: index))
    case .suspects(let index):
      Link(
        label: context.texts["link.suspects", ["incident": context.incident(index).title]],
        target: context.path(ofIncident: index),
        fragment: PageSection.fragment("suspects"))
    case .correlations:
      context.hasCorrelations
        ? Link(label: context.texts["link.correlations"], target: .correlations)
        : Link(label: context.texts["link.correlations-made"], target: .method)
    case .patterns:
      context.hasPatterns
        ? Link(label: context.texts["link.week"], target: .patterns)
        : Link(label: context.texts["link.how-week"], target: .method)
    }
  }

  private func figure(of subject: Question.Subject) -> Figure? {
    let figures = context.figures
    switch subject {
    case .incident(let index): return figures.incidents.indices.contains(index) ? figures.incidents[index].story : nil
    case .suspects(let index):
      return figures.incidents.indices.contains(index) ? figures.incidents[index].suspects : nil
    case .correlations: return figures.correlations.signTrap ?? figures.correlations.partials
    case .patterns: return figures.patterns.maps.first
    }
  }
}
