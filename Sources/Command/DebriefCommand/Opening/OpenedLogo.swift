import Configuration

/// A logo that is open and fit for a site.
struct OpenedLogo: Sendable {
  let file: InputFile
  let picture: Logo
  /// What stands for the picture.
  let alternative: String

  /// Opens and checks the logo that `declaration` names, relative to `folder`.
  init(_ declaration: BrandDeclaration.Logo, in folder: String) throws {
    file = try InputFile(declaration.file, in: folder)
    // One byte too many is enough to tell that a file is too large.
    picture = try file.withBytes { bytes in
      try Logo((0..<min(bytes.count, Logo.largestSize + 1)).map { bytes[$0] }, file: declaration.file)
    }
    alternative = declaration.alternative
  }
}
