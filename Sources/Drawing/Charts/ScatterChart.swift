public import Scenes

/// Pairs of values as dots in groups, with a curve through them and lines at limits.
public struct ScatterChart: Hashable, Sendable {
  /// Dots of one colour.
  public struct Group: Hashable, Sendable {
    /// What the dots are; stands in the key where there is more than one group.
    public let name: String
    /// Colour of the dots.
    public let color: ColorToken
    /// Values on the horizontal axis, one a dot; pairs with NaN are not drawn.
    public let x: [Double]
    /// Values on the vertical axis, one a dot.
    public let y: [Double]

    /// The dots (x[i], y[i]).
    public init(name: String, color: ColorToken, x: [Double], y: [Double]) {
      self.name = name.drawable
      self.color = color
      self.x = x
      self.y = y
    }
  }

  /// A curve through the dots.
  public struct Curve: Hashable, Sendable {
    /// What it is; stands in the key.
    public let name: String
    /// Places on the horizontal axis, rising.
    public let x: [Double]
    /// Values there; NaN is a gap.
    public let y: [Double]

    /// The curve through (x[i], y[i]).
    public init(name: String, x: [Double], y: [Double]) {
      self.name = name.drawable
      self.x = x
      self.y = y
    }
  }

  /// A named limit, drawn as a line across the plot.
  public struct Limit: Hashable, Sendable {
    /// What it is, such as `2,000 ms`.
    public let name: String
    /// Where it stands on the horizontal axis.
    public let x: Double
    /// Between these it lies; drawn as a band. nil where it is known.
    public let range: ClosedRange<Double>?

    /// A limit at `x`, or about there.
    public init(name: String, x: Double, range: ClosedRange<Double>? = nil) {
      self.name = name.drawable
      self.x = x
      self.range = range
    }
  }

  /// The groups; later ones lie on earlier ones.
  public let groups: [Group]
  /// The horizontal axis.
  public let x: ValueAxis
  /// The vertical axis; heads the chart.
  public let y: ValueAxis
  /// A curve, such as a fitted line.
  public let curve: Curve?
  /// Limits on the horizontal axis.
  public let limits: [Limit]
  /// What the dots show, at the end of the heading.
  public let remark: Remark?
  /// Height of the plot itself in CSS pixels.
  public let plotHeight: Double

  /// A chart of `groups`; the plot is at least 80 pixels high.
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

  /// The most dots a drawing holds. Of more, those are left out that another dot of their group hides all but wholly.
  public static let mostDots = 3_000
}
