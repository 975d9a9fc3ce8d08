/// The dot product of `count` numbers of `left` starting at `leftStart` with those of `right` starting at `rightStart`.
///
/// Eight partial sums, always added in the same order, use the processor's vectors and give the same bits on every processor.
@inline(__always)
func dotProduct(
  _ left: [Double], from leftStart: Int, _ right: [Double], from rightStart: Int, count: Int
) -> Double {
  precondition(
    leftStart >= 0 && rightStart >= 0 && count >= 0
      && leftStart + count <= left.count && rightStart + count <= right.count,
    "the numbers lie inside their arrays")
  return unsafe left.withUnsafeBytes { left in
    unsafe right.withUnsafeBytes { right in
      let stride = MemoryLayout<Double>.stride
      var sums = SIMD8<Double>.zero
      var index = 0
      while index + 8 <= count {
        let these = unsafe left.loadUnaligned(fromByteOffset: (leftStart + index) * stride, as: SIMD8<Double>.self)
        let those = unsafe right.loadUnaligned(fromByteOffset: (rightStart + index) * stride, as: SIMD8<Double>.self)
        sums += these * those
        index += 8
      }
      var sum = sums.sum()
      while index < count {
        let this = unsafe left.load(fromByteOffset: (leftStart + index) * stride, as: Double.self)
        let that = unsafe right.load(fromByteOffset: (rightStart + index) * stride, as: Double.self)
        sum += this * that
        index += 1
      }
      return sum
    }
  }
}
