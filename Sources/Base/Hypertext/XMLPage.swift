/// A parsed XML document with a single namespace: an SVG drawing or a site map.
///
/// Unlike in HTML, names are case-sensitive. Comments are dropped, because no parser interprets their content.
public struct XMLPage: Sendable {
  /// The content of the document, in order.
  public let markup: [Markup]
  /// Faults in document order: syntax errors, and constructs that change the content in a browser.
  public let faults: [HypertextPage.Fault]

  /// The namespace of SVG.
  public static let drawings = "http://www.w3.org/2000/svg"
  /// The namespace of site maps.
  public static let siteMaps = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// Parses the document in `bytes`, UTF-8, with elements of `namespace`. Never fails: anything that is not XML is a fault.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8], namespace: String) {
    var reader = XMLReader(namespace: namespace)
    reader.read(bytes)
    markup = reader.markup
    faults = reader.faults
  }
}
