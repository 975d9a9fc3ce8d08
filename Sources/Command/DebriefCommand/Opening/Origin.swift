import Datasets
import Ingestion
import JSON
import Pages
import Time

/// What a report was made from and how, as its manifest and its pages tell.
struct Origin: Sendable {
  /// How the reader makes the same report again.
  let command: String
  let opened: OpenedConfiguration
  let measured: Measurement
  /// Whether the report is for outside readers.
  let isRedacted: Bool
  let look: Look
  /// Where the site will be on the web; nil where nobody said.
  let address: SiteAddress?
  /// The date that files bear, in seconds since 1970.
  let date: Int
  /// Every file read, in the order in which the configuration names them.
  let inputs: [FileRecord]

  /// For the pages.
  var provenance: Provenance {
    let replaced = look.overrides.map(\.path).joined(separator: ", ")
    return Provenance(
      toolVersion: Version.current, command: command,
      options: [Provenance.Setting("Zone", opened.zone.identifier)] + opened.engine(isRedacted: isRedacted)
        + (opened.locale.map { [Provenance.Setting("Locale", "\($0), ICU \(LocaleData.version)")] } ?? [])
        + (replaced.isEmpty ? [] : [Provenance.Setting("Templates of its own", replaced)]),
      inputs: inputs.map { input in
        isRedacted
          ? Provenance.Input(name: input.path)
          : Provenance.Input(name: input.path, byteCount: input.bytes, sha256: input.sha256)
      },
      statements: measured.statements(isRedacted: isRedacted),
      zoneSHA256: opened.zoneHash)
  }

  /// For search engines and other sites; nil where nobody said where the site will be.
  var publication: Publication? {
    address.map { Publication(at: $0, date: Instant(unixSeconds: date)) }
  }

  /// For the site's folder.
  var manifest: Manifest {
    Manifest(
      kind: .site,
      options: [
        JSON.Member("command", .text(command)),
        JSON.Member("zone", ["identifier": .text(opened.zone.identifier), "sha256": .text(opened.zoneHash)]),
        JSON.Member("step", .text(Step.text(measured.dataset.grid.step))), JSON.Member("date", .whole(date)),
        JSON.Member("fonts", .list(look.fonts.map(\.json))),
        JSON.Member("templates", .list(look.overrides.map(\.json))),
      ] + (address.map { [JSON.Member("baseURL", .text($0.text))] } ?? []), inputs: inputs, hidesInputs: isRedacted)
  }
}
