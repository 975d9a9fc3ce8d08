import Scenes
import Text

/// The layout of charts with rows: labels on the left, marks in the middle, values right-aligned. In narrow drawings the label is above its
/// marks.
struct RowTable {
  private let canvas: Canvas
  private let labels: [String]
  private let values: [String]
  private let heading: ValueAxis
  private let isStacked: Bool
  private let rowHeight: Double
  private let footRoom: Double
  private let hasHaloes: Bool
  /// First pixel of the marks.
  let left: Double
  /// Last pixel of the marks.
  let right: Double

  /// First pixel of the rows.
  let head: Double

  /// Creates rows of `labels` and `values`, with `extra` free pixels below the heading and `foot` below the rows.
  init(
    labels: [String], values: [String], heading: ValueAxis, extra: Double = 0, foot: Double = 26, haloes: Bool = true,
    canvas: Canvas
  ) {
    footRoom = foot
    hasHaloes = haloes
    let measurer = canvas.measurer
    self.canvas = canvas
    self.heading = heading
    isStacked = canvas.width < 480
    let widestValue = values.map { measurer.width(of: $0, style: .label) }.max() ?? 0
    let valueRoom = min(widestValue, canvas.width * 0.3)
    self.values = values.map { measurer.fitted($0, to: valueRoom, style: .label) }
    let labelRoom = isStacked ? canvas.width - valueRoom - 16 : canvas.width * 0.36
    self.labels = labels.map { measurer.fitted($0, to: labelRoom, style: .label) }
    let widestLabel = self.labels.map { measurer.width(of: $0, style: .label) }.max() ?? 0
    rowHeight = isStacked ? 40 : 26
    // The first tick label may extend to the left of the marks by half its width.
    left = isStacked ? 12 : max(12, widestLabel + 14)
    right = canvas.width - (valueRoom > 0 ? valueRoom + 16 : 12)
    head = (heading.name.isEmpty && heading.unit.isEmpty ? 4 : Heading.height + 4) + extra
  }

  /// Last pixel of the rows.
  var foot: Double { head + Double(max(1, labels.count)) * rowHeight }

  /// Vertical centre of the marks of row `index`.
  func center(of index: Int) -> Double {
    head + Double(index) * rowHeight + (isStacked ? 28 : rowHeight / 2)
  }

  /// Hairlines at round values.
  func grid(_ scale: ValueScale) -> [Shape] {
    ticks(scale).map { tick in vertical(at: scale.position(of: tick.value), .grid) }
  }

  /// The baseline of bars.
  func zeroLine(_ scale: ValueScale) -> [Shape] {
    scale.shows(0) ? [vertical(at: scale.position(of: 0), .axis)] : []
  }

  /// A line through all rows.
  func vertical(at x: Double, _ color: ColorToken, dashes: [Double] = []) -> Shape {
    .path(
      Path(through: [Point(x: x, y: head), Point(x: x, y: foot)]), fill: nil,
      stroke: Shape.Stroke(color, width: 1, dashes: dashes))
  }

  func tickLabels(_ scale: ValueScale) -> [Label] {
    ticks(scale).map { tick in
      Label(tick.label, slides: true, at: Label.Place(scale.position(of: tick.value), foot + 18, .middle))
    }
  }

  /// The drawing with `marks` and additional labels.
  func scene(marks: [Shape], labels extra: [Label]) -> Scene {
    var all = Heading.labels(of: heading, left: 0, right: canvas.width, top: 0, measurer: canvas.measurer)
    for (index, label) in labels.enumerated() {
      let y = center(of: index)
      all.append(
        Label(label, .label, .ink, halo: isStacked && hasHaloes, at: Label.Place(0, isStacked ? y - 14 : y + 4)))
    }
    for (index, value) in values.enumerated() {
      all.append(Label(value, .label, .ink, at: Label.Place(canvas.width, center(of: index) + 4, .end)))
    }
    if labels.isEmpty {
      all.append(Label(canvas.measurer.texts["chart.no-data"], at: Label.Place(canvas.width / 2, head + 18, .middle)))
    }
    let height = foot + footRoom
    let layout = LabelLayout(width: canvas.width, height: height, measurer: canvas.measurer)
    return canvas.scene(height: height, marks + layout.placed(all + extra))
  }

  private func ticks(_ scale: ValueScale) -> [Tick] {
    scale.ticks(count: min(5, max(2, Int((right - left) / 80))), as: canvas.measurer.numbers)
  }
}
