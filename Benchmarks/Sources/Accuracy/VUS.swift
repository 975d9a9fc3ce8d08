/// The volume under the surface of precision and recall: the area under the precision–recall curve with labels that extend smoothly by up
/// to a window on each side, averaged over all windows up to a maximum.
///
/// Follows the authors' code step by step, so that results are comparable with published ones.
///
/// - Source: Paparrizos et al. (2022), https://doi.org/10.14778/3551793.3551830; code of TSB-AD by Liu & Paparrizos (2024), `vus/metrics`,
///   with 250 thresholds.
struct VUS {
  private static let thresholdCount = 250

  private let labels: [Bool]
  private let segments: [ClosedRange<Int>]

  init(labels: [Bool]) {
    self.labels = labels
    var segments: [ClosedRange<Int>] = []
    var start: Int?
    for index in labels.indices {
      if labels[index], start == nil { start = index }
      if let first = start, !labels[index] || index == labels.count - 1 {
        segments.append(first...(labels[index] ? index : index - 1))
        start = nil
      }
    }
    self.segments = segments
  }

  /// The volume for `scores`, higher for more anomalous, with windows 0…`window`; nil without labels.
  func precisionRecall(of scores: [Double], window: Int) -> Double? {
    guard !segments.isEmpty, scores.count == labels.count else { return nil }
    let count = scores.count
    let sorted = scores.sorted(by: >)
    let thresholds = (0..<VUS.thresholdCount).map { step in
      sorted[Int(Double(step) * Double(count - 1) / Double(VUS.thresholdCount - 1))]
    }
    let predicted = thresholds.map { threshold in Double(scores.count { $0 >= threshold }) }
    let places = widened(by: window).flatMap { Array($0) }
    // Thresholds decrease, so a position is predicted from some threshold on.
    let firstThreshold = places.map { place in thresholds.firstIndex { scores[place] >= $0 } ?? thresholds.count }
    let areas = (0...window).map { width in
      area(width: width, places: places, firstThreshold: firstThreshold, predicted: predicted)
    }
    return areas.reduce(0, +) / Double(areas.count)
  }

  /// The area at one width.
  private func area(width: Int, places: [Int], firstThreshold: [Int], predicted: [Double]) -> Double {
    let soft = softened(by: width)
    let stretches = widened(by: width)
    let number = VUS.thresholdCount
    // The increments at each threshold: true positives, and labels that count once they are predicted.
    var hits = [Double](repeating: 0, count: number + 1)
    var counted = [Double](repeating: 0, count: number + 1)
    var always = 0.0
    var inStretch = [Bool](repeating: false, count: labels.count)
    for stretch in stretches { for index in stretch { inStretch[index] = true } }
    for (place, first) in zip(places, firstThreshold) {
      hits[first] += soft[place]
      if labels[place] {
        always += 1
      } else if inStretch[place] {
        counted[first] += soft[place]
      } else {
        always += soft[place]
      }
    }
    let firstOfPlace = Dictionary(zip(places, firstThreshold), uniquingKeysWith: min)
    let found = stretches.map { $0.map { firstOfPlace[$0] ?? number }.min() ?? number }
    let positives = Double(labels.count { $0 })
    var (hit, label, area, lastRecall) = (0.0, always, 0.0, 0.0)
    for step in 0..<number {
      hit += hits[step]
      label += counted[step]
      let existence = Double(found.count { $0 <= step }) / Double(stretches.count)
      let recall = min(hit / ((positives + label) / 2), 1) * existence
      area += (recall - lastRecall) * hit / predicted[step]
      lastRecall = recall
    }
    return area
  }

  /// The labels as numbers that decrease over half a `width` on each side.
  private func softened(by width: Int) -> [Double] {
    var soft = labels.map { $0 ? 1.0 : 0 }
    guard width > 0 else { return soft }
    for segment in segments {
      for distance in stride(from: 1, through: width / 2, by: 1) {
        let fall = (1 - Double(distance) / Double(width)).squareRoot()
        if segment.upperBound + distance < labels.count { soft[segment.upperBound + distance] += fall }
        if segment.lowerBound - distance >= 0 { soft[segment.lowerBound - distance] += fall }
      }
    }
    return soft.map { min(1, $0) }
  }

  /// The labelled ranges extended by half a `width` on each side; adjoining ones are merged.
  private func widened(by width: Int) -> [ClosedRange<Int>] {
    let half = width / 2
    var stretches: [ClosedRange<Int>] = []
    var start = max(segments[0].lowerBound - half, 0)
    for (segment, next) in zip(segments, segments.dropFirst()) where segment.upperBound + half < next.lowerBound - half
    {
      stretches.append(start...segment.upperBound + half)
      start = next.lowerBound - half
    }
    let end = min(segments[segments.count - 1].upperBound + half, labels.count - 1)
    return stretches + [start...end]
  }
}
