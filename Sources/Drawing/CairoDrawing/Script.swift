import CCairo

/// The writing system of a character, as its OpenType tag.
struct Script: Hashable {
  /// ISO 15924 tag, in HarfBuzz's encoding.
  let tag: UInt32

  /// Characters that every script uses, such as digits and spaces.
  static let common = Script(tag: HB_SCRIPT_COMMON.rawValue)
  private static let inherited = Script(tag: HB_SCRIPT_INHERITED.rawValue)

  private init(tag: UInt32) {
    self.tag = tag
  }

  /// The script of `scalar`.
  init(_ scalar: Unicode.Scalar) {
    tag = unsafe hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value).rawValue
  }

  /// Whether its characters take the script of their neighbours.
  var isShared: Bool { self == .common || self == .inherited }

  private static let latin = Script(tag: HB_SCRIPT_LATIN.rawValue)

  /// Whether it is written from right to left.
  var runsRightToLeft: Bool {
    self != .common && self != .latin
      && hb_script_get_horizontal_direction(hb_script_t(rawValue: tag)) == HB_DIRECTION_RTL
  }
}
