/// One plot: a value axis, its lines, and the expectation for the first line.
public struct Panel: Hashable, Sendable {
  /// The value axis; its name is the heading of the panel.
  public let value: ValueAxis
  /// The lines, the most important one first; later lines are drawn below earlier ones.
  public let lines: [Line]
  /// The expectation for the first line, if any.
  public let expectation: Expectation?
  /// Annotations of single points.
  public let notes: [Note]
  /// The panel's finding, at the end of its heading.
  public let remark: Remark?

  /// Creates a plot of `lines` over `value`.
  public init(
    value: ValueAxis, lines: [Line], expectation: Expectation? = nil, notes: [Note] = [], remark: Remark? = nil
  ) {
    self.value = value
    self.lines = lines
    self.expectation = expectation
    self.notes = notes
    self.remark = remark
  }
}
