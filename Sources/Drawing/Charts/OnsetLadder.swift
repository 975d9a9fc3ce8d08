public import Scenes
import Text
public import Time

/// The order in which measures moved: one row per measure, with a dot at its onset and a line to its recovery.
public struct OnsetLadder: Hashable, Sendable {
  /// A measure.
  public struct Row: Hashable, Sendable {
    /// The label of the row.
    public let label: String
    /// When the measure left its usual course, on the axis of the chart; NaN if it never did.
    public let onset: Double
    /// When the measure returned; NaN if unknown.
    public let recovery: Double
    /// Colour of dot and line.
    public let color: ColorToken

    var isOver: Bool { recovery.isFinite && recovery >= onset }

    /// Creates a measure that moved at `onset`.
    public init(label: String, onset: Double, recovery: Double = .nan, color: ColorToken = .ink) {
      self.label = label.drawable
      self.onset = onset
      self.recovery = recovery
      self.color = color
    }
  }

  /// The measures from top to bottom, usually the earliest first; rows with equal onset share a column.
  public let rows: [Row]
  /// Declared start and end with the name above, drawn as a band.
  public let declared: Span
  /// Length of a bucket in seconds, which is the resolution of onsets.
  public let step: Double
  /// The UTC offsets of the axis.
  public let zone: Zone

  /// Creates a ladder of `rows` around the `declared` span; times are seconds since 1970.
  public init(rows: [Row], declared: Span, step: Double, zone: Zone) {
    precondition(step > 0 && step.isFinite, "a ladder needs a positive step")
    self.rows = rows
    self.declared = declared
    self.step = step
    self.zone = zone
  }

  /// The drawing, with the onset relative to the declared start in words at the right.
  public func scene(on canvas: Canvas) -> Scene {
    let measurer = canvas.measurer
    let key = Key(keyEntries(in: measurer.texts), from: 0, to: canvas.width, measurer: measurer)
    let table = RowTable(
      labels: rows.map(\.label), values: rows.map { words(for: $0.onset, in: measurer) },
      heading: ValueAxis(name: "", unit: ""), extra: key.height + 22, foot: 42, haloes: false, canvas: canvas)
    let times = rows.flatMap { [$0.onset, $0.recovery] }.filter(\.isFinite) + [declared.start, declared.end]
    let (first, last) = (times.min() ?? declared.start, times.max() ?? declared.end)
    let room = max(step, (last - first) * 0.04)
    let scale = ValueScale(domain: (first - room)...(last + room), from: table.left, to: table.right)
    let frame = Frame(
      plot: Rectangle(x: table.left, y: table.head, width: table.right - table.left, height: table.foot - table.head),
      x: scale, y: ValueScale(domain: 0...1, from: table.foot, to: table.head))
    let spans = SpanGuide([declared], in: frame, measurer: measurer)
    let axis = HorizontalGuide(.time(zone), scale: scale, measurer: measurer)
    let marks =
      key.marks(top: 0) + spans.bands(top: table.head, bottom: table.foot) + columns(in: frame)
      + spans.caps(top: table.head)
      + rows.enumerated().flatMap { rung($1, at: table.center(of: $0), scale, last + room) }
      + axis.marks(at: table.foot)
    return table.scene(
      marks: marks, labels: key.labels(top: 0) + axis.labels(at: table.foot) + spans.labels(top: table.head))
  }

  private func keyEntries(in texts: Texts) -> [Key.Entry] {
    let moved = rows.filter { $0.onset.isFinite }
    guard !moved.isEmpty else { return [] }
    var entries = [Key.Entry(sample: .dot(.ink), name: texts["chart.left"])]
    if moved.contains(where: \.isOver) { entries.append(Key.Entry(sample: .ring(.ink), name: texts["chart.back"])) }
    if !moved.allSatisfy(\.isOver) {
      entries.append(Key.Entry(sample: .line(.ink, isDashed: true), name: texts["chart.not-back"]))
    }
    return entries
  }

  /// A hairline through all rows at each onset, which makes ties visible.
  private func columns(in frame: Frame) -> [Shape] {
    Set(rows.map(\.onset).filter(\.isFinite)).sorted().map { onset in
      let x = frame.x.position(of: onset)
      return .path(
        Path(through: [Point(x: x, y: frame.plot.y), Point(x: x, y: frame.plot.bottom)]), fill: nil,
        stroke: Shape.Stroke(.axis, width: 0.75, dashes: [1, 3]))
    }
  }

  private func rung(_ row: Row, at y: Double, _ scale: ValueScale, _ end: Double) -> [Shape] {
    guard row.onset.isFinite else { return [] }
    let start = scale.position(of: row.onset)
    let stop = scale.position(of: row.isOver ? row.recovery : end)
    var shapes: [Shape] = [
      .path(
        Path(through: [Point(x: start, y: y), Point(x: stop, y: y)]), fill: nil,
        stroke: Shape.Stroke(row.color, width: 1.5, dashes: row.isOver ? [] : [4, 3]))
    ]
    if row.isOver {
      shapes.append(
        .circle(
          center: Point(x: stop, y: y), radius: 3.5, fill: .paper, stroke: Shape.Stroke(row.color, width: 1.5)))
    }
    return shapes + [.circle(center: Point(x: start, y: y), radius: 4.5, fill: row.color, stroke: nil)]
  }

  /// `+1 h`, `−30 min`, `at once`, or “—”.
  private func words(for onset: Double, in lettering: Lettering) -> String {
    guard onset.isFinite else { return "—" }
    let seconds = onset - declared.start
    let texts = lettering.texts
    let magnitude = abs(seconds)
    guard magnitude >= 1 else { return texts["chart.at-start"] }
    func number(in unit: Double) -> String {
      (seconds < 0 ? "−" : "+") + lettering.numbers.short(magnitude / unit)
    }
    switch magnitude {
    case 172_800...: return texts["chart.days", ["number": number(in: 86_400)]]
    case 3_600...: return texts["chart.hours", ["number": number(in: 3_600)]]
    case 60...: return texts["chart.minutes", ["number": number(in: 60)]]
    default: return texts["chart.seconds", ["number": number(in: 1)]]
    }
  }
}
