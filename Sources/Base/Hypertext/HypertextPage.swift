/// A page in HTML, taken apart.
///
/// libxml2 does the reading. Its rules are those of HTML 4, a browser's those of HTML 5, and they agree on markup that is well
/// written. What is not is a fault here, so that a page without faults is read by all alike.
public struct HypertextPage: Sendable {
  /// Something about the markup that readers could take differently.
  public struct Fault: Hashable, Sendable {
    /// Line, from 1.
    public let line: Int
    /// What is wrong, in the words of libxml2.
    public let text: String
  }

  /// What the page says, in order. Elements are balanced: what a page leaves open is ended.
  public let markup: [Markup]
  /// What is wrong with the markup, up to `faultLimit` faults: first what readers could take differently, then what libxml2 finds.
  public let faults: [Fault]

  /// More faults of one page tell nobody more.
  public static let faultLimit = 20
  /// A page nested deeper than this is cut off there, and that is a fault: no report comes near, and the time to read a page grows
  /// with its depth.
  public static let depthLimit = 512

  /// Reads the page that `bytes` hold in UTF-8. Never fails: whatever is no HTML is text, or a fault.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public init(_ bytes: [UInt8]) {
    let reader = MarkupReader()
    reader.read(bytes)
    markup = reader.markup
    faults = Array((PageSyntax.faults(in: bytes) + reader.faults).prefix(Self.faultLimit))
  }

  /// Elements of the page in the order of their tags.
  public var elements: [Element] {
    markup.compactMap { if case .start(let element) = $0 { element } else { nil } }
  }
}
