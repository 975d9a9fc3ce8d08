import Scenes

/// The common properties of all charts: width, title and description, and the measurement of text.
public struct Canvas: Sendable {
  /// Width of the drawing in CSS pixels. Charts with axes are legible from 320 pixels.
  public let width: Double
  /// The title of the drawing, for `<title>`.
  public let title: String
  /// A description in one sentence for readers who cannot see the drawing, for `<desc>`.
  public let description: String
  /// Measures the labels before layout, and provides their language.
  public let measurer: Lettering

  /// Creates a canvas of `width` CSS pixels, which must be finite and at least 40.
  public init(width: Double, title: String, description: String, measuredBy measurer: Lettering) {
    precondition(width.isFinite && width >= 40, "a canvas needs a width of at least 40 pixels")
    self.width = width
    self.title = title
    self.description = description
    self.measurer = measurer
  }

  /// A scene with `marks` below `fixed` below `names`; marks and names change with the visible range of the axis. Marks come first so that
  /// no band or area covers a text.
  func scene(
    height: Double, fixed: [Shape], marks: [Shape], names: [Shape], track: (_ marks: Int, _ names: Int) -> Track?
  ) -> Scene {
    Scene(
      width: width, height: height, title: title, description: description,
      shapes: [.group(marks, clip: nil)] + fixed + [.group(names, clip: nil)],
      track: track(0, fixed.count + 1))
  }

  /// A scene of `shapes`, `height` pixels high.
  func scene(height: Double, _ shapes: [Shape]) -> Scene {
    Scene(width: width, height: height, title: title, description: description, shapes: shapes)
  }
}
