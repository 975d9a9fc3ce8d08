import TestSupport

/// The series of `Oracle`, generated in the order of make_oracles.py.
struct Fixture {
  static let shared = Fixture()

  /// Quarters, so that there are ties.
  let sample: [Double]
  /// Four autocorrelated series of length 120 that are correlated with each other.
  let x: [Double]
  let y: [Double]
  let z: [Double]
  let w: [Double]
  /// `x` with gaps.
  let gappy: [Double]
  let pValues: [Double]
  /// Points near 3 − 2 × place, with four outliers.
  let line: [Double]
  let places = (0..<41).map(Double.init)

  private init() {
    var noise = Noise(seed: 20_240_501)
    sample = noise.normals(101).map { ($0 * 8).rounded(.toNearestOrEven) / 4 + 10 }
    let x = noise.autoregressive(0.8, 120)
    let y = zip(noise.autoregressive(0.6, 120), x).map { $0 + 0.4 * $1 }
    let z = zip(noise.normals(120), zip(x, y)).map { $0 + 0.5 * $1.0 + 0.5 * $1.1 }
    w = zip(noise.autoregressive(0.5, 120), z).map { $0 + 0.5 * $1 }
    gappy = x.enumerated().map { place, value in
      place % 10 == 7 || (40..<52).contains(place) ? .nan : value
    }
    pValues = (0..<40).map { _ in
      let share = noise.uniform()
      return share * share * share
    }
    line = noise.normals(41).enumerated().map { place, wild in
      3 - 2 * Double(place) + wild + ([3, 17, 29, 30].contains(place) ? 500 : 0)
    }
    (self.x, self.y, self.z) = (x, y, z)
  }
}
