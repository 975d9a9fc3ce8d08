public import Scenes
import Text

/// Pairs of values on one axis, such as before and during: two dots per row, connected by a line.
public struct DumbbellChart: Hashable, Sendable {
  /// A pair of values.
  public struct Row: Hashable, Sendable {
    /// The label of the row.
    public let label: String
    /// The first value, drawn as a ring; NaN if missing.
    public let from: Double
    /// The second value, drawn as a dot; NaN if missing.
    public let to: Double
    /// The text at the right, such as `×4.5`; default: the second value.
    public let text: String?
    /// Colour of the second dot.
    public let color: ColorToken

    /// Creates a pair of values.
    public init(label: String, from: Double, to: Double, text: String? = nil, color: ColorToken = .accent) {
      self.label = label.drawable
      self.from = from
      self.to = to
      self.text = text?.drawable
      self.color = color
    }
  }

  /// The pairs from top to bottom.
  public let rows: [Row]
  /// The quantity of both values.
  public let value: ValueAxis
  /// The meaning of the ring, such as `Before`.
  public let fromName: String
  /// The meaning of the dot, such as `During`.
  public let toName: String

  /// Creates a chart of `rows`.
  public init(rows: [Row], value: ValueAxis, fromName: String, toName: String) {
    self.rows = rows
    self.value = value
    self.fromName = fromName.drawable
    self.toName = toName.drawable
  }

  /// The drawing. Below a width of 480 pixels, labels are above their rows.
  public func scene(on canvas: Canvas) -> Scene {
    let entries = [
      Key.Entry(sample: .ring(.quietInk), name: fromName),
      Key.Entry(sample: .dot(rows.first?.color ?? .accent), name: toName),
    ]
    let key = Key(entries, from: 0, to: canvas.width, measurer: canvas.measurer)
    let table = RowTable(
      labels: rows.map(\.label), values: rows.map { $0.text ?? canvas.measurer.numbers.short($0.to) }, heading: value,
      extra: key.height, canvas: canvas)
    let domain = ValueScale.niceDomain(
      of: rows.flatMap { [$0.from, $0.to] }, kind: value.kind, includingZero: value.includesZero, count: 4)
    let scale = ValueScale(value.kind, domain: domain, from: table.left, to: table.right)
    let keyTop = table.head - key.height - 2
    let marks =
      key.marks(top: keyTop) + table.grid(scale) + table.zeroLine(scale)
      + rows.enumerated().flatMap { dumbbell($1, at: table.center(of: $0), scale) }
    return table.scene(marks: marks, labels: key.labels(top: keyTop) + table.tickLabels(scale))
  }

  private func dumbbell(_ row: Row, at y: Double, _ scale: ValueScale) -> [Shape] {
    let (from, to) = (scale.position(of: row.from), scale.position(of: row.to))
    var shapes: [Shape] = []
    if from.isFinite, to.isFinite {
      shapes.append(
        .path(
          Path(through: [Point(x: from, y: y), Point(x: to, y: y)]), fill: nil,
          stroke: Shape.Stroke(.axis, width: 1.5)))
    }
    if from.isFinite {
      // If the dot would cover the ring, the ring is drawn around it.
      let isHidden = to.isFinite && abs(to - from) < 4
      shapes.append(
        .circle(
          center: Point(x: from, y: y), radius: isHidden ? 7 : 4, fill: .paper,
          stroke: Shape.Stroke(.quietInk, width: 1.5)))
    }
    if to.isFinite {
      shapes.append(.circle(center: Point(x: to, y: y), radius: 4.5, fill: row.color, stroke: nil))
    }
    return shapes
  }
}
