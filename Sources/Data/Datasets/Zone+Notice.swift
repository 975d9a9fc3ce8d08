public import Time

extension Zone.Resolution {
  /// What to say of `edge` of an incident at a civil time that the clocks showed twice or never; nil for one that they
  /// showed once. `id` is the incident's, where `place` does not tell it.
  public func notice(on edge: Notice.Edge, of id: String? = nil, at place: Notice.Place) -> Notice? {
    switch self {
    case .unique: nil
    case .ambiguous: Notice(.warning, .ambiguousEdge(edge, id: id), at: place)
    case .skipped: Notice(.warning, .skippedEdge(edge, id: id), at: place)
    }
  }
}
