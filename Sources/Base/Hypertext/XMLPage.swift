/// A document in XML of one namespace, taken apart: a drawing, or a list of pages.
///
/// Unlike in HTML, upper and lower case of names differ. Comments are left out: nothing in them can be taken differently.
public struct XMLPage: Sendable {
  /// What the document says, in order.
  public let markup: [Markup]
  /// What is wrong with it: what is not well-formed, and what would make it say something else to a browser, in order.
  public let faults: [HypertextPage.Fault]

  /// The namespace of drawings.
  public static let drawings = "http://www.w3.org/2000/svg"
  /// The namespace of lists of a site's pages.
  public static let siteMaps = "http://www.sitemaps.org/schemas/sitemap/0.9"

  /// Reads the document that `bytes` hold in UTF-8, whose elements belong to `namespace`. Never fails: what is no XML is a fault.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8], namespace: String) {
    var reader = XMLReader(namespace: namespace)
    reader.read(bytes)
    markup = reader.markup
    faults = reader.faults
  }
}
