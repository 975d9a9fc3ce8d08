import Scenes

/// The line above a plot: what is measured, and in which unit.
enum Heading {
  /// Room a heading takes.
  static let height = 22.0

  /// Name and unit of `axis` on the baseline that belongs to `top`.
  static func labels(of axis: ValueAxis, left: Double, right: Double, top: Double, measurer: any TextMeasurer)
    -> [Label]
  {
    let name = measurer.fitted(axis.name, to: max(40, right - left), style: .name)
    let end = left + measurer.width(of: name, style: .name) + 8
    return [
      Label(name, .name, .ink, at: Label.Place(left, top + 12)),
      Label(axis.unit, shortening: .ellipsis, at: Label.Place(end, top + 12, room: max(0, right - end))),
    ]
  }
}
