import Hypertext

/// Follows the drawings in a page, and notes which of them a reader who cannot see would miss.
struct DrawingWalk {
  /// Drawings met.
  private(set) var count = 0
  /// Elements that are open, from the outermost drawing on.
  private var open: [String] = []
  private var line = 0
  private var isShown = false
  private var title = ""
  private var description = ""
  /// Open elements that are hidden from assistive technology, and those inside them.
  private var hiddenDepth = 0

  mutating func start(_ element: Element, in reading: inout FileReading) {
    if hiddenDepth > 0 || element["aria-hidden"] == "true" {
      hiddenDepth += 1
      return
    }
    guard element.name == "svg" || !open.isEmpty else { return }
    if open.isEmpty {
      count += 1
      line = element.line
      (title, description) = ("", "")
      isShown = element["role"]?.lowercased() == "img"
      let isDecoration = ["none", "presentation"].contains(element["role"]?.lowercased())
      if !isShown, !isDecoration { reading.note(.drawingWithoutRole, line: element.line) }
    }
    open.append(element.name)
  }

  mutating func text(_ text: String) {
    guard open.count == 2, hiddenDepth == 0 else { return }
    if open[1] == "title" { title += text }
    if open[1] == "desc" { description += text }
  }

  mutating func end(in reading: inout FileReading) {
    if hiddenDepth > 0 {
      hiddenDepth -= 1
      return
    }
    guard !open.isEmpty else { return }
    open.removeLast()
    guard open.isEmpty, isShown else { return }
    if title.allSatisfy(\.isWhitespace) { reading.note(.drawingWithoutTitle, line: line) }
    if description.allSatisfy(\.isWhitespace) { reading.note(.drawingWithoutDescription, line: line) }
  }
}
