import Text

/// Substitutes for redacted names.
enum Substitutes {
  /// The substitute for a redacted word.
  static let word = "[redacted]"
  /// The possible prefixes for services; the first that is unlike any real name is used.
  private static let kinds = ["service", "component", "part", "element"]

  /// `service-1`, `service-2`, … for `names`, in the order of their digests; zero-padded for ten and more.
  static func services(_ names: Set<String>, besides words: [String], digest: (String) -> String) -> [String: String] {
    let ordered = names.map { (digest($0), $0) }.sorted { $0 < $1 }.map(\.1)
    let width = String(ordered.count).count
    func numbered(_ kind: String) -> [String] {
      ordered.indices.map { place in
        let number = String(place + 1)
        return "\(kind)-" + String(repeating: "0", count: width - number.count) + number
      }
    }
    let real = NameCensor((names.sorted() + words).map { (name: $0, substitute: "") })
    let fitting = kinds.first { kind in numbered(kind).allSatisfy { real.censored($0) == $0 } }
    return Dictionary(uniqueKeysWithValues: zip(ordered, numbered(fitting ?? kinds[0])))
  }

  /// `table-1.csv`, … for the files of tables, `input-1.csv`, … for the `others`, each in order.
  static func files(tables: [String], others: [String]) -> [String: String] {
    var substitutes: [String: String] = [:]
    for (number, file) in tables.enumerated() { substitutes[file] = "table-\(number + 1)\(ending(of: file))" }
    var number = 0
    for file in others where substitutes[file] == nil {
      number += 1
      substitutes[file] = "input-\(number)\(ending(of: file))"
    }
    return substitutes
  }

  /// `metrics.csv` of `shop/metrics.csv`.
  static func lastPart(of path: String) -> String { path.lastPathComponent }

  /// `.csv` and similar; empty unless the extension is a common one.
  private static func ending(of path: String) -> String {
    [".csv", ".yaml", ".yml"].first { path.lowercased().hasSuffix($0) } ?? ""
  }
}
