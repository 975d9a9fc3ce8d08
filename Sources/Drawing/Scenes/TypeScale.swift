/// The text sizes in CSS pixels: one scale for pages, drawings and paper.
public enum TypeScale: Double, CaseIterable, Sendable {
  /// Numbers in the cells of a drawing; the smallest size.
  case cell = 11
  /// Labels of a drawing.
  case label = 12
  /// The subtitle of a drawing in a file.
  case subtitle = 13
  /// Notes, tables, links to files.
  case note = 14
  /// Captions, kickers, navigation.
  case caption = 15
  /// Running text.
  case text = 17
  /// The sentence below the verdict, titles of figures.
  case lead = 19
  /// Headings of parts.
  case heading = 22
  /// Key figures.
  case figure = 30
  /// The verdict on a wide screen.
  case verdict = 50

  /// The name in style sheets: `type-note`.
  public var name: String { "type-\(self)" }
}
