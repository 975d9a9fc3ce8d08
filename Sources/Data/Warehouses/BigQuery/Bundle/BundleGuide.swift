/// The README of a bundle.
struct BundleGuide {
  let title: String
  let tables: [TableResource]
  let views: [String]

  /// Its text, in Markdown.
  var text: String {
    """
    # \(Self.escaped(title)), for BigQuery

    ```sh
    ./load.sh PROJECT DATASET [LOCATION]
    ```

    loads everything with Google's own `bq` (the Google Cloud CLI). It checks the files against `SHA256SUMS`, makes the dataset where it
    is missing, replaces the tables, and makes the views anew: it may be run again at any time. LOCATION is where a new dataset is to be,
    such as `EU`; without it, BigQuery decides.

    | folder | holds |
    |---|---|
    | `data/` | the rows: CSV in UTF-8, times in UTC, an empty cell for a gap |
    | `schema/` | the columns of each table, with their types and meanings |
    | `views/` | views on the tables, which `load.sh` makes; `DATASET` stands for the dataset |
    | `queries/` | queries to begin with: `bq query --use_legacy_sql=false --dataset_id=PROJECT:DATASET < queries/coverage.sql` |

    | table | rows lie in parts by | sorted by |
    |---|---|---|
    \(tables.map(row).joined(separator: "\n"))

    Views: \(views.map { "`\($0)`" }.joined(separator: ", ")).

    A query that says which days it wants, such as `WHERE DATE(\(tables.first?.partitionColumn ?? "timestamp")) = '2024-05-07'`, reads and pays for no more than those.

    """
  }

  private func row(_ table: TableResource) -> String {
    let cluster = table.clusterColumns.map { "`\($0)`" }.joined(separator: ", ")
    return
      "| `\(table.name)` | \(table.partitioning.rawValue.lowercased()) of `\(table.partitionColumn)` | \(cluster.isEmpty ? "–" : cluster) |"
  }

  /// A title with all Markdown syntax escaped.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      if character.isNewline { return " " }
      return "\\`*_{}[]<>()#+-!|".contains(character) ? "\\\(character)" : String(character)
    }.joined()
  }
}
