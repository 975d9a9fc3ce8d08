import JSON
import ReportDiff

extension DifferenceReport {
  /// All differences in machine-readable form.
  var json: JSON {
    [
      "version": .whole(Self.version),
      "old": ["path": .text(old), "title": comparison.old["title"] ?? .null, "tool": comparison.old["tool"] ?? .null],
      "new": ["path": .text(new), "title": comparison.new["title"] ?? .null, "tool": comparison.new["tool"] ?? .null],
      "tolerance": .number(comparison.tolerance.relative), "comparesFolders": .flag(comparison.comparesFolders),
      "numbers": .whole(comparison.numberCount), "findings": .list(comparison.changes.map(Self.json)),
      "tables": .list(comparison.tables.map(Self.json)), "pages": .list(comparison.pages.map(Self.json)),
    ]
  }

  private static func json(_ change: Change) -> JSON {
    [
      "path": .list(
        change.path.map { step in
          switch step {
          case .field(let name): .text(name)
          case .element(let texts): .list(texts.map { .text($0) })
          }
        }),
      "old": change.old ?? .null, "new": change.new ?? .null,
      "kind": change.old == nil ? "added" : change.new == nil ? "removed" : "changed",
      "absolute": number(change.absolute), "relative": number(change.relative),
      "interval": .optional(change.interval?.rawValue),
      "measure": change.numbers == nil ? .null : .text(change.newMeasure.name),
      "oldUnit": change.numbers == nil ? .null : .text(change.oldMeasure.unit),
      "newUnit": change.numbers == nil ? .null : .text(change.newMeasure.unit),
    ]
  }

  private static func json(_ change: TableChange) -> JSON {
    let largest = change.largest.map { cell -> JSON in
      [
        "row": .list(cell.row.map { .text($0) }), "column": .text(cell.column), "old": number(cell.old),
        "new": number(cell.new),
      ]
    }
    return [
      "path": .text(change.path), "title": .optional(change.title), "kind": .text(change.kind.rawValue),
      "numbers": .whole(change.numbers), "changed": .whole(change.changed), "addedRows": .whole(change.addedRows),
      "removedRows": .whole(change.removedRows), "columns": .list(change.columns.map { .text($0) }),
      "largest": largest ?? .null,
    ]
  }

  private static func json(_ change: PageChange) -> JSON {
    [
      "path": .text(change.path), "kind": .text(change.kind.rawValue),
      "removed": .list(change.removed.map { .text($0) }), "added": .list(change.added.map { .text($0) }),
    ]
  }

  private static func number(_ value: Double?) -> JSON { value.map { .number($0) } ?? .null }
}
