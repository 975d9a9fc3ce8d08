import JSON
import SiteCheck

/// The machine-readable findings in a folder, and their validation.
struct ReportFile {
  static let name = "report.json"
  static let schemaName = "report.schema.json"
  /// The format version that this Debrief reads.
  static let knownVersion = 1

  /// Impacts whose actual value differs from that of the same buckets among the phases: the sum or mean of all measurements.
  private static func contradictions(in report: JSON) -> [Finding] {
    // Redacted numbers were rounded individually.
    guard report["redaction"] ?? .null == .null else { return [] }
    return elements("incidents", of: report).enumerated().flatMap { place, incident in
      let phases = elements("phases", of: incident).map { ($0["metric"] ?? .null, $0["during"] ?? .null) }
      let during = Dictionary(phases) { first, _ in first }
      return elements("impacts", of: incident).enumerated().compactMap { index, impact -> Finding? in
        guard let window = during[impact["metric"] ?? .null], window["missing"] == .whole(0),
          let actual = number(impact["actual"]),
          let told = number(window[impact["isSum"] == .flag(true) ? "sum" : "mean"])
        else { return nil }
        // Both are written with nine digits.
        let isSame = (actual - told).magnitude <= 1e-6 * max(actual.magnitude, told.magnitude)
        return isSame ? nil : Finding(name, .contradiction("incidents[\(place)].impacts[\(index)].actual"))
      }
    }
  }

  private static func elements(_ name: String, of value: JSON) -> [JSON] {
    if case .list(let elements)? = value[name] { elements } else { [] }
  }

  private static func number(_ value: JSON?) -> Double? {
    switch value {
    case .whole(let number)?: Double(number)
    case .number(let number, _)?: number
    default: nil
    }
  }

  /// Contradictions between manifest and report on the report's inputs: a forger must alter both.
  static func origins(report contents: [UInt8]?, manifest: [UInt8]) -> [Finding] {
    guard let contents, let report = try? JSON(parsing: contents), let origin = report["provenance"],
      let manifest = try? JSON(parsing: manifest)
    else { return [] }
    let zone = manifest["options"]?["zone"]
    let pairs: [(name: String, listed: JSON?, told: JSON?)] = [
      ("command", manifest["options"]?["command"], origin["command"]),
      ("zone", zone?["identifier"], report["zone"]),
      ("zone’s hash", zone?["sha256"], origin["zoneSha256"]),
      ("inputs", inputs(manifest["inputs"], name: "path"), inputs(origin["inputs"], name: "name")),
    ]
    return pairs.filter { ($0.listed ?? .null) != ($0.told ?? .null) }.map {
      Finding(Manifest.fileName, .otherOrigin($0.name))
    }
  }

  /// Name, size and hash of each file in a list, if present, sorted by name.
  private static func inputs(_ list: JSON?, name: String) -> JSON? {
    guard case .list(let files)? = list else { return nil }
    let records = files.map { [$0[name] ?? .null, $0["bytes"] ?? .null, $0["sha256"] ?? .null] as [JSON] }
    return .list(records.map { .list($0) }.sorted { $0.compactText < $1.compactText })
  }

  /// Findings on the report in `contents` and on its `schema`; nil for a missing file.
  static func findings(report contents: [UInt8]?, schema: [UInt8]?) -> [Finding] {
    guard let contents else { return [Finding(name, .missingReport)] }
    let report: JSON
    do throws(JSONFormError) {
      let document = try JSONReader(parsing: contents)
      let version = try document.member("version").whole()
      // A later version cannot be interpreted.
      guard version == knownVersion else { return [Finding(name, .otherVersion(version, known: knownVersion))] }
      report = document.value
    } catch {
      return [Finding(name, .malformedReport(error.description))]
    }
    guard let schema else { return [Finding(schemaName, .malformedReport("no such file"))] }
    do throws(JSONFormError) {
      let rules = try JSONReader(parsing: schema).value
      if case .whole(let version)? = rules["properties"]?["version"]?["const"], version != knownVersion {
        return [Finding(schemaName, .schemaOfOtherVersion(version, report: knownVersion))]
      }
      return SchemaCheck(rules).fault(in: report).map { [Finding(name, .malformedReport($0))] }
        ?? contradictions(in: report)
    } catch {
      return [Finding(schemaName, .malformedReport(error.description))]
    }
  }
}
