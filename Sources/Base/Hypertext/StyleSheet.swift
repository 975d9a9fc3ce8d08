/// The resources that a style sheet loads.
public enum StyleSheet {
  /// An address in a style sheet.
  public struct Reference: Hashable, Sendable {
    /// The address with escapes resolved.
    public let address: String
    /// Line, from 1.
    public let line: Int
  }

  /// Every address in a `url()`, `@import` or `image-set()` of `text`, in order.
  ///
  /// Parses only what distinguishes addresses from other text: comments, strings, names with escapes, and brackets.
  ///
  /// - Complexity: O(n)
  /// - Source: CSS Syntax Module Level 3, section 4.
  public static func references(in text: String) -> [Reference] {
    var scanner = StyleScanner(text)
    var references: [Reference] = []
    // The open functions, innermost last; an empty name for plain brackets.
    var functions: [String] = []
    var isImport = false
    while let token = scanner.next() {
      switch token {
      case .address(let address, let line): references.append(Reference(address: address, line: line))
      case .string(let address, let line):
        if isImport || functions.contains(where: { loading.contains($0) }) {
          references.append(Reference(address: address, line: line))
        }
      case .function(let name): functions.append(name)
      case .rule(let name): isImport = name == "import"
      case .open: functions.append("")
      case .close: _ = functions.popLast()
      case .endOfRule: isImport = false
      }
    }
    return references
  }

  /// Functions that take addresses as strings.
  private static let loading: Set<String> = ["url", "src", "image", "image-set", "-webkit-image-set"]
}
