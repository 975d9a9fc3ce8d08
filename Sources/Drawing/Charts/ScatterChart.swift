public import Scenes
import Text

/// Pairs of values as dots in groups, with a curve and limits.
public struct ScatterChart: Hashable, Sendable {
  /// Dots of one colour.
  public struct Group: Hashable, Sendable {
    /// The name of the group, in the key if there is more than one.
    public let name: String
    /// Colour of the dots.
    public let color: ColorToken
    /// Values on the horizontal axis, one per dot; pairs with NaN are not drawn.
    public let x: [Double]
    /// Values on the vertical axis, one per dot.
    public let y: [Double]

    /// Creates the dots (x[i], y[i]).
    public init(name: String, color: ColorToken, x: [Double], y: [Double]) {
      self.name = name.drawable
      self.color = color
      self.x = x
      self.y = y
    }
  }

  /// A curve through the dots.
  public struct Curve: Hashable, Sendable {
    /// The name in the key.
    public let name: String
    /// Ascending positions on the horizontal axis.
    public let x: [Double]
    /// Values at these positions; NaN is a gap.
    public let y: [Double]

    /// Creates the curve through (x[i], y[i]).
    public init(name: String, x: [Double], y: [Double]) {
      self.name = name.drawable
      self.x = x
      self.y = y
    }
  }

  /// A named limit, drawn as a line across the plot.
  public struct Limit: Hashable, Sendable {
    /// The name, such as `2,000 ms`.
    public let name: String
    /// Position on the horizontal axis.
    public let x: Double
    /// The uncertainty range of the limit, drawn as a band; nil for an exact limit.
    public let range: ClosedRange<Double>?

    /// Creates a limit at `x`, exact or with a range.
    public init(name: String, x: Double, range: ClosedRange<Double>? = nil) {
      self.name = name.drawable
      self.x = x
      self.range = range
    }
  }

  /// The groups; later groups are drawn above earlier ones.
  public let groups: [Group]
  /// The horizontal axis.
  public let x: ValueAxis
  /// The vertical axis; the heading of the chart.
  public let y: ValueAxis
  /// A curve, such as a fitted line.
  public let curve: Curve?
  /// Limits on the horizontal axis.
  public let limits: [Limit]
  /// The finding, at the end of the heading.
  public let remark: Remark?
  /// Height of the plot in CSS pixels.
  public let plotHeight: Double

  /// Creates a chart of `groups`; the plot is at least 80 pixels high.
  public init(
    groups: [Group], x: ValueAxis, y: ValueAxis, curve: Curve? = nil, limits: [Limit] = [], remark: Remark? = nil,
    plotHeight: Double = 280
  ) {
    self.remark = remark
    self.groups = groups
    self.x = x
    self.y = y
    self.curve = curve
    self.limits = limits
    self.plotHeight = max(80, plotHeight)
  }

  /// The largest number of dots in a drawing. If there are more, dots almost covered by another dot of their group are omitted.
  public static let mostDots = 3_000
}

extension ScatterChart {
  /// The drawing. - Complexity: O(n) in the number of dots
  public func scene(on canvas: Canvas) -> Scene { scene(on: canvas, keyed: true) }

  /// The drawing with at most `mostDots` dots, and with a key unless `keyed` is false.
  func scene(on canvas: Canvas, keyed: Bool, mostDots: Int = ScatterChart.mostDots) -> Scene {
    let measurer = canvas.measurer
    let domain = ValueScale.niceDomain(
      of: groups.flatMap(\.y) + (curve?.y ?? []), kind: y.kind, includingZero: y.includesZero,
      count: ValueGuide.count(for: plotHeight))
    let across = ValueScale.niceDomain(
      of: groups.flatMap(\.x) + limits.map(\.x), kind: x.kind, includingZero: x.includesZero, count: 5)
    let guide = ValueGuide(domain: domain, kind: y.kind, height: plotHeight, measurer: measurer)
    let key = Key(keyed ? keyEntries : [], from: 0, to: canvas.width, measurer: measurer)
    let top = Heading.height + key.height + (limits.isEmpty ? 8 : 22)
    let plot = Rectangle(
      x: guide.gutter, y: top, width: max(20, canvas.width - guide.gutter - 10), height: plotHeight)
    let vertical = ValueScale(y.kind, domain: domain, from: plot.bottom, to: plot.y)
    let horizontal = ValueScale(x.kind, domain: across, from: plot.x, to: plot.right)
    let frame = Frame(plot: plot, x: horizontal, y: vertical)
    let axis = HorizontalGuide(.number(name: axisName), scale: horizontal, measurer: measurer)

    let dots = dots(in: frame, atMost: mostDots)
    let isEmpty = dots.isEmpty
    let marks =
      key.marks(top: Heading.height) + rangeMarks(in: frame) + guide.marks(in: frame) + limitMarks(in: frame) + dots
      + curveMarks(in: frame)
      + axis.marks(at: plot.bottom)
    let empty = Label(
      measurer.texts["chart.no-data"], at: Label.Place(plot.x + plot.width / 2, plot.y + plotHeight / 2, .middle))
    let labels =
      Heading.labels(of: y, remark: remark, left: 0, right: canvas.width, top: 0, measurer: measurer)
      + key.labels(top: Heading.height) + (isEmpty ? [empty] : []) + guide.labels(in: frame)
      + axis.labels(at: plot.bottom) + limitLabels(in: frame)
    let height = plot.bottom + HorizontalGuide.height(of: axis.axis)
    let layout = LabelLayout(width: canvas.width, height: height, measurer: measurer)
    return canvas.scene(height: height, marks + layout.placed(labels))
  }

  private var axisName: String { x.unit.isEmpty ? x.name : "\(x.name), \(x.unit)" }

  var keyEntries: [Key.Entry] {
    let dots = groups.count > 1 ? groups.map { Key.Entry(sample: .dot($0.color), name: $0.name) } : []
    let line = curve.map { [Key.Entry(sample: .line(.ink, isDashed: false), name: $0.name)] } ?? []
    return (dots + line).filter { !$0.name.isEmpty }
  }

  /// Dots, at most one per cell of a lattice that is fine enough to hide the omission; coarser for many dots.
  private func dots(in frame: Frame, atMost limit: Int) -> [Shape] {
    let points = groups.map { group in
      zip(group.x, group.y).compactMap { pair -> Point? in
        let (x, y) = (frame.x.position(of: pair.0), frame.y.position(of: pair.1))
        return x.isFinite && y.isFinite && !pair.0.isInfinite && !pair.1.isInfinite ? Point(x: x, y: y) : nil
      }
    }
    var pitch = 0.5
    var kept = points.map { ScatterChart.thinned($0, pitch: pitch) }
    while kept.reduce(0, { $0 + $1.count }) > limit {
      pitch *= 1.5
      kept = points.map { ScatterChart.thinned($0, pitch: pitch) }
    }
    return zip(groups, kept).flatMap { group, points -> [Shape] in
      let radius = points.count > 2_000 ? 1.25 : points.count > 400 ? 1.75 : points.count > 120 ? 2.5 : 3.5
      return points.map { .circle(center: $0, radius: radius, fill: group.color, stroke: nil) }
    }
  }

  /// The first point in each cell of a lattice of `pitch` pixels.
  private static func thinned(_ points: [Point], pitch: Double) -> [Point] {
    struct Place: Hashable {
      let column: Int
      let row: Int
    }
    var taken: Set<Place> = []
    return points.filter { taken.insert(Place(column: Int($0.x / pitch), row: Int($0.y / pitch))).inserted }
  }

  private func curveMarks(in frame: Frame) -> [Shape] {
    guard let curve else { return [] }
    let count = min(curve.x.count, curve.y.count)
    let points = (0..<count).map { index -> Point? in
      guard frame.x.shows(curve.x[index]) else { return nil }
      let (x, y) = (frame.x.position(of: curve.x[index]), frame.y.position(of: curve.y[index]))
      return x.isFinite && y.isFinite ? Point(x: x, y: y) : nil
    }
    var path = Path()
    for run in Runs.of(count, where: { points[$0] != nil }) where run.count > 1 {
      path.steps += Path(through: PixelColumns.reduced(run.compactMap { points[$0] })).steps
    }
    guard !path.steps.isEmpty else { return [] }
    return [
      .path(path, fill: nil, stroke: Shape.Stroke(.paper, width: 4)),
      .path(path, fill: nil, stroke: Shape.Stroke(.ink, width: 1.75)),
    ]
  }

  private func rangeMarks(in frame: Frame) -> [Shape] {
    limits.compactMap(\.range).map { range in
      let (left, right) = (frame.x.position(of: range.lowerBound), frame.x.position(of: range.upperBound))
      let (from, to) = (max(left, frame.plot.x), min(right, frame.plot.right))
      return .rectangle(
        Rectangle(x: from, y: frame.plot.y, width: max(0, to - from), height: frame.plot.height),
        fill: .expectedWash, stroke: nil)
    }
  }

  private func limitMarks(in frame: Frame) -> [Shape] {
    limits.filter { frame.x.shows($0.x) }.map { limit in
      let x = frame.x.position(of: limit.x)
      return .path(
        Path(through: [Point(x: x, y: frame.plot.y - 4), Point(x: x, y: frame.plot.bottom)]), fill: nil,
        stroke: Shape.Stroke(.axis, width: 1, dashes: [2, 3]))
    }
  }

  private func limitLabels(in frame: Frame) -> [Label] {
    limits.filter { frame.x.shows($0.x) }.map { limit in
      Label(
        limit.name, slides: true, at: Label.Place(frame.x.position(of: limit.x), frame.plot.y - 8, .middle))
    }
  }
}
