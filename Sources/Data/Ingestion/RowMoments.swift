internal import Statistics

/// Means, sums of squares and products of the row values of a table, from which standard deviations and correlations are derived.
///
/// Rows without a gap, the common case, are accumulated as deviations from the first such row. As it is one of the n rows, a sum of squares
/// loses at most a factor n of its precision. Rows with gaps contribute to the pairs they have.
///
/// - Complexity: O(m²) per row of m metrics, restricted to the pairs formed.
struct RowMoments: Sendable {
  private let width: Int
  private let paired: Int
  /// The pairs of metrics: each with itself, followed by each with the metrics after it.
  let places: [(first: Int, second: Int)]
  /// By metric: the index in `places` of its pair with itself, which holds its sum of squares.
  private let squares: [Int]
  /// Number of rows without a gap.
  private var count = 0
  /// The first row without a gap.
  private var shifts: [Double] = []
  /// Deviations from it: of the current row, and their sums.
  private var deviations: [Double]
  private var sums: [Double]
  /// Sums of squares and products, in the order of `places`.
  private var products: [Double]
  /// Moments of rows with gaps and of rows in other parts, in the order of `places`; empty if there are none.
  private var others: [CoMoments] = []

  /// The moments of no rows with `width` metrics.
  init(width: Int) {
    self.width = width
    let paired = min(width, TableFormat.mostPaired)
    self.paired = paired
    let places: [(first: Int, second: Int)] = (0..<width).flatMap { first in
      [(first, first)] + (first < paired ? (first + 1..<paired).map { (first, $0) } : [])
    }
    self.places = places
    squares = places.indices.filter { places[$0].first == places[$0].second }
    deviations = Array(repeating: 0, count: width)
    sums = deviations
    products = Array(repeating: 0, count: places.count)
  }

  /// Adds a row; `nan` is a gap.
  mutating func add(_ values: [Double]) {
    var total = 0.0
    for value in values { total += value }
    guard !total.isNaN else {
      addIncomplete(values)
      return
    }
    count += 1
    guard count > 1 else {
      shifts = values
      return
    }
    var place = 0
    for first in 0..<width { deviations[first] = values[first] - shifts[first] }
    for first in 0..<width {
      let deviation = deviations[first]
      sums[first] += deviation
      products[place] += deviation * deviation
      place += 1
      guard first < paired else { continue }
      for second in first + 1..<paired {
        products[place] += deviation * deviations[second]
        place += 1
      }
    }
  }

  private mutating func addIncomplete(_ values: [Double]) {
    if others.isEmpty { others = Array(repeating: CoMoments(), count: products.count) }
    for place in places.indices {
      let (x, y) = (values[places[place].first], values[places[place].second])
      if !x.isNaN, !y.isNaN { others[place].insert(x, y) }
    }
  }

  /// Adds the rows of another part.
  mutating func merge(_ later: RowMoments) {
    var own = settled
    for (place, theirs) in later.settled.enumerated() { own[place].merge(theirs) }
    others = own
    count = 0
    sums = Array(repeating: 0, count: width)
    products = Array(repeating: 0, count: products.count)
  }

  /// The moments of all rows, in the order of `places`.
  var settled: [CoMoments] { places.indices.map(settled(at:)) }

  /// The moments of `metric` over all rows.
  func settled(of metric: Int) -> CoMoments { settled(at: squares[metric]) }

  private func settled(at place: Int) -> CoMoments {
    guard count > 0 else { return others.isEmpty ? CoMoments() : others[place] }
    let (first, second) = places[place]
    var moments = CoMoments(
      count: count, shiftX: shifts[first], shiftY: shifts[second], sumX: sums[first], sumY: sums[second],
      squaresX: products[squares[first]], squaresY: products[squares[second]], products: products[place])
    if !others.isEmpty { moments.merge(others[place]) }
    return moments
  }
}
