extension Zone.Resolution {
  /// What to say of a civil time that the clocks showed twice or never; nil for one that they showed once.
  ///
  /// `subject` is what the time belongs to, such as `the start of incident “x”`.
  public func notice(kind: String, place: String, subject: String) -> Notice? {
    switch self {
    case .unique:
      nil
    case .ambiguous:
      Notice(
        .warning, kind: kind, place: place,
        text: "\(subject) falls into the hour that clocks showed twice; the first occurrence is used")
    case .skipped:
      Notice(
        .warning, kind: kind, place: place,
        text: "\(subject) falls into the hour that clocks skipped; it is shifted forward")
    }
  }
}
