import Foundation

/// The growth of one quantity with another: a power law, fitted by least squares to the logarithms.
public enum PowerLaw {
  /// The exponent of y over x: 1 for proportional growth, 0 for none; nil with fewer than two points, without a spread in x, or if a number
  /// is not positive.
  public static func exponent(_ points: [(x: Double, y: Double)]) -> Double? {
    guard points.count >= 2, points.allSatisfy({ $0.x > 0 && $0.y > 0 && $0.x.isFinite && $0.y.isFinite }) else {
      return nil
    }
    let logarithms = points.map { (x: log($0.x), y: log($0.y)) }
    let count = Double(points.count)
    let mean = (
      x: logarithms.map(\.x).reduce(0, +) / count, y: logarithms.map(\.y).reduce(0, +) / count
    )
    let spread = logarithms.reduce(0) { $0 + ($1.x - mean.x) * ($1.x - mean.x) }
    guard spread > 0 else { return nil }
    return logarithms.reduce(0) { $0 + ($1.x - mean.x) * ($1.y - mean.y) } / spread
  }
}
