extension Zone {
  /// The years for which changes are generated from a file's rule for the future; a last change before them all would
  /// be a faulty file.
  public static let generatedYears = 1_900...2_100

  /// The zone that the bytes of a TZif file describe, versions 1 to 4, under the name `identifier`.
  ///
  /// Changes after the file's last one follow the rule in its footer until the end of ``generatedYears``; from then on
  /// the last offset stays.
  ///
  /// - Source: RFC 8536, section 3; RFC 9636 for version 4.
  public init(identifier: String, tzif bytes: [UInt8]) throws(ZoneError) {
    let file = try TZifFile(bytes, zone: identifier)
    var periods = [file.initial] + file.transitions
    if let rule = file.rule {
      let last = periods[periods.count - 1].start
      let year = CivilTime(linearSeconds: last.unixSeconds).date.year
      let first = min(max(year, Zone.generatedYears.lowerBound), Zone.generatedYears.upperBound)
      periods += rule.periods(in: first...Zone.generatedYears.upperBound).filter { $0.start > last }
    }
    self.init(identifier: identifier, periods: Zone.withoutRepetition(periods))
  }

  /// The periods that change anything; of those that begin at the same moment the last one.
  private static func withoutRepetition(_ periods: [Period]) -> [Period] {
    var kept: [Period] = []
    for period in periods {
      if let last = kept.last, last.start == period.start { kept.removeLast() }
      if let last = kept.last, last.offset == period.offset, last.abbreviation == period.abbreviation { continue }
      kept.append(period)
    }
    return kept
  }
}
