/// One plot: a value axis, the lines measured on it, and what was expected of the first of them.
public struct Panel: Hashable, Sendable {
  /// The value axis; its name heads the panel.
  public let value: ValueAxis
  /// The lines, the one that matters first; later ones are drawn below earlier ones.
  public let lines: [Line]
  /// What was expected of the first line, if anything.
  public let expectation: Expectation?
  /// Remarks at single points.
  public let notes: [Note]
  /// What the panel finds, at the end of its heading.
  public let remark: Remark?

  /// A plot of `lines` over `value`.
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
