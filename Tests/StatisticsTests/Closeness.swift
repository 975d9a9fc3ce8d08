/// Whether two numbers agree within the given share of the larger one, or within the same absolute tolerance near 0.
func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  (left - right).magnitude <= tolerance * max(1, left.magnitude, right.magnitude)
}

/// Whether two series agree element by element.
func isClose(_ left: [Double], _ right: [Double], within tolerance: Double = 1e-9) -> Bool {
  left.count == right.count && zip(left, right).allSatisfy { isClose($0, $1, within: tolerance) }
}

/// Whether two numbers agree in their leading digits, even for very small numbers.
func isRelativelyClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  left == right || (left - right).magnitude <= tolerance * max(left.magnitude, right.magnitude)
}
