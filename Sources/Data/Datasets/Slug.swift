import Time

/// Turns names into parts of paths: lower case `[a-z0-9-]`, at most 60 long, each one different.
public enum Slug {
  /// Greatest length of a slug.
  public static let maximumLength = 60

  /// Names that Windows keeps for devices, whatever ending a file has.
  ///
  /// - Source: Microsoft, Naming Files, Paths, and Namespaces.
  private static let devices = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// One slug a name, in the order of `names`. Where two would be alike, later ones get `-2`, `-3`, …; a name without
  /// any letter or digit of ASCII becomes its `fallback`, which the caller makes unique (such as an id or a number).
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

  /// The slug of `name` by itself; empty where nothing of it can stay. One that is a device's name gets a `-` behind it and is none.
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
