public import Datasets
internal import JSON
internal import SQL
internal import Text

/// All files, except the rows, of a folder that can be loaded into BigQuery without Debrief.
public struct Bundle: Sendable {
  /// A text file.
  public struct File: Hashable, Sendable {
    /// Path in the folder.
    public let path: String
    /// Its contents.
    public let text: String

    /// A file of `text` at `path`.
    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The tables, in the order of the data set.
  public let tables: [TableResource]
  /// All files except rows and hashes.
  public let files: [File]

  /// The path of the file with the hashes of all others.
  public static let hashesPath = "SHA256SUMS"

  /// The path of the rows of `table`.
  public static func dataPath(of table: TableResource) -> String { "data/\(table.name).csv" }

  /// The bundle of `dataset`, whose tables in BigQuery are `tables`.
  ///
  /// - Parameters:
  ///   - incidents: The incidents of the report.
  ///   - guardBand: Seconds around an incident that are excluded from normal time too.
  ///   - queries: Queries for BigQuery, with their file names, in addition to those in every bundle.
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

  /// `files` with a number appended to duplicate names.
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

  /// The lines of the hash file, in the format of `sha256sum --check`.
  public static func hashes(_ records: [(path: String, sha256: String)]) -> String {
    records.sorted { $0.path < $1.path }.map { "\($0.sha256)  \($0.path)\n" }.joined()
  }
}
