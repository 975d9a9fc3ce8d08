extension Track {
  /// One plot: a value axis with the numbers that are drawn on it.
  public struct Plot: Hashable, Sendable {
    /// What it measures.
    public let name: String
    /// Unit of a single number; may be empty.
    public let unit: String
    /// Pixel of its upper edge.
    public let top: Double
    /// Pixel of its lower edge.
    public let bottom: Double
    /// The values at its lower and upper edge, between which values are spaced evenly; nil where height says nothing, as for
    /// cells.
    public let values: ClosedRange<Double>?
    /// The numbers, the one that matters first.
    public let courses: [Course]

    /// A plot of `courses`.
    public init(
      name: String, unit: String, top: Double, bottom: Double, values: ClosedRange<Double>?, courses: [Course]
    ) {
      self.name = name
      self.unit = unit
      self.top = top
      self.bottom = bottom
      self.values = values
      self.courses = courses
    }
  }

  /// One number a bucket.
  public struct Course: Hashable, Sendable {
    /// How the numbers are drawn.
    public enum Role: String, Hashable, Sendable {
      /// As a line.
      case line
      /// As the lower or upper edge of a band.
      case low, high
      /// As a row of coloured cells.
      case cell
    }

    /// What they are called.
    public let name: String
    /// How they are drawn.
    public let role: Role
    /// Their colour.
    public let color: ColorToken
    /// The numbers; NaN is a gap.
    public let values: [Double]

    /// A course of `values`.
    public init(name: String, role: Role, color: ColorToken, values: [Double]) {
      self.name = name
      self.role = role
      self.color = color
      self.values = values
    }
  }
}
