extension Track {
  /// A plot: a value axis with its numbers.
  public struct Plot: Hashable, Sendable {
    /// The measured quantity.
    public let name: String
    /// Unit of a single number; may be empty.
    public let unit: String
    /// Pixel of its upper edge.
    public let top: Double
    /// Pixel of its lower edge.
    public let bottom: Double
    /// The values at the lower and upper edge of a linear scale; nil if height has no meaning, as for cells.
    public let values: ClosedRange<Double>?
    /// The series of numbers, the most important first.
    public let courses: [Course]

    /// Creates a plot of `courses`.
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

  /// A series with one number per bucket.
  public struct Course: Hashable, Sendable {
    /// The appearance of the numbers.
    public enum Role: String, Hashable, Sendable {
      /// As a line.
      case line
      /// As the lower or upper edge of a band.
      case low, high
      /// As a row of coloured cells.
      case cell
    }

    /// The name of the series.
    public let name: String
    /// The appearance of the numbers.
    public let role: Role
    /// The colour.
    public let color: ColorToken
    /// The numbers; NaN is a gap.
    public let values: [Double]

    /// Creates a course of `values`.
    public init(name: String, role: Role, color: ColorToken, values: [Double]) {
      self.name = name
      self.role = role
      self.color = color
      self.values = values
    }
  }
}
