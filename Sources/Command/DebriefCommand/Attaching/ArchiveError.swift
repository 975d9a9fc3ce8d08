/// Why files could not be packed, in the library's words.
package struct ArchiveError: Error, CustomStringConvertible {
  /// The file in the archive, or the archive itself.
  package let place: String
  /// What the library says.
  package let reason: String

  /// Place, fault and way out.
  package var description: String { "\(place): \(reason); free memory, or leave out --attach" }
}
