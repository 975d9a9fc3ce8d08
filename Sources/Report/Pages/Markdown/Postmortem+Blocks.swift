import Figures

extension Postmortem {
  /// A heading of second order and the paragraphs below it.
  func section(_ title: String, _ paragraphs: [String]) -> [String] {
    [Markdown.heading(title, level: 2)] + paragraphs.map { Markdown.text($0) }
  }

  /// A section of its own for `figure`; nothing where there is none.
  func figure(_ title: String, _ figure: Figure?) -> [String] {
    figure == nil ? [] : section(title, []) + picture(figure)
  }

  /// The finding of `figure` and its picture at twice the size; nothing where there is none.
  func picture(_ figure: Figure?) -> [String] {
    guard let figure else { return [] }
    let folder = place == .site ? "../../figures" : "figures"
    return [
      "**\(Markdown.text(figure.title))**",
      Markdown.image("\(folder)/\(figure.id).png", alt: figure.caption), Markdown.text(figure.subtitle),
    ]
  }
}
