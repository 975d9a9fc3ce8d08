import Scenes
import Text
import Time

/// The horizontal axis: short ticks, labels below, and their context below the labels.
struct HorizontalGuide {
  let axis: HorizontalAxis
  let scale: ValueScale
  let ticks: [Tick]

  /// Creates the guide for `axis` along `scale`.
  init(_ axis: HorizontalAxis, scale: ValueScale, measurer: Lettering) {
    self.axis = axis
    self.scale = scale
    let widest: Double
    switch axis {
    case .time: widest = measurer.width(of: "00:00", style: .label) + 20
    case .hourOfDay: widest = measurer.width(of: "00:00", style: .label) + 14
    case .number: widest = measurer.width(of: "10,000", style: .label) + 24
    }
    let limit = max(2, Int((scale.end - scale.start) / widest))
    switch axis {
    case .time(let zone):
      ticks = TimeTicks.ticks(
        from: scale.domain.lowerBound, to: scale.domain.upperBound, zone: zone, limit: limit,
        in: measurer.language)
    case .hourOfDay:
      let step = [1, 3, 6, 12].first { 24 / $0 + 1 <= limit } ?? 24
      ticks = stride(from: 0, through: 24, by: step).filter { scale.shows(Double($0)) }
        .map { Tick(value: Double($0), label: measurer.language.numbers.inOwnDigits(TimeTicks.padded($0) + ":00")) }
    case .number:
      ticks = scale.ticks(count: min(limit, 8), as: measurer.numbers)
    }
  }

  /// Height below the plot.
  static func height(of axis: HorizontalAxis) -> Double {
    switch axis {
    case .time: 40
    case .hourOfDay: 24
    case .number(let name): name.isEmpty ? 24 : 42
    }
  }

  /// The axis line at `y` and its ticks.
  func marks(at y: Double) -> [Shape] {
    var path = Path(through: [Point(x: scale.start, y: y), Point(x: scale.end, y: y)])
    for tick in ticks {
      let x = scale.position(of: tick.value)
      path.steps += Path(through: [Point(x: x, y: y), Point(x: x, y: y + 4)]).steps
    }
    return [.path(path, fill: nil, stroke: Shape.Stroke(.axis, width: 1))]
  }

  func labels(at y: Double) -> [Label] {
    func centered(_ tick: Tick, _ text: String, _ down: Double, _ color: ColorToken) -> Label {
      Label(
        text, .label, color, slides: true, at: Label.Place(scale.position(of: tick.value), y + down, .middle))
    }
    var labels: [Label] = []
    switch axis {
    case .time(let zone):
      let offset = zone.offsetLabel(from: Int(scale.domain.lowerBound), to: Int(scale.domain.upperBound))
      labels.append(Label(offset, at: Label.Place(scale.end, y + 34, .end)))
    case .number(let name):
      labels.append(
        Label(
          name, shortening: .ellipsis, at: Label.Place(scale.start / 2 + scale.end / 2, y + 36, .middle),
          Label.Place(scale.end, y + 36, .end)))
    case .hourOfDay: break
    }
    labels += ticks.map { centered($0, $0.label, 18, .quietInk) }
    // The first tick is within a day that started earlier. If two labels are too close, the day that starts here has priority.
    let contexts = ticks.filter { !$0.context.isEmpty }
    labels += (contexts.dropFirst() + contexts.prefix(1)).map { centered($0, $0.context, 34, .ink) }
    return labels
  }
}
