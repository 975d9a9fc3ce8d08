import CairoDrawing
import Figures
import Pages
import Scenes

/// Turns figures into files: a drawing with its title and source, as SVG, as PNG with two pixels per CSS pixel, which is sharp on every
/// screen and in print, and on request as PDF.
struct Renderer: Sendable {
  let typeface: Typeface
  /// The line at the bottom of each drawing.
  let source: String
  /// The date of PDF files, in seconds since 1970.
  let date: Int
  let extras: Extras
  /// The colours of all drawings.
  let theme: Theme

  private var creator: String { "Debrief \(Version.current)" }

  /// The files of `figure`: SVG, PNG, and on request PDF.
  func files(of figure: Figure) throws -> [Artifact] {
    let scene = figure.sheet(source: source)
    let drawing = try Drawing(of: scene, typeface: typeface, theme: theme)
    var files = [
      Artifact(path: "figures/\(figure.id).svg", bytes: try drawing.svg()),
      Artifact(path: "figures/\(figure.id).png", bytes: try drawing.png(scale: .double)),
    ]
    if extras.figuresAsPDF {
      files.append(Artifact(path: "figures/\(figure.id).pdf", bytes: try drawing.pdf(details(of: figure))))
    }
    return files
  }

  /// The sheet of `brief` as a PDF file.
  func file(of brief: Brief) throws -> Artifact {
    let details = PDFDetails(
      title: brief.scene.title, subject: brief.scene.description, author: source, creator: creator,
      keywords: brief.keywords, creation: date)
    let page = PDFDocument.Page(
      try Drawing(of: brief.scene, typeface: typeface, theme: theme),
      bookmarks: brief.parts.map { PDFBookmark(title: $0.title, top: $0.top) })
    return Artifact(
      path: "incidents/\(brief.slug)/brief.pdf", bytes: try PDFDocument(details, pages: [page]).file())
  }

  private func details(of figure: Figure) -> PDFDetails {
    PDFDetails(
      title: figure.title, subject: figure.caption, author: source, creator: creator, creation: date)
  }

  /// The file of `preview`: PNG at twice the size.
  func file(of preview: Preview) throws -> Artifact {
    Artifact(
      path: preview.path, bytes: try Drawing(of: preview.scene, typeface: typeface, theme: theme).png(scale: .double))
  }

  /// The site's icon files for tabs and bookmarks.
  var favicons: [Artifact] {
    get throws {
      let drawing = try Drawing(of: Favicon.scene, typeface: typeface, theme: theme)
      return [
        Artifact(path: Favicon.svgPath, bytes: try drawing.svg()),
        Artifact(path: Favicon.pngPath, bytes: try drawing.png(scale: .double)),
      ]
    }
  }
}
