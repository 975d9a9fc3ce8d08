internal import Scenes
internal import YAML

extension BrandDeclaration {
  /// The maximum number of characters of the title and of the footer.
  private static let longestText = 300

  /// The brand declared in the mapping `brand`.
  init(_ node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: ["title", "logo", "accent", "footer", "locale"])
    title = try mapping["title"].map { node throws(YAMLError) in try BrandDeclaration.text(node) }
    footer = try mapping["footer"].map { node throws(YAMLError) in try BrandDeclaration.text(node) }
    locale = try mapping["locale"]?.string()
    logo = try mapping["logo"].map { node throws(YAMLError) in try Logo(node) }
    // An unquoted colour is a YAML comment, which leaves the key without a value.
    if mapping.has("accent"), mapping["accent"] == nil, let entry = mapping.entries.first(where: { $0.key == "accent" })
    {
      throw entry.value.rejected(
        "an accent is missing; without quotation marks `#` begins a comment", wayOut: "write accent: \"#1646ca\"")
    }
    livery = try mapping["accent"].map { node throws(YAMLError) in try BrandDeclaration.livery(node) } ?? .standard
  }

  private static func text(_ node: Node) throws(YAMLError) -> String {
    let text = try node.string()
    guard text.contains(where: { !$0.isWhitespace }), text.count <= longestText else {
      throw node.rejected(
        "\(excerpt(text)) is empty or longer than \(longestText) characters", wayOut: "write a short line of plain text"
      )
    }
    return text
  }

  /// One colour, from which the colour for dark backgrounds is derived, or one for each.
  private static func livery(_ node: Node) throws(YAMLError) -> Livery {
    guard case .mapping = node.content else {
      let color = try color(node)
      try check(color, on: .light, called: "light", at: node)
      // Every hue has a lightness that is legible on a dark background: white at the latest.
      let dark = color.nearestLegible(on: Theme.dark.accentGrounds) ?? Theme.dark[.accent]
      return Livery(lightAccent: color, darkAccent: dark)
    }
    let mapping = try node.mapping(allowing: ["light", "dark"])
    let nodes = (try mapping.required("light"), try mapping.required("dark"))
    let colors = (try color(nodes.0), try color(nodes.1))
    try check(colors.0, on: .light, called: "light", at: nodes.0)
    try check(colors.1, on: .dark, called: "dark", at: nodes.1)
    return Livery(lightAccent: colors.0, darkAccent: colors.1)
  }

  private static func color(_ node: Node) throws(YAMLError) -> Color {
    let text = try node.string()
    guard let color = Color(css: text) else {
      throw node.rejected(
        "\(excerpt(text)) is not a colour", wayOut: "write one such as \"#1646ca\", in quotation marks")
    }
    return color
  }

  private static func check(_ color: Color, on theme: Theme, called name: String, at node: Node) throws(YAMLError) {
    let grounds = [(theme[.paper], "\(name) paper"), (theme[.incidentWash], "the \(name) band of an incident")]
    let contrasts = grounds.map { (color.contrast(with: $0.0), $0.1) }
    guard let (contrast, ground) = contrasts.min(by: { $0.0 < $1.0 }), contrast < Color.legibleContrast else { return }
    // Truncated, not rounded, so that it never reads 4.5.
    let tenths = Int(contrast * 100)
    let measured = "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100)"
    let nearest = color.nearestLegible(on: theme.accentGrounds) ?? theme[.accent]
    throw node.rejected(
      "the contrast of \(color.css) is \(measured) on \(ground), and text needs \(Color.legibleContrast)",
      wayOut: "the nearest colour with enough contrast is \"\(nearest.css)\"")
  }
}

extension BrandDeclaration.Logo {
  /// The name of a file, or `{file: …, alt: …}`.
  fileprivate init(_ node: Node) throws(YAMLError) {
    // The name is next to the logo, so a longer alternative text would repeat it.
    let usualAlternative = "Logo"
    let file: Node
    if case .mapping = node.content {
      let mapping = try node.mapping(allowing: ["file", "alt"])
      file = try mapping.required("file")
      alternative = try mapping["alt"]?.string() ?? usualAlternative
    } else {
      file = node
      alternative = usualAlternative
    }
    let name = try file.string()
    let ending = name.split(separator: ".").last?.lowercased()
    guard !name.utf8.contains(0), ending == "svg" || ending == "png" else {
      throw file.rejected("\(excerpt(name)) is not an SVG or PNG file", wayOut: "name one that ends in .svg or .png")
    }
    self.file = name
    place = file.place
  }
}
