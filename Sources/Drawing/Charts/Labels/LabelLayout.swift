import Scenes

/// Lays out texts so that none is cut off by the edge and none overlaps another. Earlier texts have priority; a text that fits nowhere is
/// shortened or omitted.
struct LabelLayout {
  /// The area for texts.
  let bounds: Rectangle
  let measurer: Lettering

  /// Space between two adjacent texts.
  private static let gap = 4.0

  init(width: Double, height: Double, measurer: Lettering) {
    bounds = Rectangle(x: 0, y: 0, width: width, height: height)
    self.measurer = measurer
  }

  /// The laid-out texts of both lists, separately; those of `first` have priority.
  func placed(_ first: [Label], then second: [Label]) -> (first: [Shape], second: [Shape]) {
    var taken: [Rectangle] = []
    let one = placed(first, besides: &taken)
    return (one, placed(second, besides: &taken))
  }

  /// The laid-out texts. - Complexity: O(n²) comparisons, O(n) measurements.
  func placed(_ labels: [Label]) -> [Shape] {
    var taken: [Rectangle] = []
    return placed(labels, besides: &taken)
  }

  private func placed(_ labels: [Label], besides taken: inout [Rectangle]) -> [Shape] {
    var shapes: [Shape] = []
    for label in labels where !label.text.isEmpty {
      guard let (text, place, box) = choice(for: label, clearOf: taken) else { continue }
      taken.append(Rectangle(x: box.x, y: box.y, width: box.width + LabelLayout.gap, height: box.height))
      shapes.append(
        .text(text, at: place.point, style: label.style, color: label.color, anchor: place.anchor, halo: label.halo))
    }
    return shapes
  }

  private typealias Choice = (text: String, place: Label.Place, box: Rectangle)

  private func choice(for label: Label, clearOf taken: [Rectangle]) -> Choice? {
    let width = measurer.width(of: label.text, style: label.style)
    for place in label.places {
      if let choice = choice(label.text, width, label, place, taken) { return choice }
    }
    guard label.shortening == .ellipsis else { return nil }
    for part in [1, 0.8, 0.6, 0.45, 0.33] {
      for place in label.places {
        let room = min(place.room, roomInside(place)) * part
        let text = measurer.fitted(label.text, to: min(room, width), style: label.style)
        guard text.count > 2 else { continue }
        let shortened = measurer.width(of: text, style: label.style)
        if let choice = choice(text, shortened, label, place, taken) { return choice }
      }
    }
    return nil
  }

  private func choice(
    _ text: String, _ width: Double, _ label: Label, _ place: Label.Place, _ taken: [Rectangle]
  ) -> Choice? {
    guard width <= place.room, width <= bounds.width, place.point.x.isFinite, place.point.y.isFinite else { return nil }
    let wanted = Rectangle(around: place.point, anchor: place.anchor, width: width, style: label.style)
    let shift = label.slides ? max(0, bounds.x - wanted.x) - max(0, wanted.right - bounds.right) : 0
    let box = wanted.translated(x: shift, y: 0)
    guard box.x >= bounds.x, box.right <= bounds.right, box.y >= bounds.y, box.bottom <= bounds.bottom else {
      return nil
    }
    let guarded = Rectangle(x: box.x, y: box.y, width: box.width + LabelLayout.gap, height: box.height)
    guard !taken.contains(where: { $0.overlaps(guarded) }) else { return nil }
    return (text, Label.Place(place.point.x + shift, place.point.y, place.anchor), box)
  }

  private func roomInside(_ place: Label.Place) -> Double {
    let (left, right) = (place.point.x - bounds.x, bounds.right - place.point.x)
    switch place.anchor {
    case .start: return right
    case .end: return left
    case .middle: return 2 * min(left, right)
    }
  }
}
