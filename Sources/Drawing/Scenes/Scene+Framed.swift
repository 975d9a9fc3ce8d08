extension Scene {
  /// The drawing as a complete sheet for files: background, title and subtitle above, source line below, each wrapped to the width. In
  /// pages, HTML contains these texts. Empty texts take no space. The track is dropped, because files do not need it.
  public func framed(title: String, subtitle: String, source: String, measuredBy measurer: some TextMeasurer) -> Scene {
    let margin = Spacing.large.rawValue
    func lines(_ text: String, _ style: TextStyle, _ limit: Int) -> [String] {
      measurer.lines(of: text.drawable, width: width, style: style, limit: limit)
    }
    var texts: [Shape] = []
    var top = margin
    func set(_ lines: [String], _ style: TextStyle, _ color: ColorToken) {
      for line in lines {
        let baseline = top + (style.lineHeight + style.ascent - style.descent) / 2
        texts.append(
          .text(line, at: Point(x: margin, y: baseline), style: style, color: color, anchor: .start, halo: false))
        top += style.lineHeight
      }
    }
    set(lines(title, .title, 4), .title, .ink)
    if !title.isEmpty, !subtitle.isEmpty { top += Spacing.hair.rawValue }
    set(lines(subtitle, .subtitle, 4), .subtitle, .quietInk)
    if top > margin { top += Spacing.base.rawValue }
    let drawing = shapes.map { $0.translated(x: margin, y: top) }
    top += height
    if !source.isEmpty { top += Spacing.medium.rawValue }
    set(lines(source, .cell, 3), .cell, .quietInk)

    let sheet = Rectangle(x: 0, y: 0, width: width + 2 * margin, height: top + margin)
    return Scene(
      width: sheet.width, height: sheet.height, title: self.title, description: description,
      shapes: [.rectangle(sheet, fill: .paper, stroke: nil)] + drawing + texts)
  }
}
