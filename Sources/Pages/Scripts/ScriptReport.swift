import Datasets
import Notation
import Prose

/// What the scripts of all pages are told: fixed texts, how numbers and dates are written, and the clocks of the report's zone.
struct ScriptReport {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  /// The script that says it.
  var script: String {
    let report: JSON = [
      "words": ScriptWords.json,
      "number": ["decimal": ".", "group": ","],
      "date": [
        "weekdays": .list(TimeText.weekdays.map(JSON.text)), "months": .list(TimeText.months.map(JSON.text)),
        "full": "EEE d MMM y", "day": "EEE d MMM", "tick": "EEE d", "month": "MMM", "year": "y",
      ],
      "zone": .list(clocks),
    ]
    return "globalThis.debriefReport = \(report.compactText);\n"
  }

  /// Start, offset and name of each stretch of the zone's clocks that the reported period touches.
  private var clocks: [JSON] {
    let (grid, zone) = (context.dataset.grid, context.dataset.zone)
    let first = zone.period(at: grid.start)
    let later = zone.periods.filter { $0.start > grid.start && $0.start < grid.end }
    return ([first] + later).map { period in
      let moment = max(period.start, grid.start)
      return [
        .whole(moment.unixSeconds), .whole(period.offset), .text(context.time.abbreviation(at: moment)),
      ]
    }
  }
}
