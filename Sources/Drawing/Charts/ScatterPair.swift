public import Scenes

/// The same dots on two pairs of axes, such as values as measured beside what is left of them: side by side where there is
/// room, else one below the other.
public struct ScatterPair: Hashable, Sendable {
  /// What comes first.
  public let first: ScatterChart
  /// What it is compared with; its groups are those of the first.
  public let second: ScatterChart

  /// From this width on the charts stand side by side.
  private static let wide = 600.0

  /// `first` beside `second`.
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
