/// The value pairs of two series at positions where both have a value.
struct Pairs {
  let x: [Double]
  let y: [Double]

  /// Creates the complete pairs of two series of equal length.
  init(_ x: [Double], _ y: [Double]) {
    precondition(x.count == y.count, "x and y have one length")
    var left: [Double] = []
    var right: [Double] = []
    left.reserveCapacity(x.count)
    right.reserveCapacity(x.count)
    for (x, y) in zip(x, y) where x.isFinite && y.isFinite {
      left.append(x)
      right.append(y)
    }
    self.x = left
    self.y = right
  }

  var count: Int { x.count }
}
