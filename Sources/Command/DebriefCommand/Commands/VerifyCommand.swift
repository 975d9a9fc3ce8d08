import Glibc
import JSON
import SiteCheck

/// Verifies a published folder. It reads only this folder and writes nothing.
struct VerifyCommand: Sendable {
  let folder: String
  let options: VerifyingOptions
  let step: Steps

  /// Reads and verifies the folder.
  func run() async throws -> VerificationReport {
    let threads = options.threads ?? Processors.count
    // The trailing dot follows a link that the user named.
    let root = folder + "/."
    let bytes = try manifestBytes(in: root)
    let manifest = try contents(ofManifest: bytes)
    let known = try KnownFiles(of: manifest.kind, templates: options.templates)
    let survey = try await step("Survey") { try FolderSurvey(of: Folder(path: root, as: folder)) }
    let files = try await step("Read") {
      try await survey.files.concurrentMap(threads: threads) {
        try SurveyedFile($0, in: root, as: folder, known: known)
      }
    }
    let verification = try await step("Verify") {
      var others = survey.findings
      let hash = SHA256.digits(of: bytes.span)
      if let wanted = options.manifestSHA256, hash != wanted {
        others.append(Finding(Manifest.fileName, .otherManifest(actual: hash)))
      }
      if manifest.kind == .site {
        let faults = ReportFile.findings(
          report: contents(of: ReportFile.name, in: files), schema: contents(of: ReportFile.schemaName, in: files))
        others += faults
        // Malformed files cannot be compared.
        if faults.isEmpty {
          others += ReportFile.origins(report: contents(of: ReportFile.name, in: files), manifest: bytes)
        }
      }
      let present = files.map(\.file)
      return Verification(
        listed: manifest.outputs.map { SiteFile(path: $0.path, byteCount: $0.bytes, sha256: $0.sha256) },
        files: present, readings: files.compactMap(\.reading), others: others,
        budget: options.budget.limits(for: present), known: known)
    }
    return VerificationReport(folder: folder, verification: verification)
  }

  private func manifestBytes(in root: String) throws -> [UInt8] {
    let folder = try opened(root)
    guard let status = folder.status(of: Manifest.fileName), status.kind == .file else {
      throw ReportError.noManifest(self.folder)
    }
    guard status.size <= FileReading.byteLimit else {
      throw ReportError.malformedManifest(self.folder, fault: "larger than \(Fault.size(FileReading.byteLimit))")
    }
    return try folder.openFile(Manifest.fileName).readAll()
  }

  private func contents(ofManifest bytes: [UInt8]) throws -> PublishedFolder {
    do throws(JSONFormError) {
      return try PublishedFolder(manifest: bytes)
    } catch {
      throw ReportError.malformedManifest(self.folder, fault: error.description)
    }
  }

  private func opened(_ root: String) throws -> Folder {
    do throws(FileError) {
      return try Folder(path: root, as: folder)
    } catch {
      switch error.number {
      case ENOENT: throw ReportError.noFolder(folder)
      case ENOTDIR: throw ReportError.notAFolder(folder)
      default: throw error
      }
    }
  }

  private func contents(of name: String, in files: [SurveyedFile]) -> [UInt8]? {
    files.first { $0.file.path == name }?.contents
  }
}
