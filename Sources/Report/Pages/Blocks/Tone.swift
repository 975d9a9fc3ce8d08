import Analysis

/// Whether something is a loss, a gain, or neither; the page colours it, and never by colour alone.
enum Tone: String {
  case loss, gain, plain

  init(_ character: IncidentFindings.Character) {
    switch character {
    case .loss: self = .loss
    case .gain: self = .gain
    case .neutral, .unknown: self = .plain
    }
  }
}
