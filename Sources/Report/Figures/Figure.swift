public import Scenes

/// A finding as a figure: the drawing with its texts and its numbers.
public struct Figure: Sendable {
  /// Permalink fragment and file name; a slug that is unique in the report.
  public let id: String
  /// The finding that the figure shows.
  public let title: String
  /// The drawn quantity, with unit and time zone.
  public let subtitle: String
  /// The finding in one sentence with its numbers: caption, alt text and `<desc>`.
  public let caption: String
  /// The drawing for wide screens, paper and files.
  public let wide: Scene
  /// The drawing for phones.
  public let narrow: Scene
  /// The measurer of both drawings' texts; pages fit their text to it.
  public let measurer: any TextMeasurer
  /// Every plotted number, for the CSV file.
  public let data: DataTable
  /// The rows on the page: all up to `excerptLimit`, otherwise the relevant ones or a summary by calendar period.
  public let excerpt: DataTable
  /// The description of what `excerpt` omits, such as `Daily minimum, median and maximum; every hour is in the CSV`; nil if nothing.
  public let excerptNote: String?

  /// The drawing for files: a complete sheet with title and subtitle, and `source` at the bottom.
  public func sheet(source: String) -> Scene {
    wide.framed(title: title, subtitle: subtitle, source: source, measuredBy: measurer)
  }

  /// The largest number of rows of a table on a page.
  public static let excerptLimit = 60

  /// Creates a figure.
  public init(
    id: String, title: String, subtitle: String, caption: String, wide: Scene, narrow: Scene,
    measuredBy measurer: any TextMeasurer, data: DataTable,
    excerpt: DataTable, excerptNote: String?
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.wide = wide
    self.narrow = narrow
    self.measurer = measurer
    self.data = data
    self.excerpt = excerpt
    self.excerptNote = excerptNote
  }
}
