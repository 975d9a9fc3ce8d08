import Datasets
import Ingestion
import Notation
import Pages

/// What a report was made from and how, as its manifest and its pages tell.
struct Origin: Sendable {
  let source: OpenedSource
  let look: Look
  /// The date that files bear, in seconds since 1970.
  let date: Int
  /// Every file read, in the order in which the configuration names them.
  let inputs: [FileRecord]
  private let zoneHash: String

  /// Hashes the inputs on up to `threads` threads.
  init(of source: OpenedSource, look: Look, date: Int, threads: Int) async throws {
    self.source = source
    self.look = look
    self.date = date
    inputs = try await source.files.concurrentMap(threads: threads) { $0.record }
    zoneHash = SHA256.digits(of: source.zoneBytes.span)
  }

  /// For the pages.
  var provenance: Provenance {
    Provenance(
      toolVersion: Version.current, command: "debrief build \(source.files[0].name) --output DIR",
      options: look.overrides.isEmpty
        ? [] : [Provenance.Setting("Templates replaced", look.overrides.map(\.path).joined(separator: ", "))],
      inputs: inputs.map { Provenance.Input(name: $0.path, byteCount: $0.bytes, sha256: $0.sha256) },
      zoneSHA256: zoneHash)
  }

  /// For the site's folder.
  var manifest: Manifest {
    Manifest(
      kind: .site,
      options: [
        JSON.Member("zone", ["identifier": .text(source.zone.identifier), "sha256": .text(zoneHash)]),
        JSON.Member("step", .text(Step.text(source.lattice.step))),
        JSON.Member("date", .whole(date)),
        JSON.Member("fonts", .list(look.fonts.map(\.json))),
        JSON.Member("templates", .list(look.overrides.map(\.json))),
      ], inputs: inputs)
  }
}
