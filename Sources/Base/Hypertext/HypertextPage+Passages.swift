extension HypertextPage {
  /// Elements that form a paragraph.
  private static let blocks: Set<String> = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "dd", "caption", "summary",
  ]
  /// Elements without prose: numbers, drawings, and content common to all pages.
  private static let skipped: Set<String> = ["svg", "table", "nav", "script", "style", "template", "head"]

  /// The sentences, headings and notes of the page, in order; a run of white space counts as one space.
  ///
  /// - Complexity: O(n)
  public var passages: [String] {
    var passages: [String] = []
    var text = ""
    var skippedDepth = 0
    func finish() {
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { passages.append(words) }
      text = ""
    }
    for step in markup {
      switch step {
      case .start(let element):
        if skippedDepth > 0 || Self.skipped.contains(element.name) { skippedDepth += 1 }
        if Self.blocks.contains(element.name), skippedDepth == 0 { finish() }
      case .end(let name):
        if skippedDepth > 0 { skippedDepth -= 1 } else if Self.blocks.contains(name) { finish() }
      case .text(let piece): if skippedDepth == 0 { text += piece }
      case .comment: break
      }
    }
    finish()
    return passages
  }

  /// The heading of each figure, by the figure's id.
  ///
  /// - Complexity: O(n)
  public var figureTitles: [String: String] {
    var titles: [String: String] = [:]
    var id: String?
    var heading: String?
    for step in markup {
      switch step {
      case .start(let element) where element.name == "figure": id = element["id"]
      case .start(let element) where element.name == "h3" && id != nil: heading = ""
      case .text(let text): heading? += text
      case .end("h3"):
        if let id, let heading, titles[id] == nil {
          titles[id] = heading.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        heading = nil
      case .end("figure"): id = nil
      default: break
      }
    }
    return titles
  }
}
