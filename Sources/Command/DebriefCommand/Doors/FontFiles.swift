import Text

/// The typeface of drawings, Inter, from files in a folder.
package struct FontFiles: Sendable {
  /// The folder of Debian's package fonts-inter.
  package static let systemFolder = "/usr/share/fonts/opentype/inter"

  /// Bytes of the regular weight.
  package let regular: [UInt8]
  /// Bytes of the semibold weight.
  package let semibold: [UInt8]

  /// The files that were read, for a manifest.
  let records: [FileRecord]

  /// Reads the files in `folder`.
  package init(folder: String) throws {
    let names = ["Inter-Regular.otf", "Inter-SemiBold.otf"]
    regular = try Self.read(names[0], in: folder)
    semibold = try Self.read(names[1], in: folder)
    records = zip(names, [regular, semibold]).map { FileRecord(path: $0, contents: $1.span) }
  }

  /// Fonts for characters that Inter lacks, in the order in which they are tried. All are optional. Paths of Debian's packages
  /// fonts-noto-core, fonts-noto-cjk and fonts-dejavu-core.
  private static let fallbackPaths = [
    "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
    "/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
  ]

  /// Paths of fallback fonts: in `folder` if given, else those of the system.
  static func fallbackPaths(in folder: String?) -> [String] {
    guard let folder else { return fallbackPaths }
    return fallbackPaths.map { folder + "/" + $0.lastPathComponent }
  }

  /// The file at `path`; nil if it does not exist.
  static func fallback(at path: String) throws -> [UInt8]? {
    do throws(FileError) {
      return try Descriptor(reading: path).readAll()
    } catch  where error.diagnostic.code == .missingInput {
      return nil
    }
  }

  private static func read(_ name: String, in folder: String) throws -> [UInt8] {
    do throws(FileError) {
      return try Descriptor(reading: folder + "/" + name).readAll()
    } catch  where error.diagnostic.code == .missingInput {
      throw DoorError.missingFont(name, folder: folder)
    }
  }
}
