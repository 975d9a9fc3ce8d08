import Scenes
import Text

/// A column of wrapped texts on a sheet, from top to bottom.
///
/// Text that does not fit is shortened with “…” and never clipped: lines beyond a limit, and cells wider than their space.
struct TextColumn {
  /// A cell of a row: its text, and its left and right edge in the column.
  struct Cell {
    let text: String
    let left: Double
    let right: Double
    var isNumber = false
    var style = TextStyle.cell
    var color = ColorToken.ink
  }

  let left: Double
  let width: Double
  let measurer: any TextMeasurer
  /// The top of the next line.
  private(set) var top: Double
  private(set) var shapes: [Shape] = []
  private(set) var parts: [Brief.Part] = []

  init(left: Double, top: Double, width: Double, measuredBy measurer: any TextMeasurer) {
    self.left = left
    self.top = top
    self.width = width
    self.measurer = measurer
  }

  var right: Double { left + width }

  mutating func skip(_ height: Double) { top += height }

  mutating func rule(_ color: ColorToken = .grid, width: Double = 1) {
    let line = Path(through: [Point(x: left, y: top), Point(x: right, y: top)])
    shapes.append(.path(line, fill: nil, stroke: Shape.Stroke(color, width: width)))
  }

  /// Adds a heading below a rule, which is an entry of the outline.
  mutating func head(_ title: String) {
    rule(.axis)
    parts.append(Brief.Part(title: title, top: top))
    skip(5)
    set(title, .name, limit: 1)
    skip(2)
  }

  /// Adds `text` in at most `limit` lines.
  mutating func set(_ text: String, _ style: TextStyle, _ color: ColorToken = .ink, limit: Int) {
    for line in measurer.lines(of: text.drawable, width: width, style: style, limit: limit) {
      add(line, at: left, .start, style, color)
      top += style.lineHeight
    }
  }

  /// Adds one line of `cells`, each shortened to its width.
  mutating func row(_ cells: [Cell]) {
    for cell in cells {
      let text = measurer.fitted(cell.text.drawable, to: cell.right - cell.left, style: cell.style)
      guard !text.isEmpty else { continue }
      add(
        text, at: left + (cell.isNumber ? cell.right : cell.left), cell.isNumber ? .end : .start, cell.style, cell.color
      )
    }
    top += cells.map(\.style.lineHeight).max() ?? 0
  }

  /// Adds a table with names on the left and right-aligned numbers as wide as needed, limited by the minimum width for names.
  mutating func table(_ rows: [[String]], head: [String]) {
    let gap = 8.0
    let wanted = head.indices.dropFirst().map { index in
      (rows + [head]).map { measurer.width(of: $0[index].drawable, style: .cell) }.max() ?? 0
    }
    let widths = Self.fitted(wanted, to: width - Self.leastName - gap * Double(wanted.count))
    let name = width - widths.reduce(0) { $0 + $1 + gap }
    for (place, texts) in ([head] + rows).enumerated() {
      let color = place == 0 ? ColorToken.quietInk : .ink
      var cells = [Cell(text: texts[0], left: 0, right: name, color: color)]
      var edge = name
      for (text, width) in zip(texts.dropFirst(), widths) {
        edge += gap + width
        cells.append(Cell(text: text, left: edge - width - 0.01, right: edge, isNumber: true, color: color))
      }
      row(cells)
    }
  }

  /// The minimum width of names.
  private static let leastName = 80.0

  /// `widths`, with the largest reduced to a common width if their total exceeds `room`.
  private static func fitted(_ widths: [Double], to room: Double) -> [Double] {
    var rest = room
    for (place, width) in widths.sorted().enumerated() {
      let share = rest / Double(widths.count - place)
      if width > share { return widths.map { min($0, share) } }
      rest -= width
    }
    return widths
  }

  /// Adds the content of `column`; the top is unchanged.
  mutating func append(_ column: TextColumn) {
    shapes += column.shapes
    parts += column.parts
  }

  /// Adds a bar with a length of `share` of the column.
  mutating func bar(_ share: Double, _ color: ColorToken) {
    let length = max(2, width * min(1, max(0, share)))
    shapes.append(.rectangle(Rectangle(x: left, y: top, width: length, height: 4), fill: color, stroke: nil))
    top += 4
  }

  private mutating func add(
    _ text: String, at x: Double, _ anchor: Shape.Anchor, _ style: TextStyle, _ color: ColorToken
  ) {
    let baseline = top + (style.lineHeight + style.ascent - style.descent) / 2
    shapes.append(
      .text(text, at: Point(x: x, y: baseline), style: style, color: color, anchor: anchor, halo: false))
  }
}
