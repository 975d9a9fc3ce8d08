import Scenes
import Text

/// The vertical axis: hairlines at round values, with labels to their left.
struct ValueGuide {
  let ticks: [Tick]
  let measurer: Lettering
  /// Width of the labels, with the space between them and the plot.
  let gutter: Double

  /// Creates the guide for a plot about `height` pixels high.
  init(domain: ClosedRange<Double>, kind: ValueScale.Kind, height: Double, measurer: Lettering) {
    ticks = ValueScale(kind, domain: domain, from: height, to: 0).ticks(
      count: ValueGuide.count(for: height), as: measurer.numbers)
    self.measurer = measurer
    gutter = (ticks.map { measurer.width(of: $0.label, style: .label) }.max() ?? 0).rounded(.up) + 8
  }

  /// A small number of ticks that fits the height of the plot.
  static func count(for height: Double) -> Int {
    min(max(Int(height / 52), 2), 4)
  }

  /// Hairlines, with a stronger one at 0.
  func marks(in frame: Frame) -> [Shape] {
    ticks.map { tick in
      let y = frame.y.position(of: tick.value)
      let isZero = tick.value == 0
      return .path(
        Path(through: [Point(x: frame.plot.x, y: y), Point(x: frame.plot.right, y: y)]), fill: nil,
        stroke: Shape.Stroke(isZero ? .axis : .grid, width: 1))
    }
  }

  func labels(in frame: Frame) -> [Label] {
    ticks.map { tick in
      Label(
        tick.label, slides: true,
        at: Label.Place(frame.plot.x - 8, frame.y.position(of: tick.value) + 4, .end))
    }
  }
}
