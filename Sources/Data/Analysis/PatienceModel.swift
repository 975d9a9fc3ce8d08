import Datasets
import Statistics
import Time

/// The effect of several drivers on an outcome, each beyond its own limit: the share of the expected outcome is the product of one hinge
/// per driver.
///
/// Drivers are fitted in turn, with the effects of the others divided out, until the fit converges. Stopping early would leave each limit
/// too low, because few hours have a large effect of one driver. A driver has one limit, or one for each part of the day if the data
/// separates them.
struct PatienceModel {
  /// A hinge fitted to one part of the day.
  struct Fit {
    let part: DriverPoints.Part
    let profile: HingeProfile
    let place: Int
    /// The ratio, at least 1, of the residual variance in buckets with unusual driver values to that of all buckets.
    let inflation: Double

    var limit: Double { profile.limits[place] }
    var slope: Double { profile.slopes[place] }
    var level: Double { profile.levels[place] }
    /// The share that remains at a value of the driver, relative to that at its limit; 1 if the hinge does not fall.
    func remainder(at value: Double) -> Double {
      guard slope < 0, level > 0 else { return 1 }
      return max(PatienceModel.leastRemainder, 1 + slope / level * max(0, value - limit))
    }
  }

  /// The smallest remainder used as a divisor: below it, too little is left to estimate anything.
  private static let leastRemainder = 0.05
  private static let mostRounds = 60
  /// The change of a remainder below which the fit has converged.
  private static let tolerance = 1e-4
  /// The smallest number of unusual buckets for a variance of their own.
  private static let fewestUnusual = 5
  /// The 95 % quantile of χ² with 3 degrees of freedom, one less than there are parts of the day.
  private static let differenceLimit = 7.814727903

  let drivers: [DriverPoints]
  private let shares: [Double]
  /// For each driver, the remainder in each bucket, and the hinges that give it.
  private var remainders: [[Double]]
  private var fits: [[Fit]]
  /// Whether a driver's limit differs by part of the day.
  private(set) var isByDaypart: [Bool]

  /// Fits the model to `shares` of the expected outcome, one for each value of the drivers.
  init(of drivers: [DriverPoints], shares: [Double]) {
    self.drivers = drivers
    self.shares = shares
    remainders = drivers.map { _ in shares.map { _ in 1 } }
    fits = drivers.map { _ in [] }
    isByDaypart = drivers.map { _ in false }
    settle()
    // The clearest difference comes first: before it is in the model, others seem to differ as well.
    while let driver = mostDifferent {
      isByDaypart[driver] = true
      settle()
    }
  }

  /// The hinges of a driver, one for the whole day or one per part of the day, with the limits and slopes of other drivers left free: the
  /// ranges include the uncertainty of these.
  func limits(of driver: Int) -> [Fit] {
    parts(of: driver).compactMap { fit(driver, $0, isOpen: true) }
  }

  /// The shares with the effects of all other drivers divided out.
  func shares(without driver: Int) -> [Double] {
    shares.indices.map { place in
      drivers.indices.reduce(shares[place]) { $1 == driver ? $0 : $0 / remainders[$1][place] }
    }
  }

  /// p of a bend at a driver's limit, by shuffled blocks of `block` buckets; nil if no limit can be tested.
  func pValue(of driver: Int, block: Int) -> Double? {
    guard let grid = drivers[driver].parts[0].grid else { return nil }
    return HingeRegression(on: grid, controls: [drivers[driver].deviations])
      .pValue(of: shares(without: driver), block: block)
  }

  private func parts(of driver: Int) -> [DriverPoints.Part] {
    isByDaypart[driver] ? Array(drivers[driver].parts.dropFirst()) : [drivers[driver].parts[0]]
  }

  private mutating func settle() {
    for _ in 0..<PatienceModel.mostRounds {
      var moved = 0.0
      for driver in drivers.indices {
        fits[driver] = parts(of: driver).compactMap { fit(driver, $0, isOpen: false) }
        var left = shares.map { _ in 1.0 }
        for fit in fits[driver] {
          for place in fit.part.places { left[place] = fit.remainder(at: drivers[driver].values[place]) }
        }
        for place in left.indices { moved = max(moved, (left[place] - remainders[driver][place]).magnitude) }
        remainders[driver] = left
      }
      if moved < PatienceModel.tolerance { break }
    }
  }

  private func fit(_ driver: Int, _ part: DriverPoints.Part, isOpen: Bool) -> Fit? {
    guard let grid = part.grid else { return nil }
    let points = drivers[driver]
    let own = remainders[driver]
    let y = shares(without: driver)
    // Noise is proportional to the outcome: where an effect leaves little, a deviation of the same size has more weight.
    let weights = part.places.map { 1 / (own[$0] * own[$0]) }
    let controls = [part.places.map { points.deviations[$0] }] + (isOpen ? slack(for: driver, in: part) : [])
    let regression = HingeRegression(on: grid, controls: controls, weights: weights)
    let outcome = part.places.map { y[$0] }
    let profile = regression.profile(of: outcome)
    guard let place = profile.best else { return nil }
    let rest = regression.residuals(of: outcome, under: profile, at: place)
    let unusual = zip(part.places, rest).filter { points.isUnusual[$0.0] }.map { $0.1 * $0.1 }
    let all = profile.squares[place] / Double(profile.count)
    let inflation =
      unusual.count >= PatienceModel.fewestUnusual && all > 0
      ? max(1, unusual.reduce(0, +) / Double(unusual.count) / all) : 1
    return Fit(part: part, profile: profile, place: place, inflation: inflation)
  }

  /// The directions in which the effects of other drivers would change with other slopes and other limits.
  private func slack(for driver: Int, in part: DriverPoints.Part) -> [[Double]] {
    drivers.indices.filter { $0 != driver }.flatMap { other -> [[Double]] in
      var slopes = shares.map { _ in 0.0 }
      var limits = slopes
      for fit in fits[other] where fit.slope < 0 {
        for place in fit.part.places where drivers[other].values[place] > fit.limit {
          let share = remainders[driver][place] / remainders[other][place]
          slopes[place] = share * (drivers[other].values[place] - fit.limit)
          limits[place] = share
        }
      }
      return [slopes, limits].map { direction in part.places.map { direction[$0] } }
        .filter { $0.contains { $0 != 0 } }
    }
  }

  /// The driver whose limit differs most between the parts of the day, beyond chance; nil without one.
  private var mostDifferent: Int? {
    let ratios = drivers.indices.map { isByDaypart[$0] ? 0 : difference(of: $0) }
    guard let most = ratios.max(), most > PatienceModel.differenceLimit else { return nil }
    return ratios.firstIndex(of: most)
  }

  /// The likelihood ratio of a limit per part of the day to one for all; 0 if a part has no limit of its own.
  private func difference(of driver: Int) -> Double {
    let fits = drivers[driver].parts.dropFirst().compactMap { fit(driver, $0, isOpen: true) }
    guard fits.count == Daypart.allCases.count, let low = fits.compactMap(\.profile.limits.first).max(),
      let high = fits.compactMap(\.profile.limits.last).min(), low < high
    else { return 0 }
    let step = (high - low) / 100
    let common = (0...100).map { low + Double($0) * step }.map { limit in
      fits.reduce(0) { $0 + $1.ratio(at: limit) }
    }
    return common.min() ?? 0
  }
}

extension PatienceModel.Fit {
  /// The likelihood ratio of its own limit to another one, interpolated linearly between the candidate limits.
  fileprivate func ratio(at limit: Double) -> Double {
    let (limits, squares) = (profile.limits, profile.squares)
    let least = squares[place]
    guard let next = limits.firstIndex(where: { $0 >= limit }), least > 0 else { return 0 }
    let previous = max(0, next - 1)
    let width = limits[next] - limits[previous]
    let share = width > 0 ? (limit - limits[previous]) / width : 1
    let left = squares[previous] + share * (squares[next] - squares[previous])
    return Double(profile.count) * (left - least) / (least * inflation)
  }
}
