import CairoDrawing
import Figures
import Pages
import Scenes

/// Turns figures into files: a drawing with its title and source, as SVG and as PNG for plain and for dense screens.
struct Renderer: Sendable {
  let typeface: Typeface
  /// The line at the foot of each drawing.
  let source: String

  /// The files of `figure`: SVG, PNG, and PNG at twice the size.
  func files(of figure: Figure) throws -> [Artifact] {
    let scene = figure.wide.framed(
      title: figure.title, subtitle: figure.subtitle, source: source, measuredBy: typeface)
    let drawing = try Drawing(of: scene, typeface: typeface)
    let pictures = try drawing.pngs()
    return [
      Artifact(path: "figures/\(figure.id).svg", bytes: try drawing.svg()),
      Artifact(path: "figures/\(figure.id).png", bytes: pictures.single),
      Artifact(path: "figures/\(figure.id)@2x.png", bytes: pictures.double),
    ]
  }
}
