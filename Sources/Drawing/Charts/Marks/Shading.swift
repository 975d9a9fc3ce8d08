import Scenes
import Text
import Time

/// The shaded difference between the first line of a panel and its expectation, coloured by the better direction.
struct Shading {
  private let actual: [Double]
  private let expected: [Double]
  private let better: Expectation.Preference
  private let grid: TimeGrid
  private let spans: [Span]

  /// Below this width, an area would vanish under the lines at its edges; it is drawn above them.
  private static let narrow = 14.0

  init(panel: Panel, grid: TimeGrid, spans: [Span]) {
    actual = panel.lines.first?.values ?? []
    expected = panel.expectation?.values ?? []
    better = panel.expectation?.better ?? .neither
    self.grid = grid
    self.spans = better == .neither ? [] : spans
  }

  /// The areas within each span: wide ones are drawn below the lines, narrow ones above them.
  func areas(in frame: Frame) -> (wide: [Shape], narrow: [Shape]) {
    var wide: [Shape] = []
    var narrow: [Shape] = []
    for span in spans {
      guard let stretch = frame.stretch(from: span.start, to: span.shadedUntil) else { continue }
      let difference = DifferenceMark(
        actual: actual, expected: expected, on: grid, in: frame, from: span.start, to: span.shadedUntil)
      let isNarrow = stretch.right - stretch.left < Shading.narrow
      for (path, isLoss) in [(difference.below, better == .higher), (difference.above, better == .lower)]
      where !path.steps.isEmpty {
        let color: ColorToken = isLoss ? .loss : .gain
        if isNarrow {
          narrow.append(.path(path, fill: color, stroke: Shape.Stroke(color, width: 1.25)))
        } else {
          wide.append(.path(path, fill: color, stroke: nil))
        }
      }
    }
    return (wide, narrow)
  }

  /// The meanings of the visible colours; a side with less than a fiftieth of the difference is not explained.
  func keyEntries(in texts: Texts) -> [Key.Entry] {
    var (worse, better) = (0.0, 0.0)
    for index in 0..<min(actual.count, expected.count, grid.count) {
      let middle = grid.center(of: index)
      guard spans.contains(where: { $0.start <= middle && middle < $0.shadedUntil }) else { continue }
      // Relative to the expected value, so that the largest numbers do not overflow.
      let difference = (actual[index] - expected[index]) / max(abs(expected[index]), 1e-300)
      guard difference.isFinite else { continue }
      let gain = self.better == .higher ? difference : -difference
      if gain < 0 { worse -= gain } else { better += gain }
    }
    let least = (worse + better) / 50
    let entries = [
      (worse, ColorToken.loss, texts["chart.worse"]), (better, .gain, texts["chart.better"]),
    ]
    return entries.filter { $0.0 > least }.map { Key.Entry(sample: .area($0.1), name: $0.2) }
  }
}
