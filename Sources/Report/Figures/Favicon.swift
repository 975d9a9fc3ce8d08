public import Scenes

/// The report's icon in tabs and bookmarks: a curve that dips and recovers, in the paper's colour on the accent.
public enum Favicon {
  /// Path of the SVG file in the site.
  public static let svgPath = "assets/favicon.svg"
  /// Path of the PNG file, for browsers without support for SVG icons.
  public static let pngPath = "assets/favicon.png"
  /// Width and height of the drawing in CSS pixels; the PNG file has twice as many pixels.
  public static let side = 32.0

  /// The drawing.
  public static var scene: Scene {
    let course = [(4, 12), (11, 12), (16, 24), (21, 9), (28, 9)].map { Point(x: $0.0, y: $0.1) }
    return Scene(
      width: side, height: side, title: "Report", description: "A line that dips and recovers.",
      shapes: [
        .rectangle(Rectangle(x: 0, y: 0, width: side, height: side), fill: .accent, stroke: nil),
        .path(Path(through: course), fill: nil, stroke: Shape.Stroke(.paper, width: 3)),
      ])
  }
}
