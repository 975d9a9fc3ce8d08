/// A parsed HTML page.
///
/// libxml2 parses by the rules of HTML 4, browsers by those of HTML 5; both agree on well-formed markup. Anything else is reported as a
/// fault, so every parser reads a page without faults in the same way.
public struct HypertextPage: Sendable {
  /// Markup that parsers may interpret differently.
  public struct Fault: Hashable, Sendable {
    /// Line, from 1.
    public let line: Int
    /// The fault, in the words of libxml2.
    public let text: String
  }

  /// The content of the page, in order. Elements are balanced: elements left open are closed.
  public let markup: [Markup]
  /// Up to `faultLimit` faults of the markup: first the ambiguous syntax, then the errors of libxml2.
  public let faults: [Fault]

  /// The largest number of faults reported for a page.
  public static let faultLimit = 20
  /// The deepest nesting of elements. A deeper page is cut off and has a fault: no report comes near this depth, and parsing time grows
  /// with depth.
  public static let depthLimit = 512

  /// Parses the page in `bytes`, UTF-8. Never fails: anything that is not HTML becomes text or a fault.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) {
    let reader = MarkupReader()
    reader.read(bytes)
    markup = reader.markup
    faults = Array((PageSyntax.faults(in: bytes) + reader.faults).prefix(Self.faultLimit))
  }

  /// Elements of the page, in the order of their start tags.
  public var elements: [Element] {
    markup.compactMap { if case .start(let element) = $0 { element } else { nil } }
  }
}
