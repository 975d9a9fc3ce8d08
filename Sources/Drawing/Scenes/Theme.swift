/// The colours of the tokens on light or dark paper: the only source of colours for CSS, inline SVG and Cairo.
public struct Theme: Hashable, Sendable {
  /// The colour of each token of `Theme.tokens`.
  private let colors: [ColorToken: Color]

  private init(_ colors: [ColorToken: Color]) {
    self.colors = colors
  }

  /// The colour of `token`; series indices wrap around, map steps are clamped.
  public subscript(token: ColorToken) -> Color {
    let known: ColorToken =
      switch token {
      case .series(let index): .series(((index % 6) + 6) % 6)
      case .sequential(let step): .sequential(min(max(step, 0), 8))
      case .diverging(let step): .diverging(min(max(step, -4), 4))
      default: token
      }
    guard let color = colors[known] else { preconditionFailure("every token has a colour in each theme") }
    return color
  }

  /// The same theme with `accent` as its accent colour.
  func accented(_ accent: Color) -> Theme {
    Theme(colors.merging([.accent: accent]) { _, new in new })
  }

  /// All tokens, in the order of style sheets.
  public static let tokens: [ColorToken] =
    [
      .paper, .ink, .quietInk, .axis, .grid, .accent, .loss, .lossWash, .gain, .gainWash, .expected, .expectedWash,
      .incidentWash,
    ] + (0..<6).map { .series($0) } + (0...8).map { .sequential($0) } + (-4...4).map { .diverging($0) }

  /// Dark ink on light paper; also for print and for files.
  public static let light = Theme(
    table([
      0xffffff, 0x1a1c1f, 0x55595f, 0x7d8187, 0xe3e5e8, 0x1646ca, 0xc2330f, 0xfbe6e0, 0x00766e, 0xdff2ee, 0x6b7078,
      0xebedf0, 0xf3f1ea,
      0x2037be, 0x0d8bde, 0x6d0953, 0xba577b, 0x718b08, 0x4f5131,
      0xf2f6fb, 0xdbe8f5, 0xc0d7ee, 0x9fc2e4, 0x73a4d5, 0x3f77b9, 0x2d63a6, 0x1c4d8c, 0x11376b,
      0x5e4300, 0x86640f, 0xc9a552, 0xeadcb8, 0xf4f4f2, 0xcfe0ee, 0x8fb8da, 0x3a75ad, 0x1b558f,
    ]))

  /// Light ink on dark paper.
  public static let dark = Theme(
    table([
      0x14161a, 0xeceef1, 0xb0b5bd, 0x7d838c, 0x2b2f36, 0x7aa2ff, 0xff7a5c, 0x46221a, 0x4cc9bd, 0x123530, 0x9aa0a9,
      0x272b31, 0x24221c,
      0x1779ff, 0x22cbff, 0xb7578d, 0xf9acb6, 0xc8df15, 0x8b8838,
      0x1b222c, 0x1f3147, 0x254263, 0x2d5682, 0x3a6da3, 0x5188c2, 0x72a5d8, 0x9cc3e9, 0xcde2f7,
      0xf7c95a, 0xbf9234, 0x7d601f, 0x463a20, 0x2a2c30, 0x27405a, 0x33628f, 0x4f8bc4, 0x8fbff0,
    ]))

  private static func table(_ hexes: [UInt32]) -> [ColorToken: Color] {
    precondition(hexes.count == tokens.count, "one colour a token")
    return Dictionary(uniqueKeysWithValues: zip(tokens, hexes.map { Color($0) }))
  }
}
