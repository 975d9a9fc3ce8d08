import CairoDrawing
import Figures
import Pages

extension Figure {
  /// The figure as files that stand for themselves, on light paper: SVG, and PNG at two sizes.
  func files(in typeface: Typeface) throws -> [Artifact] {
    let drawing = try Drawing(of: wide, typeface: typeface)
    let pixels = try drawing.pngs()
    return [
      Artifact(path: "figures/\(id).svg", bytes: try drawing.svg(idPrefix: id)),
      Artifact(path: "figures/\(id).png", bytes: pixels.single),
      Artifact(path: "figures/\(id)@2x.png", bytes: pixels.double),
    ]
  }
}
