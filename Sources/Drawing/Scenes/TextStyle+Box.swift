extension TextStyle {
  /// Height above the baseline, in CSS pixels: that of capitals and digits plus a small margin.
  public var ascent: Double { size * 0.76 }
  /// Depth below the baseline, in CSS pixels: that of letters such as g.
  public var descent: Double { size * 0.24 }
  /// Distance between baselines in text of several lines, in CSS pixels.
  public var lineHeight: Double { (size * 1.35).rounded() }
}
