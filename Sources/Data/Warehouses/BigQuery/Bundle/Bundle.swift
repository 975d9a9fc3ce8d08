public import Datasets
internal import JSON
internal import SQL
internal import Text

/// All but the rows of a folder that anybody can load into BigQuery, without Debrief.
public struct Bundle: Sendable {
  /// A file of text.
  public struct File: Hashable, Sendable {
    /// Path in the folder.
    public let path: String
    /// What it holds.
    public let text: String

    /// A file.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The tables, in the order of the data set.
  public let tables: [TableResource]
  /// All files but rows and hashes.
  public let files: [File]

  /// The file with the hashes of all others.
  public static let hashesPath = "SHA256SUMS"

  /// Where the rows of `table` are.
  public static func dataPath(of table: TableResource) -> String { "data/\(table.name).csv" }

  /// The bundle of `dataset`, whose tables in BigQuery are `tables`.
  ///
  /// - Parameters:
  ///   - incidents: What happened.
  ///   - guardBand: Seconds around an incident that are no ordinary time either.
  ///   - queries: Queries for BigQuery, by the names of their files, beside those that every bundle has.
  public init(
    of dataset: Dataset, tables: [TableResource], incidents: [Incident], guardBand: Int, queries: [File] = []
  ) {
    let schema = Schema(of: dataset, in: .bigQuery)
    let views = BundleViews(schema: schema, dataset: dataset, incidents: incidents, guardBand: guardBand).all
    let ownQueries = BundleQueries(schema: schema, views: views.map(\.name)).all
    self.tables = tables
    files =
      tables.map { File(path: "schema/\($0.name).json", text: $0.fields.text) }
      + views.map { File(path: "views/\($0.name).sql", text: $0.sql) } + Bundle.unique(ownQueries + queries)
      + [
        File(path: "load.sh", text: BundleScript(tables: tables, views: views.map(\.name)).text),
        File(path: "README.md", text: BundleGuide(title: dataset.title, tables: tables, views: views.map(\.name)).text),
      ]
  }

  /// `files` with a number behind the names of those that have the name of an earlier one.
  private static func unique(_ files: [File]) -> [File] {
    var taken: Set<String> = []
    return files.map { file in
      var path = file.path
      var number = 2
      while !taken.insert(path.lowercased()).inserted {
        path = "\(file.path.dropLast(4))-\(number).sql"
        number += 1
      }
      return File(path: path, text: file.text)
    }
  }

  /// The lines of the file of hashes, as `sha256sum --check` reads them.
  public static func hashes(_ records: [(path: String, sha256: String)]) -> String {
    records.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }.joined()
  }
}
