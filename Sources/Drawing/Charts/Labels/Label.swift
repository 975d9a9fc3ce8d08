import Scenes

/// A text that wants a place: where it would stand best, and where else it may.
struct Label: Hashable {
  /// A place for a text: the point its baseline begins, is centred or ends at, and how wide it may be there.
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

  /// What happens where a text fits nowhere as it is.
  enum Shortening: Hashable {
    /// It is left out.
    case never
    /// It is cut with “…” to the room there is, down to a third of its width.
    case ellipsis
  }

  let text: String
  let style: TextStyle
  let color: ColorToken
  let halo: Bool
  let shortening: Shortening
  /// Whether it may move sideways to stay inside the drawing.
  let slides: Bool
  /// In order of preference.
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
