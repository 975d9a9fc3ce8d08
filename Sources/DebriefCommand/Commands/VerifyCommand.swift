import FoundationEssentials
import Glibc
import Verification

/// Verifies a published folder: reads it, and nothing outside it, and writes nothing.
struct VerifyCommand: Sendable {
  /// The folder.
  let folder: String
  let options: VerifyingOptions
  let step: Steps

  /// A manifest as far as it is needed.
  private struct Contents: Decodable {
    let kind: Manifest.Kind
    let outputs: [FileRecord]
  }

  /// Reads and verifies the folder.
  func run() async throws -> VerificationReport {
    let threads = options.threads ?? Processors.count
    // With the dot, a link that the user named is followed.
    let root = folder + "/."
    let manifest = try manifest(in: root)
    let survey = try await step("Survey") { try FolderSurvey(of: Folder(path: root, as: folder)) }
    let files = try await step("Read") {
      try await survey.files.concurrentMap(threads: threads) { try SurveyedFile($0, in: root, as: folder) }
    }
    let verification = try await step("Verify") {
      var others = survey.findings
      if manifest.kind == .site {
        others += ReportFile.findings(
          report: contents(of: ReportFile.name, in: files), schema: contents(of: ReportFile.schemaName, in: files))
      }
      return Verification(
        listed: manifest.outputs.map { SiteFile(path: $0.path, byteCount: $0.bytes, sha256: $0.sha256) },
        files: files.map(\.file), readings: files.compactMap(\.reading), others: others, budget: options.budget)
    }
    return VerificationReport(folder: folder, verification: verification)
  }

  private func manifest(in root: String) throws -> Contents {
    let folder = try opened(root)
    guard let status = folder.status(of: Manifest.fileName), status.kind == .file else {
      throw VerifyError.noManifest(self.folder)
    }
    guard status.size <= FileReading.byteLimit else {
      throw VerifyError.malformedManifest(self.folder, fault: "larger than \(Fault.size(FileReading.byteLimit))")
    }
    let bytes = try folder.openFile(Manifest.fileName).readAll()
    do {
      return try JSONDecoder().decode(Contents.self, from: Data(bytes))
    } catch {
      throw VerifyError.malformedManifest(self.folder, fault: JSONFault.words(for: error))
    }
  }

  private func opened(_ root: String) throws -> Folder {
    do throws(FileError) {
      return try Folder(path: root, as: folder)
    } catch {
      switch error.number {
      case ENOENT: throw VerifyError.noFolder(folder)
      case ENOTDIR: throw VerifyError.notAFolder(folder)
      default: throw error
      }
    }
  }

  private func contents(of name: String, in files: [SurveyedFile]) -> [UInt8]? {
    files.first { $0.file.path == name }?.contents
  }
}
