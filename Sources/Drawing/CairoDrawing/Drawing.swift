public import Scenes

/// A scene prepared for output: every number checked, every text set, every colour looked up. One drawing can produce any number of files,
/// on any thread, always with the same bytes.
///
/// Sides are rounded to whole CSS pixels, baselines of text to half pixels. Lines have round joins and square ends. Files depend on the
/// fonts of the typeface and on nothing else of the machine.
public struct Drawing: Sendable {
  /// The longest side of a scene, in CSS pixels.
  public static let largestSide = 20_000.0
  /// The maximum distance of a point from the top left corner, along each axis.
  public static let largestCoordinate = 1_000_000.0
  /// Width of the background-coloured line around the letters of a text with a halo; half of it is outside them.
  public static let haloWidth = 3.0

  let scene: Scene
  /// Sides of a file in whole CSS pixels, so that the background covers every pixel.
  let width: Int
  let height: Int
  let theme: Theme
  let marks: [Mark]

  /// `scene` with the letters of `typeface` and the colours of `theme`, on its background.
  ///
  /// - Throws: `DrawingError` if a side, a coordinate or a stroke cannot be drawn.
  /// - Complexity: O(*n*) in the number of points and characters.
  public init(of scene: Scene, typeface: Typeface, theme: Theme = .light) throws(DrawingError) {
    let drawable = 0.0.nextUp...Drawing.largestSide
    guard drawable.contains(scene.width), drawable.contains(scene.height) else {
      throw .unusableSize(scene: scene.title, width: scene.width, height: scene.height)
    }
    self.scene = scene
    width = max(1, Int(scene.width.rounded()))
    height = max(1, Int(scene.height.rounded()))
    self.theme = theme
    marks = try Composer(typeface: typeface, theme: theme, title: scene.title).marks(of: scene.shapes)
  }

  /// Draws everything on `canvas`, the background first.
  func draw(on canvas: Canvas) {
    canvas.paint(theme[.paper])
    canvas.draw(marks)
  }
}
