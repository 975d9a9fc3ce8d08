public import Scenes
import Text
public import Time

/// Rows of colour over time that show which service or measure deviated, and when.
public struct HeatStrip: Hashable, Sendable {
  /// A service or measure.
  public struct Row: Hashable, Sendable {
    /// The label of the row.
    public let label: String
    /// One value per bucket; NaN if missing.
    public let values: [Double]

    /// Creates a row of `values`.
    public init(label: String, values: [Double]) {
      self.label = label.drawable
      self.values = values
    }
  }

  /// The rows from top to bottom.
  public let rows: [Row]
  /// The buckets of all rows.
  public let grid: TimeGrid
  /// The UTC offsets of the time axis.
  public let zone: Zone
  /// The mapped quantity; the heading of the chart.
  public let value: ValueAxis
  /// The mapping of values to colours, the same for all rows.
  public let scale: ColorScale
  /// Named ranges, bracketed above the rows.
  public let spans: [Span]

  /// Creates a strip of `rows` over `grid`.
  public init(
    rows: [Row], grid: TimeGrid, zone: Zone, value: ValueAxis, scale: ColorScale, spans: [Span] = []
  ) {
    self.rows = rows
    self.grid = grid
    self.zone = zone
    self.value = value
    self.scale = scale
    self.spans = spans
  }

  /// The largest number of rows.
  public static let mostRows = 60
}

extension HeatStrip {
  /// The drawing, with at most 60 rows and 4,000 fields. If there are more buckets, a field shows the most extreme one, so that no extreme
  /// is lost. Below a width of 480 pixels, labels are above their rows.
  public func scene(on canvas: Canvas) -> Scene {
    let shown = Array(rows.prefix(HeatStrip.mostRows))
    let measurer = canvas.measurer
    let isStacked = canvas.width < 480
    let labelRoom = isStacked ? canvas.width : canvas.width * 0.3
    let names = shown.map { measurer.fitted($0.label, to: labelRoom, style: .label) }
    let widest = names.map { measurer.width(of: $0, style: .label) }.max() ?? 0
    let left = isStacked ? 0 : widest + 12
    let columns = Rectangle(x: left, y: 0, width: canvas.width - left, height: 1)
    let across = grid.extent
    let spanGuide = SpanGuide(
      spans, in: Frame(plot: columns, x: across, y: 0...1, yKind: .linear), measurer: measurer)

    let top = Heading.height + max(spanGuide.height, 2) + 4
    let rowHeight = isStacked ? 40.0 : 24
    let bottom = top + rowHeight * Double(max(1, shown.count))
    let axis = ValueScale(domain: across, from: columns.x, to: columns.right)
    let horizontal = HorizontalGuide(.time(zone), scale: axis, measurer: measurer)
    let perRow = min(columns.width / 3, 4_000 / Double(max(1, shown.count)))
    let cells = shown.enumerated().flatMap { index, row in
      fields(
        of: row.values, along: axis, limit: perRow,
        top: top + Double(index) * rowHeight + (isStacked ? 18 : 0), height: isStacked ? 20 : rowHeight - 2)
    }
    let legend = ColorLegend(
      scale: scale, hasMissing: cells.contains { $0.color == nil }, left: left,
      top: bottom + HorizontalGuide.height(of: .time(zone)) + 12, right: canvas.width, measurer: measurer)

    var labels = Heading.labels(of: value, left: 0, right: canvas.width, top: 0, measurer: measurer)
    labels += names.enumerated().map { index, name in
      Label(name, .label, .ink, at: Label.Place(0, top + Double(index) * rowHeight + (isStacked ? 13 : 15)))
    }
    if shown.isEmpty {
      labels.append(Label(measurer.texts["chart.no-data"], at: Label.Place(canvas.width / 2, top + 15, .middle)))
    }
    let layout = LabelLayout(width: canvas.width, height: legend.bottom, measurer: measurer)
    let placed = layout.placed(
      labels + legend.labels, then: horizontal.labels(at: bottom) + spanGuide.labels(top: top - 4))
    return canvas.scene(
      height: legend.bottom, fixed: legend.marks + placed.first,
      marks: spanGuide.caps(top: top - 2) + Cell.shapes(cells),
      names: spanGuide.stems(top: top - 2) + horizontal.marks(at: bottom) + placed.second
    ) { marks, names in
      let courses = shown.map { Track.Course(name: $0.label, role: .cell, color: .ink, values: $0.values) }
      let plot = Track.Plot(
        name: value.name, unit: value.numberUnit, top: top, bottom: bottom, values: nil, courses: courses)
      return Track(
        .time(zone), grid, spans, from: axis, top: top - 2, plots: [plot], marks: marks, names: names)
    }
  }

  /// The fields of one row; adjacent fields of one colour are joined.
  private func fields(
    of values: [Double], along axis: ValueScale, limit: Double, top: Double, height: Double
  ) -> [Cell] {
    let size = max(1, Int((Double(grid.count) / max(1, limit)).rounded(.up)))
    let colors = stride(from: 0, to: grid.count, by: size).map { start in
      furthest(of: (start..<min(start + size, grid.count)).map { $0 < values.count ? values[$0] : .nan })
    }
    var cells: [Cell] = []
    var begun = 0
    for index in colors.indices where index + 1 == colors.count || colors[index + 1] != colors[begun] {
      let start = axis.position(of: grid.left + Double(begun * size) * grid.width)
      let end = axis.position(of: min(grid.right, grid.left + Double((index + 1) * size) * grid.width))
      cells.append(
        Cell(
          box: Rectangle(x: start, y: top, width: end - start, height: height), color: colors[begun]))
      begun = index + 1
    }
    return cells
  }

  /// The colour of the value furthest from the centre of a diverging scale, or highest on a sequential scale.
  private func furthest(of values: [Double]) -> ColorToken? {
    let middle: Double
    switch scale {
    case .sequential(let range): middle = range.lowerBound
    case .diverging(let center, _): middle = center
    }
    let extreme = values.filter(\.isFinite).max { abs($0 - middle) < abs($1 - middle) }
    return extreme.flatMap { scale.color(of: $0) }
  }
}
