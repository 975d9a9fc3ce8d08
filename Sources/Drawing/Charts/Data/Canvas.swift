import Scenes

/// What every chart needs to know besides its data: how wide it may be, what it is called, how wide its letters are.
public struct Canvas: Sendable {
  /// Width of the drawing in CSS pixels. Charts with axes are legible from 320 upwards.
  public let width: Double
  /// What the drawing shows, for `<title>`.
  public let title: String
  /// What a reader who cannot see it should know, in one sentence, for `<desc>`.
  public let description: String
  /// Measures every label once, before anything is laid out, and knows the language that it is in.
  public let measurer: Lettering

  /// A canvas of `width` CSS pixels, which must be finite and at least 40.
  public init(width: Double, title: String, description: String, measuredBy measurer: Lettering) {
    precondition(width.isFinite && width >= 40, "a canvas needs a width of at least 40 pixels")
    self.width = width
    self.title = title
    self.description = description
    self.measurer = measurer
  }

  /// The scene of `marks` below `fixed` below `names`; marks and names change with the stretch of the axis that is shown.
  /// Marks come first, so that no band and no area hides a text.
  func scene(
    height: Double, fixed: [Shape], marks: [Shape], names: [Shape], track: (_ marks: Int, _ names: Int) -> Track?
  ) -> Scene {
    Scene(
      width: width, height: height, title: title, description: description,
      shapes: [.group(marks, clip: nil)] + fixed + [.group(names, clip: nil)],
      track: track(0, fixed.count + 1))
  }

  /// The scene of `shapes`, `height` pixels high.
  func scene(height: Double, _ shapes: [Shape]) -> Scene {
    Scene(width: width, height: height, title: title, description: description, shapes: shapes)
  }
}
