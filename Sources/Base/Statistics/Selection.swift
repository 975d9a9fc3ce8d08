/// Order statistics without a full sort.
enum Selection {
  /// Below this length a sort is as fast.
  private static let sortedLength = 32

  /// Moves the value of rank `rank` to index `rank`, with no greater value before it and no lesser value after it.
  ///
  /// The values must not contain `nan`.
  ///
  /// - Complexity: O(n) on average; O(n log n) at worst, because unlucky pivots end in a sort.
  /// - Source: Hoare (1961), Algorithm 65: Find, https://doi.org/10.1145/366622.366647; the fallback to a sort after Musser (1997),
  ///   https://doi.org/10.1002/(SICI)1097-024X(199708)27:8<983::AID-SPE117>3.0.CO;2-%23.
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

  /// Partitions low…high by the median of its ends and middle. Values up to the index `left` are at most the pivot, values from the index
  /// `right` on are at least the pivot, and values in between equal it.
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
