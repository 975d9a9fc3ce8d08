import Time

/// Turns names into path components: lower case `[a-z0-9-]`, at most 60 characters, all different.
public enum Slug {
  /// Maximum length of a slug.
  public static let maximumLength = 60

  /// Names reserved by Windows for devices, with any extension.
  ///
  /// - Source: Microsoft, Naming Files, Paths, and Namespaces.
  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// One slug per name, in the order of `names`. Duplicates get the suffix `-2`, `-3`, …. A name without any ASCII letter or digit becomes
  /// its `fallback`, which the caller makes unique (such as an id or a number).
  ///
  /// - Complexity: O(n) in the total length of the names.
  public static func unique(_ names: [(name: String, fallback: String)]) -> [String] {
    var taken: Set<String> = []
    return names.map { name, fallback in
      var base = slug(name)
      if base.isEmpty { base = slug(fallback) }
      if base.isEmpty { base = "item" }
      var candidate = base
      var number = 2
      while !taken.insert(candidate).inserted {
        let suffix = "-\(number)"
        candidate = String(base.prefix(maximumLength - suffix.count)) + suffix
        number += 1
      }
      return candidate
    }
  }

  /// The slug of `name` alone; empty if no character can be kept. A reserved device name gets the suffix `-`.
  public static func slug(_ name: String) -> String {
    var result = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": result.unicodeScalars.append(scalar)
      case "A"..."Z": result += String(scalar).lowercased()
      default: if !result.isEmpty, !result.hasSuffix("-") { result += "-" }
      }
      if result.count == maximumLength { break }
    }
    while result.hasSuffix("-") { result.removeLast() }
    return devices.contains(result) ? result + "-" : result
  }
}
