/// The typeface of drawings, Inter, as files in a folder.
package struct FontFiles: Sendable {
  /// Where Debian's package fonts-inter puts it.
  static let systemFolder = "/usr/share/fonts/opentype/inter"

  /// Bytes of the regular weight.
  package let regular: [UInt8]
  /// Bytes of the semibold weight.
  package let semibold: [UInt8]

  /// What was read, for a manifest.
  let records: [FileRecord]

  /// Reads the files in `folder`.
  package init(folder: String) throws {
    let names = ["Inter-Regular.otf", "Inter-SemiBold.otf"]
    regular = try Self.read(names[0], in: folder)
    semibold = try Self.read(names[1], in: folder)
    records = zip(names, [regular, semibold]).map { FileRecord(path: $0, contents: $1.span) }
  }

  private static func read(_ name: String, in folder: String) throws -> [UInt8] {
    do throws(FileError) {
      return try Descriptor(reading: folder + "/" + name).readAll()
    } catch  where error.exitCode == .missingInput {
      throw DoorError.missingFont(name, folder: folder)
    }
  }
}
