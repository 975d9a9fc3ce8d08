public import Time

extension Zone.Resolution {
  /// The notice on an `edge` of an incident at a civil time that the clocks showed twice or never; nil if they showed it once. `id` is the
  /// incident's, for a `place` that does not name it.
  public func notice(on edge: Notice.Edge, of id: String? = nil, at place: Notice.Place) -> Notice? {
    switch self {
    case .unique: nil
    case .ambiguous: Notice(.warning, .ambiguousEdge(edge, id: id), at: place)
    case .skipped: Notice(.warning, .skippedEdge(edge, id: id), at: place)
    }
  }
}
