import Datasets
import Ingestion
import JSON
import Pages
import Time

/// The origin of a report, for its manifest and its pages.
struct Origin: Sendable {
  /// The command with which readers rebuild the report.
  let command: String
  let opened: OpenedConfiguration
  let measured: Measurement
  /// Whether the report is for outside readers.
  let isRedacted: Bool
  let look: Look
  /// The site's address on the web; nil if unknown.
  let address: SiteAddress?
  /// The date of output files, in seconds since 1970.
  let date: Int
  /// Every input file, in the order of the configuration.
  let inputs: [FileRecord]

  /// The provenance for the pages.
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

  /// The publication for search engines and other sites; nil if the site's address is unknown.
  var publication: Publication? {
    address.map { Publication(at: $0, date: Instant(unixSeconds: date)) }
  }

  /// The manifest of the site's folder.
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
