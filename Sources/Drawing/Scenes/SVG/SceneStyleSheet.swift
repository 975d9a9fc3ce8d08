/// The CSS of inline scenes: tokens as custom properties, light and dark, and the classes that use them.
public enum SceneStyleSheet {
  /// Tokens and classes, in the required order. The system's preference decides between light and dark. A `data-theme` of `light` or `dark`
  /// on the root element overrides it; print is always light.
  public static func css(in livery: Livery = .standard) -> String { tokens(in: livery) + classes }

  /// Only the custom properties: `--TOKEN` for each `ColorToken.name`, and `--type-…` and `--space-…` for the steps of `TypeScale` and
  /// `Spacing`, which scale with the reader's text size.
  public static func tokens(in livery: Livery = .standard) -> String {
    let (light, dark) = (properties(of: livery.light), properties(of: livery.dark))
    return """
      :root{\(scales)}
      :root{color-scheme:light;\(light)}
      @media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;\(dark)}}
      :root[data-theme=dark]{color-scheme:dark;\(dark)}
      @media print{:root:root:root{color-scheme:light;\(light)}}

      """
  }

  /// Only the classes of `SceneSVG`. The typeface is that of the page.
  public static let classes = """
    .scene{display:block;max-width:100%;height:auto;fill:none;stroke:none;stroke-linejoin:round;font-variant-numeric:tabular-nums}
    .scene text{unicode-bidi:isolate;white-space:pre}
    .scene .d{stroke-linecap:round}
    .scene .m{text-anchor:middle}
    .scene .e{text-anchor:end}
    .scene .halo{paint-order:stroke;stroke:var(--paper);stroke-width:3px}
    \(textClasses)
    \(colorClasses)

    """

  /// The class of `style`: `t-` and its name.
  static func className(of style: TextStyle) -> String {
    styles.first { $0.style == style }.map { "t-\($0.name)" } ?? "t-label"
  }

  /// `body` and `label` have the same appearance and share a class.
  private static let styles: [(name: String, style: TextStyle)] = [
    ("label", .label), ("name", .name), ("cell", .cell), ("subtitle", .subtitle), ("title", .title),
    ("headline", .headline),
  ]

  private static var textClasses: String {
    styles.map { name, style in
      let weight = style.weight == .semibold ? 600 : 400
      return ".scene .t-\(name){font-size:\(Number(style.size).text)px;font-weight:\(weight)}"
    }.joined(separator: "\n")
  }

  private static var colorClasses: String {
    Theme.tokens.map(\.name).map { ".scene .f-\($0){fill:var(--\($0))}.scene .s-\($0){stroke:var(--\($0))}" }
      .joined(separator: "\n")
  }

  /// CSS pixels per rem at the default text size.
  private static let rootSize = 16.0

  private static var scales: String {
    let steps = TypeScale.allCases.map { ($0.name, $0.rawValue) } + Spacing.allCases.map { ($0.name, $0.rawValue) }
    return steps.map { name, pixels in "--\(name):\(pixels / rootSize)rem" }.joined(separator: ";")
  }

  private static func properties(of theme: Theme) -> String {
    Theme.tokens.map { "--\($0.name):\(theme[$0].css)" }.joined(separator: ";")
  }
}
