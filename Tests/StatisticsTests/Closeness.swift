/// Whether two numbers agree to the given share of the larger, or, near 0, to as much of 1.
func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}

/// Whether two series agree number by number.
func isClose(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { isClose($0, $1, within: tolerance) }
}

/// Whether two numbers agree in their leading digits, however small they are.
func isRelativelyClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  left == right || (left - right).magnitude <= tolerance * max(left.magnitude, right.magnitude)
}
