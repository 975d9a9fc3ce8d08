/// What a colour means. Renderers look the colour up: page by CSS custom property, file by `Theme`.
///
/// Colour follows the entity: a metric or service has one `series` colour everywhere. `loss` is loss and nothing else.
public enum ColorToken: Hashable, Sendable {
  /// Paper behind everything.
  case paper
  /// Text and strong marks.
  case ink
  /// Secondary text: subtitles, axis labels.
  case quietInk
  /// Axes and strong rules.
  case axis
  /// Grid lines and hairlines.
  case grid
  /// The one accent: what the reader should look at, where it is not loss.
  case accent
  /// Money, orders or quality lost; never anything else.
  case loss
  /// A light wash of `loss`, for areas under text.
  case lossWash
  /// Better than expected.
  case gain
  /// A light wash of `gain`, for areas under text.
  case gainWash
  /// The expected course and its band.
  case expected
  /// A light wash of `expected`, for the band itself.
  case expectedWash
  /// The stretch of time of an incident, behind all marks.
  case incidentWash
  /// One of the six categorical colours, 0…5; higher indices wrap round.
  case series(Int)
  /// A step of the sequential map, 0 (least) … 8 (most).
  case sequential(Int)
  /// A step of the diverging map, −4 … 4, neutral at 0.
  case diverging(Int)
}
