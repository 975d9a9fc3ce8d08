/// The meaning of a colour. Renderers look up the colour: pages by CSS custom property, files by `Theme`.
///
/// Colours identify entities: a metric or service has the same `series` colour everywhere. `loss` is only used for loss.
public enum ColorToken: Hashable, Sendable {
  /// Background.
  case paper
  /// Text and strong marks.
  case ink
  /// Secondary text: subtitles, axis labels.
  case quietInk
  /// Axes and strong rules.
  case axis
  /// Grid lines and hairlines.
  case grid
  /// The accent colour: what the reader should look at, unless it is a loss.
  case accent
  /// Lost money, orders or quality; never anything else.
  case loss
  /// A light tint of `loss`, for areas under text.
  case lossWash
  /// Better than expected.
  case gain
  /// A light tint of `gain`, for areas under text.
  case gainWash
  /// The expected course and its band.
  case expected
  /// A light tint of `expected`, for the band.
  case expectedWash
  /// The time range of an incident, behind all marks.
  case incidentWash
  /// One of the six categorical colours, 0…5; larger indices wrap around.
  case series(Int)
  /// A step of the sequential map, 0 (least) … 8 (most).
  case sequential(Int)
  /// A step of the diverging map, −4 … 4, neutral at 0.
  case diverging(Int)
}
