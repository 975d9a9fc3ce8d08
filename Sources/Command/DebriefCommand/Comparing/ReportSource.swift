import Glibc
import Hypertext
import JSON
import ReportDiff
import SiteCheck

/// A published report, named by its folder or its `report.json`.
struct ReportSource: Sendable {
  /// Larger reports were not written by Debrief.
  private static let byteLimit = FileReading.byteLimit

  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// The contents of the report, read on each access.
  var snapshot: ReportSnapshot {
    get throws {
      if let folder = try opened() { return try snapshot(of: folder) }
      let file = try Descriptor(reading: path, flags: O_NONBLOCK)
      return ReportSnapshot(report: try report(in: file, called: path), folder: nil)
    }
  }

  /// The folder at the path; nil if the path is a file.
  private func opened() throws -> Folder? {
    do throws(FileError) {
      // The trailing dot follows a link that the user named.
      return try Folder(path: path + "/.", as: path)
    } catch {
      switch error.number {
      case ENOENT: throw ReportError.noReport(path)
      case ENOTDIR: return nil
      default: throw error
      }
    }
  }

  private func snapshot(of folder: borrowing Folder) throws -> ReportSnapshot {
    guard let status = folder.status(of: ReportFile.name), status.kind == .file else {
      throw ReportError.noFindings(path)
    }
    let report = try report(in: folder.openFile(ReportFile.name), called: path + "/" + ReportFile.name)
    var tables: [String: NumberTable] = [:]
    var pages: [String: [String]] = [:]
    var titles: [String: String] = [:]
    for entry in try FolderSurvey(of: folder).files where entry.byteCount <= Self.byteLimit {
      if entry.path.hasSuffix(".csv") {
        let bytes = try folder.openFile(entry.path).readAll()
        tables[entry.path] = NumberTable(csv: String(decoding: bytes, as: UTF8.self))
      } else if FileReading.Kind(path: entry.path) == .page {
        let page = HypertextPage(try folder.openFile(entry.path).readAll())
        pages[entry.path] = page.passages
        titles.merge(page.figureTitles) { first, _ in first }
      }
    }
    return ReportSnapshot(report: report, folder: ReportSnapshot.Folder(tables: tables, pages: pages, titles: titles))
  }

  private func report(in file: borrowing Descriptor, called name: String) throws -> JSON {
    let status = try file.status()
    guard status.kind == .file else { throw ReportError.malformed(name, fault: "not a regular file") }
    guard status.size <= Self.byteLimit else {
      throw ReportError.malformed(name, fault: "larger than \(Fault.size(Self.byteLimit))")
    }
    let bytes = try file.readAll()
    let report: JSON
    do throws(JSONFormError) {
      report = try JSONReader(parsing: bytes).value
    } catch {
      throw ReportError.malformed(name, fault: error.description)
    }
    guard case .whole(let version)? = report["version"] else {
      throw ReportError.malformed(name, fault: "no version")
    }
    guard version == ReportFile.knownVersion else { throw ReportError.otherVersion(name, version: version) }
    return report
  }
}
