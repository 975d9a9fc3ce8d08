import Statistics
import TestSupport
import Testing

struct QuantileSketchTests {
  private static let probabilities = [0, 0.001, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 0.999, 1]

  /// Values over ten powers of ten, optionally of both signs.
  private static func spread(_ count: Int, seed: UInt64, signed: Bool) -> [Double] {
    var noise = Noise(seed: seed)
    return (0..<count).map { _ in
      let share = noise.uniform() + 1e-5
      let size = 1 / (share * share)
      return signed && noise.uniform() < 0.4 ? -size : size
    }
  }

  @Test(arguments: [1, 2, 3, 31, 32])
  func isExactWhileValuesAreFew(count: Int) throws {
    let values = Self.spread(count, seed: 1, signed: true)
    let sketch = QuantileSketch(values)
    for probability in Self.probabilities {
      #expect(sketch.quantile(probability) == Quantile.quantile(probability, of: values))
    }
  }

  @Test(arguments: [33, 100, 5000], [true, false])
  func keepsToItsAccuracyForOrderStatistics(count: Int, signed: Bool) throws {
    let values = Self.spread(count, seed: 2, signed: signed)
    let sketch = QuantileSketch(values)
    for (rank, expected) in values.sorted().enumerated() {
      // Slightly above the rank, so that rounding cannot give the preceding rank.
      let probability = min(1, (Double(rank) + 1e-9) / Double(count - 1))
      let quantile = try #require(sketch.quantile(probability))
      #expect(isRelativelyClose(quantile, expected, within: QuantileSketch.relativeAccuracy + 1e-4))
    }
  }

  /// Every position in an octave, and octaves from the smallest to the largest numbers.
  @Test func standsForEveryNumberWithinItsAccuracy() throws {
    let exponents = [-1022, -1021, -500, -1, 0, 1, 52, 1000, 1023]
    for exponent in exponents {
      for step in 0..<500 {
        let value = Double(sign: .plus, exponent: exponent, significand: 1 + Double(step) / 500)
        // Between the exactly known extremes, 40 equal values are known by their bin.
        let sketch = QuantileSketch([-1, .greatestFiniteMagnitude] + Array(repeating: value, count: 40))
        let median = try #require(sketch.quantile(0.5))
        #expect(isRelativelyClose(median, value, within: QuantileSketch.relativeAccuracy))
      }
    }
  }

  @Test func mirrorsWithTheSign() throws {
    let values = Self.spread(500, seed: 3, signed: true)
    let (sketch, mirrored) = (QuantileSketch(values), QuantileSketch(values.map { -$0 }))
    for probability in [0, 0.25, 0.5, 0.75, 1] {
      let (one, other) = (try #require(sketch.quantile(probability)), try #require(mirrored.quantile(1 - probability)))
      #expect(isRelativelyClose(one, -other, within: 1e-9))
    }
  }

  @Test(arguments: [20, 33, 60, 1000])
  func isTheSameHoweverTheValuesWereCutAndOrdered(count: Int) {
    let values = Self.spread(count, seed: 4, signed: true)
    let whole = QuantileSketch(values)
    var noise = Noise(seed: 5)
    for pieces in [1, 2, 7, count] {
      var parts = Array(repeating: QuantileSketch(), count: pieces)
      for value in noise.shuffled(values) { parts[Int(noise.next() % UInt64(pieces))].insert(value) }
      let merged = noise.shuffled(parts).reduce(into: QuantileSketch()) { $0.merge($1) }
      #expect(merged == whole)
      #expect(merged.hashValue == whole.hashValue)
      #expect(merged.count == count)
    }
  }

  @Test func mergesWithItsOwnCopy() throws {
    let values = Self.spread(100, seed: 6, signed: false)
    var sketch = QuantileSketch(values)
    sketch.merge(sketch)
    #expect(sketch == QuantileSketch(values + values))
  }

  @Test(arguments: [1, 1.01, 1.37, 1.99])
  func knowsItsCountAndExtremesExactly(extreme: Double) {
    let sketch = QuantileSketch([-extreme, extreme] + Array(repeating: 0.5, count: 998))
    #expect((sketch.count, sketch.minimum, sketch.maximum) == (1000, -extreme, extreme))
    #expect(sketch.quantile(0) == -extreme)
    #expect(sketch.quantile(1) == extreme)
  }

  @Test func holdsZerosApart() {
    let sketch = QuantileSketch(Array(repeating: 0, count: 60) + Array(repeating: -0.0, count: 20) + [1, 2, -5])
    #expect(sketch.quantile(0.5) == 0)
    #expect(sketch == QuantileSketch([1, 2, -5] + Array(repeating: -0.0, count: 80)))
    #expect(QuantileSketch([-0.0]).quantile(0)?.sign == .plus)
  }

  @Test func givesAConstantBackExactly() {
    #expect(QuantileSketch(Array(repeating: 0.1, count: 500)).quantile(0.3) == 0.1)
  }

  @Test func bearsTheGreatestAndTheSmallestNumbers() throws {
    let huge = Double.greatestFiniteMagnitude
    let ends = Array(repeating: [-huge, huge, .leastNonzeroMagnitude], count: 50).flatMap { $0 }
    let sketch = QuantileSketch(ends)
    for probability in Self.probabilities {
      try #expect(#require(sketch.quantile(probability)).isFinite)
    }
    #expect(sketch.quantile(0.5) == 0)
  }

  @Test func knowsNothingWithoutValues() {
    #expect(QuantileSketch().quantile(0.5) == nil)
    #expect(QuantileSketch().count == 0)
    var sketch = QuantileSketch([1])
    sketch.merge(QuantileSketch())
    #expect(sketch == QuantileSketch([1]))
  }

  @Test func isSmall() {
    #expect(MemoryLayout<QuantileSketch?>.size <= 40)
  }
}
