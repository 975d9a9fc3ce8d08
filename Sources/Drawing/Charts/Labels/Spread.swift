/// Spreads positions on a line to a minimum distance.
enum Spread {
  /// The positions closest to `wanted` with a distance of at least `gap` between neighbours and within the bounds, in the order of
  /// `wanted`. nil if they do not fit into the bounds. Ties keep their order.
  ///
  /// - Complexity: O(n log n)
  static func positions(_ wanted: [Double], gap: Double, within bounds: ClosedRange<Double>) -> [Double]? {
    guard !wanted.isEmpty else { return [] }
    guard Double(wanted.count - 1) * gap <= bounds.upperBound - bounds.lowerBound else { return nil }
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }

    // Touching neighbours form a block at the mean position of its members.
    var blocks: [(members: Int, sum: Double)] = []
    func top(_ block: (members: Int, sum: Double)) -> Double {
      let height = Double(block.members - 1) * gap
      let center = block.sum / Double(block.members)
      return min(max(center - height / 2, bounds.lowerBound), bounds.upperBound - height)
    }
    for index in order {
      var block = (members: 1, sum: wanted[index])
      while let last = blocks.last, top(last) + Double(last.members) * gap > top(block) {
        block = (last.members + block.members, last.sum + block.sum)
        blocks.removeLast()
      }
      blocks.append(block)
    }

    var positions = wanted
    var next = order.makeIterator()
    for block in blocks {
      for place in 0..<block.members {
        if let index = next.next() { positions[index] = top(block) + Double(place) * gap }
      }
    }
    return positions
  }
}
