public import Scenes
import Text

/// Bars in the given order, usually the longest first: label, bar from 0, interval, and value in words.
public struct RankedBars: Hashable, Sendable {
  /// A bar.
  public struct Row: Hashable, Sendable {
    /// The label of the bar.
    public let label: String
    /// The length; NaN draws no bar and “—” as the value.
    public let value: Double
    /// The interval, drawn as a whisker; nil without one.
    public let interval: ClosedRange<Double>?
    /// The value in words, such as `−$120k`; default: the number in short form.
    public let text: String?
    /// Colour of the bar.
    public let color: ColorToken

    /// Creates a bar of `value`.
    public init(
      label: String, value: Double, interval: ClosedRange<Double>? = nil, text: String? = nil,
      color: ColorToken = .accent
    ) {
      self.label = label.drawable
      self.value = value
      self.interval = interval
      self.text = text?.drawable
      self.color = color
    }
  }

  /// The bars from top to bottom.
  public let rows: [Row]
  /// The quantity of the lengths; its name is the heading of the chart.
  public let value: ValueAxis

  /// Creates a chart of `rows`.
  public init(rows: [Row], value: ValueAxis) {
    self.rows = rows
    self.value = value
  }

  /// The drawing. Below a width of 480 pixels, labels are above their bars instead of to the left.
  public func scene(on canvas: Canvas) -> Scene {
    let table = RowTable(
      labels: rows.map(\.label), values: rows.map { $0.text ?? canvas.measurer.numbers.short($0.value) },
      heading: value, canvas: canvas)
    let lengths = rows.flatMap { [$0.value, $0.interval?.lowerBound ?? .nan, $0.interval?.upperBound ?? .nan] }
    let domain = ValueScale.niceDomain(of: lengths, includingZero: true, count: 4)
    let scale = ValueScale(domain: domain, from: table.left, to: table.right)
    let marks =
      table.grid(scale) + rows.enumerated().flatMap { bar($1, at: table.center(of: $0), scale) }
      + table.zeroLine(scale)
    return table.scene(marks: marks, labels: table.tickLabels(scale))
  }

  private func bar(_ row: Row, at y: Double, _ scale: ValueScale) -> [Shape] {
    guard row.value.isFinite else { return [] }
    let (zero, end) = (scale.position(of: 0), scale.position(of: row.value))
    let bar = Rectangle(x: min(zero, end), y: y - 6, width: abs(end - zero), height: 12)
    var shapes: [Shape] = [.rectangle(bar, fill: row.color, stroke: nil)]
    if let interval = row.interval, interval.lowerBound.isFinite, interval.upperBound.isFinite {
      let (low, high) = (scale.position(of: interval.lowerBound), scale.position(of: interval.upperBound))
      shapes += Whisker.shapes(from: low, to: high, y: y)
    }
    return shapes
  }
}
