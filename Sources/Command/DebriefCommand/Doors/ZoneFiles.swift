import Text

/// The system's time zones, as TZif files in a folder.
package struct ZoneFiles: Sendable {
  private let folder: String

  /// Creates the zone files in `folder`.
  package init(folder: String) {
    self.folder = folder
  }

  /// The bytes of the zone called `identifier`, such as `Europe/Berlin`.
  package func bytes(of identifier: String) throws -> [UInt8] {
    guard Self.isSafe(identifier) else { throw DoorError.malformedZone(identifier) }
    let path = folder + "/" + identifier
    do throws(FileError) {
      return try Descriptor(reading: path).readAll()
    } catch  where error.diagnostic.code == .missingInput {
      throw DoorError.unknownZone(identifier, folder: folder)
    }
  }

  /// Whether `identifier` has the form of the IANA database and cannot lead out of the folder.
  private static func isSafe(_ identifier: String) -> Bool {
    let parts = identifier.split(separator: "/", omittingEmptySubsequences: false)
    return identifier.utf8.count <= 100
      && parts.allSatisfy { part in
        part.utf8.first.map { isLetter($0) } ?? false
          && part.utf8.allSatisfy { isLetter($0) || "0123456789_+-".utf8.contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
