import Scenes

/// The line above a plot with the quantity and its unit.
enum Heading {
  /// Height of a heading.
  static let height = 22.0

  /// The largest share of the line's width for a remark.
  private static let remarkShare = 0.6

  /// Name and unit of `axis` on the baseline for `top`, with `remark` at the end of the line.
  static func labels(
    of axis: ValueAxis, remark: Remark? = nil, left: Double, right: Double, top: Double, measurer: Lettering
  ) -> [Label] {
    let baseline = top + 12
    let text = remark.map { measurer.fitted($0.text, to: (right - left) * remarkShare, style: .name) } ?? ""
    let free = text.isEmpty ? right : right - measurer.width(of: text, style: .name) - Spacing.base.rawValue
    let name = measurer.fitted(axis.name, to: max(40, free - left), style: .name)
    let end = left + measurer.width(of: name, style: .name) + Spacing.small.rawValue
    let heading = [
      Label(name, .name, .ink, at: Label.Place(left, baseline)),
      Label(axis.unit, shortening: .ellipsis, at: Label.Place(end, baseline, room: max(0, free - end))),
    ]
    guard let remark, !text.isEmpty else { return heading }
    return heading + [Label(text, .name, remark.color, at: Label.Place(right, baseline, .end))]
  }
}
