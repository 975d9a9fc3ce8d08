package import Pages

/// Files packed into one ZIP archive: the same files are always the same bytes.
package struct Archive {
  /// The files by their paths in the archive, which no two share.
  package let files: [Artifact]
  /// When each file says it was changed, in seconds since 1970; kept within the years 1980 to 2107.
  package let date: Int

  /// An archive of `files`, all of one `date`.
  package init(files: [Artifact], date: Int) {
    self.files = files
    self.date = date
  }

  /// The archive's bytes: the files sorted by path, deflated, for everybody to read, all with the one date.
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
