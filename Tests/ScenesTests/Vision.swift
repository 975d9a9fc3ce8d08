/// Colour vision: with all three kinds of cones, or without one of them.
///
/// - Source: Machado, Oliveira & Fernandes, “A Physiologically-based Model for Simulation of Color Vision Deficiency” (2009),
///   doi:10.1109/TVCG.2009.113, severity 1.0, on linear sRGB.
enum Vision: String, CaseIterable, Sendable {
  case normal, protanopia, deuteranopia, tritanopia

  /// The transformation of linear sRGB channels.
  var matrix: Matrix {
    switch self {
    case .normal: .identity
    case .protanopia:
      Matrix(rows: [
        Vector(0.152286, 1.052583, -0.204868), Vector(0.114503, 0.786281, 0.099216),
        Vector(-0.003882, -0.048116, 1.051998),
      ])
    case .deuteranopia:
      Matrix(rows: [
        Vector(0.367322, 0.860646, -0.227968), Vector(0.280085, 0.672501, 0.047413),
        Vector(-0.011820, 0.042940, 0.968881),
      ])
    case .tritanopia:
      Matrix(rows: [
        Vector(1.255528, -0.076749, -0.178779), Vector(-0.078411, 0.930809, 0.147602),
        Vector(0.004733, 0.691367, 0.303900),
      ])
    }
  }
}
