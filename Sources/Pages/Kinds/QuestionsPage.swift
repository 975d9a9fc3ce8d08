import Datasets
import Figures
import Prose

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
      path: .questions, area: .questions, name: "Questions",
      description: "\(context.title): \(questions.map(\.text).prefix(2).joined(separator: " "))", kicker: context.title,
      verdict: "\(CountText.capitalized(CountText.spelled(questions.count, "question"))), answered from the data",
      lead: ["Each answer is made from what was measured here; where the data cannot tell, it says so."],
      sections: zip(ids, questions).map(section))
  }

  private func section(_ id: String, _ question: Question) -> PageSection {
    let home = home(of: question.subject)
    var section = PageSection(id: id, title: question.text)
    section.paragraphs = [question.answer.joined(separator: " ")]
    section.figures =
      figure(of: question.subject).map { [FigureBlock($0, time: context.time, borrowedFrom: home.target)] } ?? []
    section.links = [home]
    return section
  }

  private func home(of subject: Question.Subject) -> Link {
    switch subject {
    case .incident(let index):
      Link(label: "More on \(context.incident(index).title)", target: context.path(ofIncident: index))
    case .suspects(let index):
      Link(
        label: "All suspects of \(context.incident(index).title)", target: context.path(ofIncident: index),
        fragment: PageSection.fragment("suspects"))
    case .correlations:
      context.hasCorrelations
        ? Link(label: "All correlations", target: .correlations)
        : Link(label: "How correlations are made", target: .method)
    case .patterns:
      context.hasPatterns
        ? Link(label: "The normal week", target: .patterns) : Link(label: "How the week is made", target: .method)
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
