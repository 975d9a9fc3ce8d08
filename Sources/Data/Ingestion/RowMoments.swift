internal import Statistics

/// Means, squares and products of the values of a table's rows, from which deviations and correlations of the rows follow.
///
/// Rows without a gap, which most are, are summed up as deviations from the first of them: since that is one of them, no sum of n
/// squares can lose more than a factor n of its precision. Rows with gaps count for the pairs that they have.
///
/// - Complexity: O(m²) a row of m metrics, as far as pairs are formed.
struct RowMoments: Sendable {
  private let width: Int
  private let paired: Int
  /// The pairs of metrics: each with itself, followed by each with those behind it.
  let places: [(first: Int, second: Int)]
  /// By metric the place at which it is paired with itself, where its sum of squares stands.
  private let squares: [Int]
  /// Number of rows without a gap.
  private var count = 0
  /// The first of them.
  private var shifts: [Double] = []
  /// Deviations from it, of the row at hand and in sum.
  private var deviations: [Double]
  private var sums: [Double]
  /// Sums of squares and products, in the order of `places`.
  private var products: [Double]
  /// What rows with gaps, and rows of other parts, came to, in the order of `places`; empty where there are none.
  private var others: [CoMoments] = []

  /// Those of no rows with `width` metrics.
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

  /// What all rows came to, in the order of `places`.
  var settled: [CoMoments] { places.indices.map(settled(at:)) }

  /// What all rows of `metric` alone came to.
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
