import Scenes

/// A text to be laid out, with its preferred and alternative positions.
struct Label: Hashable {
  /// A position for a text: the point where its baseline starts, is centred or ends, and the maximum width.
  struct Place: Hashable {
    let point: Point
    let anchor: Shape.Anchor
    let room: Double

    init(_ x: Double, _ y: Double, _ anchor: Shape.Anchor = .start, room: Double = .infinity) {
      point = Point(x: x, y: y)
      self.anchor = anchor
      self.room = room
    }
  }

  /// What happens to a text without enough space.
  enum Shortening: Hashable {
    /// The text is omitted.
    case never
    /// The text is truncated with “…” to the available width, at least a third of its own.
    case ellipsis
  }

  let text: String
  let style: TextStyle
  let color: ColorToken
  let halo: Bool
  let shortening: Shortening
  /// Whether the text may move sideways to stay inside the drawing.
  let slides: Bool
  /// The positions in order of preference.
  let places: [Place]

  init(
    _ text: String, _ style: TextStyle = .label, _ color: ColorToken = .quietInk, halo: Bool = false,
    shortening: Shortening = .never, slides: Bool = false, at places: Place...
  ) {
    self.text = text.drawable
    self.style = style
    self.color = color
    self.halo = halo
    self.shortening = shortening
    self.slides = slides
    self.places = places
  }
}
