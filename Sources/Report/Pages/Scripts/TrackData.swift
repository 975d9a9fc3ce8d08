import Figures
import JSON
import Prose
import Scenes
import Text

/// The numbers of a figure and their positions in both drawings, for the crosshair.
///
/// A number is a whole multiple of its last decimal, with the decimals of a page's table: the crosshair shows the number of the table, and
/// nothing is rounded twice.
struct TrackData {
  private let wide: Track
  private let narrow: Track
  private let numbers: NumberFormat

  /// Creates the numbers of `figure`; nil if its drawings have no common axis of buckets.
  init?(_ figure: Figure, numbers: NumberFormat) {
    guard let wide = figure.wide.track, let narrow = figure.narrow.track, wide.count > 1 else { return nil }
    self.wide = wide
    self.narrow = narrow
    self.numbers = numbers
  }

  /// The format that `charts.js` reads.
  var json: JSON {
    [
      "axis": .text(wide.axis.rawValue), "start": .number(wide.start, digits: 12), "step": .number(wide.step),
      "count": .whole(wide.count),
      "spans": .list(wide.spans.map { [.number($0.start, digits: 12), .number($0.end, digits: 12), .text($0.name)] }),
      "plots": .list(wide.plots.map(plot)), "wide": Self.place(wide), "narrow": Self.place(narrow),
    ]
  }

  private func plot(_ plot: Track.Plot) -> JSON {
    let unit = numbers.affixes(ofUnit: plot.unit)
    return [
      "unit": [.text(unit.before), .text(unit.behind)], "courses": .list(plot.courses.map(Self.course)),
    ]
  }

  private static func course(_ course: Track.Course) -> JSON {
    let decimals = TableBlock.decimals(of: course.values)
    let scale = (0..<decimals).reduce(1.0) { product, _ in product * 10 }
    let numbers = course.values.map { value -> JSON in
      let scaled = (value.magnitude * scale).rounded()
      // Larger whole numbers have no exact representation in a script.
      return scaled < 9e15 ? .whole(Int(value < 0 ? -scaled : scaled)) : .number(value)
    }
    return [
      "name": .text(course.name), "role": .text(course.role.rawValue), "color": .text(course.color.name),
      "decimals": .whole(decimals), "values": .list(numbers),
    ]
  }

  private static func place(_ track: Track) -> JSON {
    func pixel(_ value: Double) -> JSON { .number((value * 100).rounded() / 100) }
    let boxes = track.plots.map { plot -> JSON in
      let values = plot.values.map { [JSON.number($0.lowerBound), .number($0.upperBound)] } ?? []
      return .list([pixel(plot.top), pixel(plot.bottom)] + values)
    }
    return ["left": pixel(track.left), "right": pixel(track.right), "top": pixel(track.top), "boxes": .list(boxes)]
  }
}
