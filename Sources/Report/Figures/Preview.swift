public import Scenes

/// The image that other sites show next to a link to a page: verdict, number and course.
public struct Preview: Sendable {
  /// Width of the drawing in CSS pixels; the file has twice as many pixels, as social networks require.
  public static let width = 600.0
  /// Height of the drawing in CSS pixels.
  public static let height = 315.0
  /// Name of the file in the folder of its page.
  public static let fileName = "preview.png"

  /// Path of the file in the site.
  public let path: String
  /// The drawing.
  public let scene: Scene

  /// The path of the preview of an incident's page, or of the report's without a slug.
  static func path(ofIncident slug: String? = nil) -> String {
    slug.map { "incidents/\($0)/\(fileName)" } ?? fileName
  }
}
