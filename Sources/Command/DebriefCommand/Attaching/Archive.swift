package import Pages

/// Files in one ZIP archive. Equal files always give equal bytes.
package struct Archive {
  /// The files, with unique paths in the archive.
  package let files: [Artifact]
  /// Modification date of each file, in seconds since 1970; clamped to the years 1980 to 2107.
  package let date: Int

  /// Creates an archive of `files`, all with the same `date`.
  package init(files: [Artifact], date: Int) {
    self.files = files
    self.date = date
  }

  /// The archive's bytes: the files sorted by path, deflated, readable by all users, all with the one date.
  ///
  /// - Complexity: O(n) in the size of the files.
  package func bytes() throws(ArchiveError) -> [UInt8] {
    let writer = try ArchiveWriter()
    for file in files.sorted(by: { $0.path < $1.path }) {
      try writer.add(file.bytes, as: file.path, at: DOSTime(secondsSince1970: date))
    }
    return try writer.finish()
  }
}
