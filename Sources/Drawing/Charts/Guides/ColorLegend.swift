import Scenes
import Text

/// The legend of a colour map: nine fields with the values at both ends and in the middle, the meaning of hatching, and a note.
struct ColorLegend {
  let marks: [Shape]
  let labels: [Label]
  /// First pixel below the legend.
  let bottom: Double

  init(
    scale: ColorScale, hasMissing: Bool, note: String = "", left: Double, top: Double, right: Double,
    measurer: Lettering
  ) {
    let width = min(18 * 9, max(60, right - left))
    let fields = BandScale(count: 9, from: left, to: left + width)
    let cells = scale.steps.enumerated().map { index, color in
      Cell(box: Rectangle(x: fields.start(of: index), y: top, width: fields.step, height: 8).trimmed, color: color)
    }
    var missing: [Cell] = []
    let ends = scale.ends
    let baseline = top + 22
    let high = measurer.numbers.short(ends.high)
    var labels = [
      Label(measurer.numbers.short(ends.low), slides: true, at: Label.Place(left, baseline)),
      Label(high, slides: true, at: Label.Place(left + width, baseline, .end)),
      Label(measurer.numbers.short(ends.middle), at: Label.Place(left + width / 2, baseline, .middle)),
    ]
    // Other meanings are next to the scale or, without enough space, below it.
    var place = (x: left + width + 20, y: top)
    var bottom = baseline + 6
    func room(for width: Double) {
      guard place.x + width > right, place.x > left else { return }
      place = (left, bottom + 4)
      bottom += 18
    }
    if hasMissing {
      let width = 24 + measurer.width(of: measurer.texts["chart.no-data"], style: .label)
      room(for: width)
      missing.append(Cell(box: Rectangle(x: place.x, y: place.y - 1, width: 18, height: 10), color: nil))
      labels.append(Label(measurer.texts["chart.no-data"], at: Label.Place(place.x + 24, place.y + 8)))
      place.x += width + 16
    }
    if !note.isEmpty {
      room(for: measurer.width(of: note, style: .label))
      let text = measurer.fitted(note, to: right - place.x, style: .label)
      labels.append(Label(text, at: Label.Place(place.x, place.y + 8)))
    }
    marks = Cell.shapes(cells + missing)
    self.labels = labels
    self.bottom = bottom
  }
}
