import Figures
import JSON
import Prose
import Scenes
import Templating
import Text

/// A figure in a page: both drawings, its sentence, its files, and its numbers.
struct FigureBlock {
  /// Drawings with a larger ratio of height to width get a printed sheet of their own; of flatter ones, two share a sheet.
  private static let greatestRatio = 0.7

  let figure: Figure
  let words: Vocabulary
  /// The last line of the figure's files.
  private let source: String
  /// The optional files that exist.
  private let extras: Extras
  /// The figure's own page, if it is not this one; it has the permalink and the table.
  let home: SitePath?
  /// The figure's label in the printed document, such as “Figure 7”.
  var number: String?
  /// Whether the picture is loaded lazily.
  var isLate = false
  /// Whether the figure is reduced to a link to its numbers.
  var isBrief = false

  /// Creates the block of `figure` on its own page.
  init(_ figure: Figure, words: Vocabulary, extras: Extras, source: String) {
    self.source = source
    self.figure = figure
    self.words = words
    self.extras = extras
    home = nil
  }

  /// Creates the block of `figure` on another page than its own, `home`.
  init(_ figure: Figure, words: Vocabulary, borrowedFrom home: SitePath) {
    self.figure = figure
    self.words = words
    extras = Extras()
    source = ""
    self.home = home
  }

  func value(in path: SitePath) -> Value {
    let sheet = path.isInPrint ? figure.sheet(source: source) : nil
    return [
      "id": .text(path.identifier(figure.id)), "isHome": .flag(home == nil), "number": .optional(number),
      "isLate": .flag(isLate),
      "title": .text(figure.title),
      "subtitle": .text(figure.subtitle), "caption": .text(figure.caption),
      "rank": path.isInPrint ? "4" : "3",
      "picture": path.isInPrint ? .optional(path.link(to: .figure(figure.id, ".svg"))) : .nothing,
      "pictureWidth": .optional(sheet.map { Self.pixels($0.width) }),
      "pictureHeight": .optional(sheet.map { Self.pixels($0.height) }),
      "isTall": .flag(figure.wide.height > Self.greatestRatio * figure.wide.width),
      "wide": path.isInPrint ? .nothing : drawing(figure.wide, "wide", in: path),
      "narrow": path.isInPrint ? .nothing : drawing(figure.narrow, "narrow", in: path),
      "track": path.isInPrint ? .nothing : track,
      "files": .list(links.filter { path.names($0.target) }.map { $0.value(in: path) }),
      "numbersFile": isBrief ? links.last.map { $0.value(in: path) } ?? .nothing : .nothing, "table": table(in: path),
    ]
  }

  /// A length in whole pixels, as attributes require.
  private static func pixels(_ length: Double) -> String { String(Int(length.rounded())) }

  private func drawing(_ scene: Scene, _ width: String, in path: SitePath) -> Value {
    // Slugs have no underscores, so no figure's id equals one in a drawing.
    let prefix = path.identifier("\(width)_\(figure.id)")
    return .markup(Markup(trusted: SceneSVG.inline(scene, idPrefix: prefix, measuredBy: figure.measurer)))
  }

  private var track: Value {
    TrackData(figure, numbers: words.numbers).map { .markup(Markup(trusted: $0.json.compactText)) } ?? .nothing
  }

  private var links: [Link] {
    if let home { return [Link(label: words.texts["figure-block.home"], target: home, fragment: figure.id)] }
    return [
      Link(label: "SVG", target: .figure(figure.id, ".svg")),
      Link(label: words.texts["figure-block.png-double"], target: .figure(figure.id, ".png")),
    ] + (extras.figuresAsPDF ? [Link(label: "PDF", target: .figure(figure.id, ".pdf"))] : []) + [
      Link(label: "CSV", target: .figure(figure.id, ".csv"))
    ]
  }

  private func table(in path: SitePath) -> Value {
    guard home == nil, !path.isInPrint, !figure.excerpt.rows.isEmpty else { return .nothing }
    return TableBlock(figure.excerpt, caption: figure.title, note: figure.excerptNote, words: words).value(in: path)
  }
}
