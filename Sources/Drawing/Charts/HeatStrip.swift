import Scenes

/// Rows of colour over time: which service or measure was far out, and when.
public struct HeatStrip: Hashable, Sendable {
  /// One service or measure.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// One value a bucket; NaN where there is none.
    public let values: [Double]

    /// A row of `values`.
    public init(label: String, values: [Double]) {
      self.label = label.drawable
      self.values = values
    }
  }

  /// The rows from top to bottom.
  public let rows: [Row]
  /// The buckets of all rows.
  public let grid: SampleGrid
  /// The clocks of the time axis.
  public let offsets: OffsetTable
  /// What is mapped; heads the chart.
  public let value: ValueAxis
  /// How values become colours, the same for all rows.
  public let scale: ColorScale
  /// Named stretches, bracketed above the rows.
  public let spans: [Span]

  /// A strip of `rows` over `grid`.
  public init(
    rows: [Row], grid: SampleGrid, offsets: OffsetTable, value: ValueAxis, scale: ColorScale, spans: [Span] = []
  ) {
    self.rows = rows
    self.grid = grid
    self.offsets = offsets
    self.value = value
    self.scale = scale
    self.spans = spans
  }

  /// The most rows that are drawn.
  public static let mostRows = 60
}
