import Glibc

/// An input as a report reads it: mapped, and known by the name that the configuration gives it.
struct InputFile: Sendable {
  /// Name as the configuration gives it.
  let name: String
  let contents: MappedFile
  /// What errors call it.
  private let label: String

  /// Opens the file `name`, relative to `folder` unless it begins with a slash; errors call it `label`.
  init(_ name: String, in folder: String, as label: String? = nil) throws(FileError) {
    // A path of this machine says nothing to a reader elsewhere.
    self.name = name.hasPrefix("/") ? name.split(separator: "/").last.map(String.init) ?? name : name
    self.label = label ?? name
    contents = try MappedFile(path: name.hasPrefix("/") ? name : folder + "/" + name, as: self.label)
  }

  /// What a manifest says of it.
  ///
  /// - Complexity: O(n) in the number of bytes.
  var record: FileRecord { contents.withBytes { FileRecord(path: name, contents: $0) } }

  /// Hands the bytes to `body`. A fault that it finds is not told where the file changed meanwhile: then that is the fault.
  func withBytes<Result>(_ body: (Span<UInt8>) throws -> Result) throws -> Result {
    do {
      return try contents.withBytes(body)
    } catch {
      try checkUnchanged()
      throw error
    }
  }

  /// Throws where the file changed since it was opened.
  func checkUnchanged() throws(FileError) {
    guard contents.isUnchanged else { throw changed }
  }

  /// Throws where the file changed since `record` was made of it, which was after it was opened.
  ///
  /// - Complexity: O(1) for a file that was not written to shortly before it was opened, else O(n) in the number of bytes.
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
