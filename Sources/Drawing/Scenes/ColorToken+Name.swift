extension ColorToken {
  /// The token's name in style sheets, such as `quiet-ink`, `series-3`, `diverging-m2` (for −2).
  public var name: String {
    switch self {
    case .paper: "paper"
    case .ink: "ink"
    case .quietInk: "quiet-ink"
    case .axis: "axis"
    case .grid: "grid"
    case .accent: "accent"
    case .loss: "loss"
    case .lossWash: "loss-wash"
    case .gain: "gain"
    case .gainWash: "gain-wash"
    case .expected: "expected"
    case .expectedWash: "expected-wash"
    case .incidentWash: "incident-wash"
    case .series(let index): "series-\(((index % 6) + 6) % 6)"
    case .sequential(let step): "sequential-\(min(max(step, 0), 8))"
    case .diverging(let step) where step < 0: "diverging-m\(min(-step, 4))"
    case .diverging(let step): "diverging-\(min(step, 4))"
    }
  }
}
