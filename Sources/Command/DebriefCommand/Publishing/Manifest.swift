package import JSON

/// What a folder made by Debrief says of itself in `manifest.json`: what it was made from, how, and what it holds.
///
/// Nothing in it depends on the place, the time or the machine of the run.
package struct Manifest: Sendable {
  /// Name of its file.
  package static let fileName = "manifest.json"

  /// What a folder is.
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

  /// What the folder is.
  package let kind: Kind
  /// What decided over the contents beside the inputs, in a fixed order.
  package let options: [JSON.Member]
  /// Files read, sorted by path.
  package let inputs: [FileRecord]
  /// Whether the sizes and hashes of inputs are left out: they would confirm a guess at an input's content.
  private let hidesInputs: Bool

  /// The manifest of a folder made with `options` from `inputs`.
  package init(
    kind: Kind, options: [JSON.Member] = [], inputs: [FileRecord] = [], hidesInputs: Bool = false
  ) {
    self.kind = kind
    self.options = options
    self.inputs = inputs.sorted { $0.path < $1.path }
    self.hidesInputs = hidesInputs
  }

  /// The manifest's text for a folder that holds `outputs`.
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
