package import JSON

/// A folder that Debrief wrote earlier, as described by its manifest.
package struct PublishedFolder {
  package let kind: Manifest.Kind
  package let outputs: [FileRecord]

  /// The contents of the manifest in the folder at `path`; nil where there is none that Debrief wrote.
  init?(at path: String) {
    guard let file = try? MappedFile(path: path + "/" + Manifest.fileName) else { return nil }
    let bytes = file.withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0) } }
    guard let folder = try? Self(manifest: bytes) else { return nil }
    self = folder
  }

  /// The contents of a manifest.
  package init(manifest bytes: [UInt8]) throws(JSONFormError) {
    let manifest = try JSONReader(parsing: bytes)
    let kind = try manifest.member("kind")
    guard let known = Manifest.Kind(rawValue: try kind.text()) else { throw .otherType(kind.location) }
    self.kind = known
    var outputs: [FileRecord] = []
    for output in try manifest.member("outputs").elements() {
      outputs.append(
        FileRecord(
          path: try output.member("path").text(), bytes: try output.member("bytes").whole(),
          sha256: try output.member("sha256").text()))
    }
    self.outputs = outputs
  }
}
