import Scenes
import Text

/// Named ranges of time: a band behind the plots, a cap on it, and the name above, in several rows if names would overlap.
struct SpanGuide {
  /// A name in one of the rows above the plot; row 0 is the lowest.
  private struct Name {
    let text: String
    let row: Int
    let left: Double
    let right: Double
    let stem: Double
    let hasStem: Bool
  }

  private static let rowHeight = 17.0
  private static let mostRows = 3

  private let stretches: [(left: Double, right: Double)]
  private let names: [Name]
  /// Number of spans without space for their name.
  private let unnamed: Int
  /// From the first to the last pixel of the plots.
  private let extent: ClosedRange<Double>
  private let texts: Texts

  /// Creates the guide for `spans` on the horizontal axis of `frame`; only its horizontal extent is used.
  init(_ spans: [Span], in frame: Frame, measurer: Lettering) {
    let visible = spans.sorted { ($0.start, $0.end, $0.name) < ($1.start, $1.end, $1.name) }
      .compactMap { span in frame.stretch(from: span.start, to: span.end).map { (span, $0) } }
    stretches = visible.map(\.1)

    // From right to left, so that the stem of an earlier name passes beside later names and never through them.
    var names: [Name] = []
    for (span, stretch) in visible.reversed() where !span.name.isEmpty {
      if let name = SpanGuide.name(for: span, at: stretch, in: frame, besides: names, measurer) { names.append(name) }
    }
    self.names = names
    extent = frame.plot.x...frame.plot.right
    texts = measurer.texts
    unnamed = visible.filter { !$0.0.name.isEmpty }.count - names.count
  }

  /// Height of the names above the plot.
  var height: Double {
    names.isEmpty && unnamed == 0 ? 0 : Double((names.map(\.row).max() ?? 0) + 1) * SpanGuide.rowHeight + 3
  }

  /// The bands from `top` to `bottom`.
  func bands(top: Double, bottom: Double) -> [Shape] {
    stretches.map { stretch in
      .rectangle(
        Rectangle(x: stretch.left, y: top, width: stretch.right - stretch.left, height: bottom - top),
        fill: .incidentWash, stroke: nil)
    }
  }

  /// The caps on the bands at `top`.
  func caps(top: Double) -> [Shape] {
    stretches.map { stretch in
      .rectangle(
        Rectangle(x: stretch.left, y: top - 2, width: stretch.right - stretch.left, height: 2), fill: .quietInk,
        stroke: nil)
    }
  }

  /// Stems from the caps at `top` to the names.
  func stems(top: Double) -> [Shape] {
    var stems = Path()
    for name in names where name.hasStem {
      let end = top - Double(name.row) * SpanGuide.rowHeight - 3
      stems.steps += Path(through: [Point(x: name.stem, y: top), Point(x: name.stem, y: end - 10)]).steps
    }
    return stems.steps.isEmpty ? [] : [.path(stems, fill: nil, stroke: Shape.Stroke(.axis, width: 1))]
  }

  func labels(top: Double) -> [Label] {
    func baseline(_ row: Int) -> Double { top - 7 - Double(row) * SpanGuide.rowHeight }
    let placed = names.map { Label($0.text, .label, .ink, at: Label.Place($0.left, baseline($0.row))) }
    guard unnamed > 0 else { return placed }
    let highest = baseline(names.map(\.row).max() ?? 0)
    let remark = Label(
      texts["chart.more", ["count": "\(unnamed)"], count: unnamed], halo: true,
      at: Label.Place(extent.lowerBound, highest),
      Label.Place(extent.upperBound, highest, .end))
    return placed + [remark]
  }

  private static func name(
    for span: Span, at stretch: (left: Double, right: Double), in frame: Frame, besides names: [Name],
    _ measurer: Lettering
  ) -> Name? {
    let full = measurer.width(of: span.name, style: .label)
    let longest = min(full, frame.plot.width * 0.5)
    for width in [longest, min(longest, 120), min(longest, 72)] {
      let text = measurer.fitted(span.name, to: width, style: .label)
      guard text.count > 2 || text == span.name else { continue }
      let width = measurer.width(of: text, style: .label)
      // The name starts at the left edge of a wide band, and after the stem of a narrow one. At the edge of the drawing it ends there.
      let isWide = stretch.right - stretch.left >= width
      for isAfter in [true, false] {
        for row in 0..<mostRows {
          let stem = row == 0 && isWide ? stretch.left : stretch.left / 2 + stretch.right / 2
          let offset = isWide && row == 0 ? 0.0 : 5.0
          let left = isAfter ? stem + offset : stem - offset - width
          let right = left + width
          let isFree = !names.contains { $0.row == row && left < $0.right + 8 && $0.left < right + 8 }
          let isUncut = !names.contains { $0.row > row && $0.hasStem && $0.stem > left - 3 && $0.stem < right + 3 }
          let isCrossing = names.contains { $0.row < row && $0.left - 3 < stem && stem < $0.right + 3 }
          guard isFree, isUncut, !isCrossing, left >= 0, right <= frame.plot.right else { continue }
          return Name(text: text, row: row, left: left, right: right, stem: stem, hasStem: offset > 0)
        }
      }
    }
    return nil
  }
}
