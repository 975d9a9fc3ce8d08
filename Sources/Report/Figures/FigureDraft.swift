import Charts
import Prose
import Scenes
import Text

/// A figure without drawings: its texts and numbers, to which the drawings at both widths are added.
struct FigureDraft {
  let id: String
  let title: String
  let subtitle: String
  let caption: String
  let data: DataTable
  let excerpt: DataTable
  let excerptNote: String?

  /// Creates a draft with a table that omits the last rows on the page if necessary.
  init(id: String, title: String, subtitle: String, caption: String, data: DataTable, in words: Vocabulary) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.data = data
    let limit = Figure.excerptLimit
    excerpt = data.rows.count <= limit ? data : DataTable(columns: data.columns, rows: Array(data.rows.prefix(limit)))
    excerptNote =
      data.rows.count <= limit
      ? nil
      : words.texts[
        "excerpt.first", ["limit": words.numbers.whole(limit), "count": words.numbers.whole(data.rows.count)]]
  }

  /// Creates a draft with the table `excerpt` on the page.
  init(
    id: String, title: String, subtitle: String, caption: String, data: DataTable,
    excerpt: (table: DataTable, note: String?)
  ) {
    self.id = id
    self.title = title
    self.subtitle = subtitle
    self.caption = caption
    self.data = data
    self.excerpt = excerpt.table
    excerptNote = excerpt.note
  }

  /// The figure, with `draw` called for the wide and the narrow drawing.
  func drawn(measuredBy measurer: Lettering, _ draw: (Canvas) -> Scene) -> Figure {
    let scenes = [FigureContext.wideWidth, FigureContext.narrowWidth].map { width in
      draw(Canvas(width: width, title: title, description: caption, measuredBy: measurer))
    }
    return Figure(
      id: id, title: title, subtitle: subtitle, caption: caption, wide: scenes[0], narrow: scenes[1],
      measuredBy: measurer, data: data,
      excerpt: excerpt, excerptNote: excerptNote)
  }
}
