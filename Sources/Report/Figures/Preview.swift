public import Scenes

/// The picture that other sites show beside a link to a page: its verdict, its number and its course at a glance.
public struct Preview: Sendable {
  /// Width of the drawing in CSS pixels; its file has twice as many pixels, which is what social networks ask for.
  public static let width = 600.0
  /// Height of the drawing in CSS pixels.
  public static let height = 315.0
  /// Name of the file in the folder of the page that it stands for.
  public static let fileName = "preview.png"

  /// Path of the file in the site.
  public let path: String
  /// The drawing.
  public let scene: Scene

  /// The path of the preview of an incident's page; of the report's where no slug is given.
  static func path(ofIncident slug: String? = nil) -> String {
    slug.map { "incidents/\($0)/\(fileName)" } ?? fileName
  }
}
