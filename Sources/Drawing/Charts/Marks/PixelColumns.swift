import Scenes

/// Reduces long lines to the visible resolution.
enum PixelColumns {
  /// The first, lowest, highest and last point in each pixel column, in order: the line covers the same pixels, and no extreme is lost.
  /// `points` must have ascending x and finite coordinates.
  ///
  /// - Complexity: O(n)
  /// - Source: Jugel et al., “M4: A Visualization-Oriented Time Series Data Aggregation” (2014), doi:10.14778/2732951.2732953.
  static func reduced(_ points: [Point]) -> [Point] {
    guard points.count > 4, let first = points.first, let last = points.last,
      Double(points.count) > 2 * (last.x - first.x)
    else { return points }
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = points[start].x.rounded(.down)
      var end = start + 1
      var (low, high) = (start, start)
      while end < points.count, points[end].x < column + 1 {
        if points[end].y < points[low].y { low = end }
        if points[end].y > points[high].y { high = end }
        end += 1
      }
      var previous = -1
      for index in [start, min(low, high), max(low, high), end - 1] where index > previous {
        kept.append(points[index])
        previous = index
      }
      start = end
    }
    return kept
  }
}
