/// The typeface of drawings, Inter, as files in a folder.
package struct FontFiles: Sendable {
  /// Where Debian's package fonts-inter puts it.
  static let systemFolder = "/usr/share/fonts/opentype/inter"

  /// Bytes of the regular weight.
  package let regular: [UInt8]
  /// Bytes of the semibold weight.
  package let semibold: [UInt8]

  /// Reads the files in `folder`.
  package init(folder: String) throws {
    regular = try Self.read("Inter-Regular.otf", in: folder)
    semibold = try Self.read("Inter-SemiBold.otf", in: folder)
  }

  private static func read(_ name: String, in folder: String) throws -> [UInt8] {
    do throws(FileError) {
      return try Descriptor(reading: folder + "/" + name).readAll()
    } catch  where error.exitCode == .missingInput {
      throw DoorError.missingFont(name, folder: folder)
    }
  }
}
