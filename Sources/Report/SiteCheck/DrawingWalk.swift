import Hypertext

/// Follows the drawings in a page, and notes those without an alternative text.
struct DrawingWalk {
  /// Number of drawings found.
  private(set) var count = 0
  /// The open elements, from the outermost drawing inwards.
  private var open: [String] = []
  private var line = 0
  private var isShown = false
  private var title = ""
  private var description = ""
  /// Number of open elements that are hidden from assistive technology or inside a hidden one.
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
