extension TextStyle {
  /// Room kept free above the baseline, in CSS pixels: the height of capitals and digits with a little air.
  public var ascent: Double { size * 0.76 }
  /// Room kept free below the baseline, in CSS pixels: the depth of letters such as g.
  public var descent: Double { size * 0.24 }
  /// Distance from one baseline to the next in text of several lines, in CSS pixels.
  public var lineHeight: Double { (size * 1.35).rounded() }
}
