/// Order statistics without a full sort.
enum Selection {
  /// Below this length a sort is as fast.
  private static let sortedLength = 32

  /// Puts the value of rank `rank` at index `rank`, nothing greater before it and nothing less after it.
  ///
  /// The values must hold no `nan`.
  ///
  /// - Complexity: O(n) on average; O(n log n) at worst, since unlucky pivots end in a sort.
  /// - Source: Hoare (1961), Algorithm 65: Find, https://doi.org/10.1145/366622.366647; the escape to a sort after
  ///   Musser (1997), https://doi.org/10.1002/(SICI)1097-024X(199708)27:8<983::AID-SPE117>3.0.CO;2-%23.
  static func place(rank: Int, in values: inout [Double]) {
    var low = 0
    var high = values.count - 1
    var roundsLeft = 2 * (Int.bitWidth - values.count.leadingZeroBitCount)
    while high - low >= sortedLength, roundsLeft > 0 {
      roundsLeft -= 1
      let (left, right) = partition(&values, low, high)
      if rank <= left {
        high = left
      } else if rank >= right {
        low = right
      } else {
        return
      }
    }
    if low < high { values[low...high].sort() }
  }

  /// Splits low…high by the median of its ends and middle: up to the first answer nothing is greater than that pivot,
  /// from the second on nothing is less, and what lies between equals it.
  private static func partition(_ values: inout [Double], _ low: Int, _ high: Int) -> (left: Int, right: Int) {
    let (first, middle, last) = (values[low], values[low + (high - low) / 2], values[high])
    let pivot = max(min(first, middle), min(max(first, middle), last))
    var left = low
    var right = high
    while left <= right {
      while values[left] < pivot { left += 1 }
      while values[right] > pivot { right -= 1 }
      if left <= right {
        values.swapAt(left, right)
        left += 1
        right -= 1
      }
    }
    return (right, left)
  }
}
