import FoundationEssentials
import Notation
import Verification

/// The findings for machines as a folder holds them, held against their form.
struct ReportFile {
  static let name = "report.json"
  static let schemaName = "report.schema.json"
  /// The version of the form that this Debrief knows.
  static let knownVersion = 1

  private struct Outline: Decodable {
    let version: Int
  }

  /// What is wrong with the report in `contents` and with its `schema`; nil stands for a file that is not there.
  static func findings(report contents: [UInt8]?, schema: [UInt8]?) -> [Finding] {
    guard let contents else { return [Finding(name, .missingReport)] }
    let report: JSON
    do {
      let version = try JSONDecoder().decode(Outline.self, from: Data(contents)).version
      // What a later version means is not ours to say.
      guard version == knownVersion else { return [Finding(name, .otherVersion(version, known: knownVersion))] }
      report = try JSON(parsing: contents)
    } catch {
      return [Finding(name, .malformedReport(JSONFault.words(for: error)))]
    }
    guard let schema else { return [Finding(schemaName, .malformedReport("there is no such file"))] }
    do {
      let rules = try JSON(parsing: schema)
      if case .whole(let version)? = rules["properties"]?["version"]?["const"], version != knownVersion {
        return [Finding(schemaName, .schemaOfOtherVersion(version, report: knownVersion))]
      }
      return SchemaCheck(rules).fault(in: report).map { [Finding(name, .malformedReport($0))] } ?? []
    } catch {
      return [Finding(schemaName, .malformedReport(JSONFault.words(for: error)))]
    }
  }
}
