package import Text

/// Why files could not be packed.
package struct ArchiveError: DiagnosticError {
  /// The file in the archive, or the archive itself.
  package let place: String
  /// What is wrong, in the library's words.
  package let reason: String

  package var diagnostic: Diagnostic {
    Diagnostic(
      at: Diagnostic.Location(place), reason, wayOut: "free memory, or leave out --attach", code: .internalFault)
  }
}
