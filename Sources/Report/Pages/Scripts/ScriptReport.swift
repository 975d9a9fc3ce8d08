import Datasets
import JSON
import Prose
import Text
import Time

/// Data for the scripts of all pages: fixed texts, formats of numbers and dates, and the clocks of the report's zone.
struct ScriptReport {
  /// Path of the script.
  static let path = "assets/report.js"

  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  /// Start of the script; JSON follows.
  static let start = "globalThis.debriefReport = "

  /// The script that assigns the data.
  var script: String {
    let language = report.words.language
    let dates = language.dates
    let own = language.numbers.digits
    let facts: JSON = [
      "words": words,
      "number": .object(
        [
          JSON.Member("decimal", .text(language.numbers.decimalMark)),
          JSON.Member("group", .text(language.numbers.groupMark)),
        ] + (own.isEmpty ? [] : [JSON.Member("digits", .text(own))])),
      "date": [
        "weekdays": .list(language.names.weekdays.map(JSON.text)),
        "months": .list(language.names.months.map(JSON.text)), "full": .text(dates.full.source),
        "day": .text(dates.day.source), "tick": .text(dates.weekdayAndDay.source), "month": "MMM",
        "year": .text(dates.year.source),
      ],
      "zone": .list(clocks),
    ]
    return "\(Self.start)\(facts.compactText);\n"
  }

  /// Texts for elements that scripts create, by element and name; `{…}` is a placeholder.
  private var words: JSON {
    var groups: [(name: String, members: [JSON.Member])] = []
    for (key, text) in report.texts.patterns(in: "script") {
      let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
      guard let group = parts.first, let name = parts.last else { continue }
      if groups.last?.name != group { groups.append((group, [])) }
      groups[groups.count - 1].members.append(JSON.Member(name, .text(text)))
    }
    return .object(groups.map { JSON.Member($0.name, .object($0.members)) })
  }

  /// Start, offset and abbreviation of each period of the zone's clocks that overlaps the report's period.
  private var clocks: [JSON] {
    let (grid, zone) = (report.dataset.grid, report.dataset.zone)
    let first = zone.period(at: grid.start)
    let later = zone.periods.filter { $0.start > grid.start && $0.start < grid.end }
    return ([first] + later).map { period in
      let moment = max(period.start, grid.start)
      return [
        .whole(moment.unixSeconds), .whole(period.offset), .text(report.time.abbreviation(at: moment)),
      ]
    }
  }
}
