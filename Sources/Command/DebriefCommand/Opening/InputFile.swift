import Glibc

/// An input file of a report: mapped, with its name in the configuration.
struct InputFile: Sendable {
  /// File name in the configuration.
  let name: String
  let contents: MappedFile
  /// The name for error messages.
  private let label: String

  /// Opens the file `name`, relative to `folder` unless it begins with a slash; error messages use `label`.
  init(_ name: String, in folder: String, as label: String? = nil) throws(FileError) {
    // A local path is meaningless to readers elsewhere.
    self.name = name.hasPrefix("/") ? name.split(separator: "/").last.map(String.init) ?? name : name
    self.label = label ?? name
    contents = try MappedFile(path: name.hasPrefix("/") ? name : folder + "/" + name, as: self.label)
  }

  /// The file's record for a manifest.
  ///
  /// - Complexity: O(n) in the number of bytes.
  var record: FileRecord { contents.withBytes { FileRecord(path: name, contents: $0) } }

  /// Calls `body` with the bytes. If `body` throws and the file has changed meanwhile, the change is thrown instead.
  func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
    do {
      return try contents.withBytes(body)
    } catch {
      try checkUnchanged()
      throw error
    }
  }

  /// Throws if the file has changed since it was opened.
  func checkUnchanged() throws(FileError) {
    guard contents.isUnchanged else { throw changed }
  }

  /// Throws if the file has changed since `record` was made, after opening.
  ///
  /// - Complexity: O(1) for a file that was not written shortly before opening, else O(n) in the number of bytes.
  func checkUnchanged(since record: FileRecord) throws(FileError) {
    try checkUnchanged()
    if contents.isYoung, self.record != record { throw changed }
  }

  private var changed: FileError { FileError(.read, label, number: ESTALE) }
}

/// Hashes the files of a report while they are read: each by itself, and for outside readers all of them as one text.
///
/// Bytes are taken in their order, file after file, by one task at a time.
final class InputHashes: @unchecked Sendable {
  /// The files that were hashed to their end, in order.
  private(set) var records: [FileRecord] = []
  private var file = SHA256()
  private var position = 0
  private let all: SHA256?

  /// Hashes of no files yet.
  init(forOutsideReaders: Bool = false) {
    all = forOutsideReaders ? SHA256() : nil
    all?.update(Array("debrief: the order of services\n".utf8).span)
  }

  /// Takes in all of `input`.
  func add(_ input: InputFile) { add(input, upTo: input.contents.count) }

  /// Takes in the bytes of `input` from where the previous ones ended up to `end`.
  ///
  /// - Complexity: O(n) in their number.
  func add(_ input: InputFile, upTo end: Int) {
    input.contents.withBytes { bytes in
      let next = bytes.extracting(position..<end)
      file.update(next)
      all?.update(next)
    }
    position = end
    guard end == input.contents.count else { return }
    records.append(FileRecord(path: input.name, bytes: end, sha256: file.digits()))
    (file, position) = (SHA256(), 0)
  }

  /// What nobody can know who does not have all files; to be called once, at the end. Nil where it was not asked for.
  func secret() -> String? { all?.digits() }
}
