/// What a style sheet makes a browser load.
public enum StyleSheet {
  /// A place that a style sheet names.
  public struct Reference: Hashable, Sendable {
    /// The address as it is written, escapes resolved.
    public let address: String
    /// Line, from 1.
    public let line: Int
  }

  /// Every address that `text` names by `url()`, `@import` or `image-set()`, in order.
  ///
  /// Only what tells addresses from other text is read: comments, strings, names with their escapes, and brackets.
  ///
  /// - Complexity: O(n)
  /// - Source: CSS Syntax Module Level 3, section 4.
  public static func references(in text: String) -> [Reference] {
    var scanner = StyleScanner(text)
    var references: [Reference] = []
    // Functions that are open, innermost last; empty for plain brackets.
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
