package import JSON

/// The content of `manifest.json` in a folder that Debrief wrote: inputs, options and files.
///
/// It does not depend on the location, time or machine of the run.
package struct Manifest: Sendable {
  /// The file's name.
  package static let fileName = "manifest.json"

  /// The kind of a folder.
  package enum Kind: String, Sendable {
    /// A report.
    case site = "debrief-site"
    /// Data with a configuration.
    case data = "debrief-data"
    /// The differences between two reports.
    case comparison = "debrief-diff"
    /// Tables for BigQuery.
    case bundle = "debrief-bigquery"
  }

  /// The kind of the folder.
  package let kind: Kind
  /// Options that affected the contents, in a fixed order.
  package let options: [JSON.Member]
  /// Input files, sorted by path.
  package let inputs: [FileRecord]
  /// Whether sizes and hashes of inputs are omitted: they would confirm a guess of an input's content.
  private let hidesInputs: Bool

  /// Creates the manifest of a folder made with `options` from `inputs`.
  package init(
    kind: Kind, options: [JSON.Member] = [], inputs: [FileRecord] = [], hidesInputs: Bool = false
  ) {
    self.kind = kind
    self.options = options
    self.inputs = inputs.sorted { $0.path < $1.path }
    self.hidesInputs = hidesInputs
  }

  /// The manifest's text for a folder that contains `outputs`.
  func text(listing outputs: [FileRecord]) -> String {
    let json: JSON = [
      "kind": .text(kind.rawValue),
      "tool": ["name": "debrief", "version": .text(Version.current)],
      "options": .object(options),
      "inputs": .list(inputs.map { hidesInputs ? ["path": .text($0.path)] : $0.json }),
      "outputs": .list(outputs.sorted { $0.path < $1.path }.map(\.json)),
    ]
    return json.text
  }
}

extension FileRecord {
  /// The record in a manifest.
  var json: JSON { ["path": .text(path), "bytes": .whole(bytes), "sha256": .text(sha256)] }
}
