package import Datasets
package import Ingestion
package import Pages
package import Queries
package import Time

/// The tables of a report, wherever they are: in files, or in a database.
///
/// A source rolls its tables up and keeps the rows that a report needs. All later stages are the same for every source.
protocol Source: Sendable {
  associatedtype Reading: SourceReading
  /// The input files.
  var files: [InputFile] { get }

  /// Rolls up all tables, and keeps their rows: all of them up to ``SourceRows/limit``, else those in `windows`.
  ///
  /// - Parameters:
  ///   - hashes: Takes in the bytes of `files`, in their order.
  ///   - threads: How many of them may be used; the result is the same for any number.
  func rollUp(keeping windows: [TimeWindow], hashing hashes: InputHashes, threads: Int) async throws -> Reading
}

/// The roll-ups and kept rows of a source.
package protocol SourceReading: Sendable {
  /// The tables on buckets, in the configuration's order.
  var tables: [TableRollUp] { get }
  /// The rows that were kept of each table.
  var kept: [KeptRows] { get }
  /// Notices on the length of the buckets.
  var stepNotices: [Notice] { get }
  /// The queries that a database ran.
  var statements: [Provenance.Statement] { get }

  /// Reads up to ``SourceRows/limit`` rows again, in the order of the tables; with `windows`, only the rows in them.
  func reread(in windows: [TimeWindow]?) async throws -> [TableRows]
}

extension SourceReading {
  /// The rows that the database of a report gets: all of them, or if there are too many those in `windows`.
  ///
  /// Rows are read again only if those in `windows` were not kept, because the incidents were not known before the analysis.
  package func rows(in windows: [TimeWindow]) async throws -> SourceRows {
    let isComplete = tables.map(\.rows).reduce(0, +) <= SourceRows.limit
    if let rows = isComplete ? allKept : kept(in: windows) { return SourceRows(rows, isComplete: isComplete) }
    return SourceRows(try await reread(in: isComplete ? nil : windows), isComplete: isComplete)
  }

  /// All rows; nil if some were not kept.
  private var allKept: [TableRows]? { kept.allSatisfy(\.isComplete) ? kept.map(\.rows) : nil }

  /// The first rows in `windows`; nil if some of them were not kept.
  private func kept(in windows: [TimeWindow]) -> [TableRows]? {
    var tables: [TableRows] = []
    var rest = SourceRows.limit
    for table in kept {
      guard let rows = table.rows(in: windows), !table.isCut || rows.count >= rest else { return nil }
      var taken = TableRows(metricCount: rows.values.count)
      taken.append(rows, upTo: rest)
      rest -= taken.count
      tables.append(taken)
    }
    return tables
  }
}
