public import Scenes

/// A finding, drawn: the picture with all that a reader needs who cannot see it, doubts it, or wants its numbers.
public struct Figure: Sendable {
  /// Permalink fragment and file name; a slug, unique in the report.
  public let id: String
  /// What the figure shows, as a finding.
  public let title: String
  /// What is drawn, with unit and zone.
  public let subtitle: String
  /// The finding in one sentence with its numbers: caption, alt text and `<desc>`.
  public let caption: String
  /// The drawing for wide screens, paper and files.
  public let wide: Scene
  /// The drawing for phones.
  public let narrow: Scene
  /// What measured the texts of both drawings; pages fit their letters to it.
  public let measurer: any TextMeasurer
  /// Every plotted number: the CSV.
  public let data: DataTable
  /// The rows shown on the page: all up to `excerptLimit`, above that the ones that matter or a daily summary.
  public let excerpt: DataTable
  /// What `excerpt` leaves out, such as `Daily minimum, median and maximum; every hour is in the CSV`; nil where nothing.
  public let excerptNote: String?

  /// The drawing of its files: on a sheet of its own, with title and subtitle, and `source` at the foot.
  public func sheet(source: String) -> Scene {
    wide.framed(title: title, subtitle: subtitle, source: source, measuredBy: measurer)
  }

  /// Greatest number of rows of a table in a page.
  public static let excerptLimit = 60

  /// A figure with all that belongs to it.
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
