public import Scenes

/// The same dots on two pairs of axes, such as measured values and residuals: side by side if there is space, otherwise one below the
/// other.
public struct ScatterPair: Hashable, Sendable {
  /// The first chart.
  public let first: ScatterChart
  /// The second chart; its groups are those of the first.
  public let second: ScatterChart

  /// The smallest width for charts side by side.
  private static let wide = 600.0

  /// Creates a pair of charts.
  public init(_ first: ScatterChart, _ second: ScatterChart) {
    self.first = first
    self.second = second
  }

  /// The drawing. - Complexity: O(n) in the number of dots
  public func scene(on canvas: Canvas) -> Scene {
    let key = Key(first.keyEntries, from: 0, to: canvas.width, measurer: canvas.measurer)
    let keyTexts = LabelLayout(width: canvas.width, height: key.height, measurer: canvas.measurer)
      .placed(key.labels(top: 0))
    let top = key.height + (key.height > 0 ? Spacing.small.rawValue : 0)
    let isWide = canvas.width >= Self.wide
    let gap = isWide ? Spacing.wide.rawValue : Spacing.large.rawValue
    let width = isWide ? (canvas.width - gap) / 2 : canvas.width
    let parts = [first, second].map { chart in
      chart.scene(
        on: Canvas(
          width: width, title: canvas.title, description: canvas.description, measuredBy: canvas.measurer),
        keyed: false, mostDots: ScatterChart.mostDots / 2)
    }
    let below = isWide ? 0 : parts[0].height + gap
    let shapes =
      parts[0].shapes.map { $0.translated(x: 0, y: top) }
      + parts[1].shapes.map { $0.translated(x: isWide ? width + gap : 0, y: top + below) }
    let height = top + (isWide ? max(parts[0].height, parts[1].height) : below + parts[1].height)
    return canvas.scene(height: height, key.marks(top: 0) + keyTexts + shapes)
  }
}
