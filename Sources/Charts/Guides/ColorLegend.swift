import Scenes

/// The scale of a map: nine fields with the values at both ends and in the middle, and what a hatched field means.
struct ColorLegend {
  let marks: [Shape]
  let labels: [Label]
  /// First pixel below the legend.
  let bottom: Double

  init(
    scale: ColorScale, hasMissing: Bool, unit: String, left: Double, top: Double, right: Double,
    measurer: any TextMeasurer
  ) {
    let width = min(18 * 9, max(60, right - left))
    let fields = BandScale(count: 9, from: left, to: left + width)
    let cells = scale.steps.enumerated().map { index, color in
      Cell(box: Rectangle(x: fields.start(of: index), y: top, width: fields.step, height: 8).trimmed, color: color)
    }
    var missing: [Cell] = []
    let ends = scale.ends
    let baseline = top + 22
    let high = NumberText.short(ends.high)
    var labels = [
      Label(NumberText.short(ends.low), slides: true, at: Label.Place(left, baseline)),
      Label(high, slides: true, at: Label.Place(left + width, baseline, .end)),
      Label(NumberText.short(ends.middle), at: Label.Place(left + width / 2, baseline, .middle)),
    ]
    var x = left + width + 16
    if !unit.isEmpty {
      let room = right - x - (hasMissing ? 90 : 0)
      let text = measurer.fitted(unit, to: max(0, room), style: .label)
      labels.append(Label(text, at: Label.Place(x, top + 8)))
      x += text.isEmpty ? 0 : measurer.width(of: text, style: .label) + 16
    }
    var bottom = baseline + 6
    if hasMissing {
      // Below the scale where there is no room beside it.
      let isBelow = x + 90 > right
      let place = isBelow ? (x: left, y: baseline + 10) : (x: x, y: top)
      missing.append(Cell(box: Rectangle(x: place.x, y: place.y - 1, width: 18, height: 10), color: nil))
      labels.append(Label("No data", at: Label.Place(place.x + 24, place.y + 8)))
      if isBelow { bottom += 18 }
    }
    marks = Cell.shapes(cells + missing)
    self.labels = labels
    self.bottom = bottom
  }
}
