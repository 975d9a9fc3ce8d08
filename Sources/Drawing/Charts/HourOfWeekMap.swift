public import Scenes
import Text

/// A normal week as a map: seven rows of 24 hours, darker for larger values.
public struct HourOfWeekMap: Hashable, Sendable {
  /// 168 values, Monday 00:00 first; NaN if missing.
  public let values: [Double]
  /// The mapped quantity; the heading of the map and of its scale.
  public let value: ValueAxis
  /// The mapping of values to colours.
  public let scale: ColorScale

  /// Creates a map of `values`; default scale: sequential from the least to the greatest.
  public init(values: [Double], value: ValueAxis, scale: ColorScale? = nil) {
    self.values = values
    self.value = value
    self.scale = scale ?? .sequential(over: values)
  }

  /// The drawing, with at most 170 cells and a scale below them.
  public func scene(on canvas: Canvas) -> Scene {
    let measurer = canvas.measurer
    let days = measurer.language.names.weekdays
    let left = (days.map { measurer.width(of: $0, style: .label) }.max() ?? 0).rounded(.up) + 10
    let top = Heading.height + 22
    let columns = BandScale(count: 24, from: left, to: canvas.width)
    let rowHeight = min(26, max(16, columns.step))
    let rows = BandScale(count: 7, from: top, to: top + 7 * rowHeight)

    let cells = (0..<168).map { index -> Cell in
      let (day, hour) = (index / 24, index % 24)
      let box = Rectangle(
        x: columns.start(of: hour), y: rows.start(of: day), width: columns.step, height: rowHeight)
      return Cell(box: box.trimmed, color: index < values.count ? scale.color(of: values[index]) : nil)
    }
    let legend = ColorLegend(
      scale: scale, hasMissing: cells.contains { $0.color == nil }, left: left,
      top: top + 7 * rowHeight + 14, right: canvas.width, measurer: measurer)
    let hours = stride(from: 0, to: 24, by: columns.step * 3 > 44 ? 3 : 6).map { hour in
      Label(
        measurer.language.numbers.inOwnDigits(TimeTicks.padded(hour) + ":00"),
        at: Label.Place(columns.start(of: hour), top - 7))
    }
    let names = days.enumerated().map { Label($1, at: Label.Place(0, rows.center(of: $0) + 4)) }
    let labels =
      Heading.labels(of: value, left: 0, right: canvas.width, top: 0, measurer: measurer) + names + hours
      + legend.labels
    let layout = LabelLayout(width: canvas.width, height: legend.bottom, measurer: measurer)
    return canvas.scene(height: legend.bottom, Cell.shapes(cells) + legend.marks + layout.placed(labels))
  }
}
