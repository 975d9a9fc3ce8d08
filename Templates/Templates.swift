/// The files of this folder at build time: page templates and partials, style sheets, scripts.
///
/// A build-tool plugin embeds their texts in the program, which therefore runs from any folder. The next build picks up edited, added
/// and removed files.
public enum Templates {
  /// Text of each file by its path in this folder.
  public static let embedded = Dictionary(uniqueKeysWithValues: files)
}
