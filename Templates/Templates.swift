/// The files of this folder as they were when the program was built: page templates and partials, style sheets, scripts.
///
/// A build-tool plugin writes their texts into the program, which therefore runs from anywhere. Files may be edited, added and
/// removed; the next build notices.
public enum Templates {
  /// Text of each file by its path in this folder.
  public static let embedded = Dictionary(uniqueKeysWithValues: files)
}
