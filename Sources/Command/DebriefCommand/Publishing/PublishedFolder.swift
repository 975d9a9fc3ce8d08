import FoundationEssentials

/// A folder that Debrief made earlier, as its manifest describes it.
struct PublishedFolder: Decodable {
  let kind: Manifest.Kind
  let outputs: [FileRecord]

  /// What the manifest in the folder at `path` says; nil where there is none that Debrief wrote.
  init?(at path: String) {
    guard let file = try? MappedFile(path: path + "/" + Manifest.fileName) else { return nil }
    let data = file.withBytes { bytes in unsafe bytes.withUnsafeBytes { unsafe Data($0) } }
    guard let folder = try? JSONDecoder().decode(Self.self, from: data) else { return nil }
    self = folder
  }
}
