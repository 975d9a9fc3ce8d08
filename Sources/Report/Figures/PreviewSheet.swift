import Charts
import Prose
import Scenes

/// The layout of a preview: kicker and verdict above, number and course below, for texts of any length.
struct PreviewSheet {
  /// A number with its meaning.
  struct Number {
    let text: String
    let color: ColorToken
    let notes: [String]
  }

  /// The line above the verdict.
  let kicker: String
  let verdict: String
  let number: Number?
  /// The description of the course; nil without one.
  let caption: String?
  /// Draws the course with the given height in pixels on a canvas; nil without one.
  let course: ((Canvas, Double) -> Scene)?

  private static let margin = 30.0
  /// Width of the column of the number.
  private static let column = 190.0
  /// The top of the lower half.
  private static let middle = 150.0

  private static let courseHeight = 118.0

  /// The drawing with its background.
  func scene(measuredBy measurer: Lettering) -> Scene {
    let width = Preview.width - 2 * Self.margin
    let paper = Rectangle(x: 0, y: 0, width: Preview.width, height: Preview.height)
    let mark = Rectangle(x: Self.margin, y: 0, width: 56, height: 6)
    var shapes: [Shape] = [.rectangle(paper, fill: .paper, stroke: nil), .rectangle(mark, fill: .accent, stroke: nil)]
    shapes += text(
      [measurer.fitted(kicker.drawable, to: width, style: .name)], .name, .quietInk, left: Self.margin, top: 24)
    shapes += text(
      measurer.lines(of: verdict.drawable, width: width, style: .headline, limit: 3), .headline, .ink,
      left: Self.margin, top: 48)
    if let number { shapes += marks(of: number, measuredBy: measurer) }
    shapes += picture(measuredBy: measurer)
    return Scene(
      width: Preview.width, height: Preview.height, title: verdict.drawable, description: description, shapes: shapes)
  }

  private var description: String {
    ([kicker, verdict, number?.text].compactMap(\.self) + (number?.notes ?? [])).joined(separator: ". ").drawable
  }

  private func marks(of number: Number, measuredBy measurer: Lettering) -> [Shape] {
    let isShort = measurer.width(of: number.text.drawable, style: .figure) <= Self.column
    let style: TextStyle = isShort ? .figure : .headline
    let lines = measurer.lines(of: number.text.drawable, width: Self.column, style: style, limit: 2)
    let shapes = text(lines, style, number.color, left: Self.margin, top: Self.middle)
    let top = Self.middle + style.lineHeight * Double(lines.count) + 4
    let room = Int((Preview.height - 20 - top) / TextStyle.label.lineHeight)
    let notes = number.notes.flatMap { note in
      measurer.lines(of: note.drawable, width: Self.column, style: .label, limit: 3)
    }
    return shapes + text(Array(notes.prefix(room)), .label, .quietInk, left: Self.margin, top: top)
  }

  private func picture(measuredBy measurer: Lettering) -> [Shape] {
    guard let course else { return [] }
    let left = number == nil ? Self.margin : Self.margin + Self.column + 24
    let width = Preview.width - Self.margin - left
    let canvas = Canvas(width: width, title: verdict, description: description, measuredBy: measurer)
    let drawing = course(canvas, Self.courseHeight).shapes.map { $0.translated(x: left, y: Self.middle) }
    let lines = caption.map { [measurer.fitted($0.drawable, to: width, style: .label)] } ?? []
    return drawing + text(lines, .label, .quietInk, left: left, top: Self.middle + Self.courseHeight + 6)
  }

  private func text(
    _ lines: [String], _ style: TextStyle, _ color: ColorToken, left: Double, top: Double
  ) -> [Shape] {
    lines.enumerated().filter { !$1.isEmpty }.map { index, line in
      let baseline = top + style.lineHeight * Double(index) + (style.lineHeight + style.ascent - style.descent) / 2
      return .text(
        line, at: Point(x: left, y: baseline), style: style, color: color, anchor: .start, halo: false)
    }
  }
}
