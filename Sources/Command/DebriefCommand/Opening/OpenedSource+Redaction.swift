import Configuration
import Datasets
import Redaction

extension OpenedSource {
  /// What keeps back of `dataset`, which was rolled up from this source, what its configuration says, else the usual.
  ///
  /// - Complexity: O(n) in the bytes of all files.
  func redactor(of dataset: Dataset) -> Redactor {
    // The numbers of services follow from the bytes of the files, which outside readers do not have.
    let secret = SHA256()
    secret.update(Array("debrief: the order of services\n".utf8).span)
    for file in files { file.contents.withBytes { secret.update($0) } }
    let key = secret.digits()
    return Redactor(
      configuration.redaction ?? .outside, of: dataset, files: files.map(\.name),
      digest: { SHA256.digits(of: Array("\(key)\n\($0)".utf8).span) })
  }
}

extension Redactor {
  /// The record of an input under the name that outside readers see.
  func redacted(_ record: FileRecord) -> FileRecord {
    FileRecord(path: file(record.path), bytes: record.bytes, sha256: record.sha256)
  }
}
