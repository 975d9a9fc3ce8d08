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
