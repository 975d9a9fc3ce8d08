extension Zone {
  /// The years for which transitions are generated from a file's rule for the future. A file whose last transition is earlier is faulty.
  public static let generatedYears = 1_900...2_100

  /// The zone described by the bytes of a TZif file, versions 1 to 4, with the name `identifier`.
  ///
  /// After the file's last transition, the rule in its footer applies until the end of ``generatedYears``; after that, the last offset
  /// remains in force.
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

  /// The periods that change the offset or abbreviation; of periods with the same start, the last one.
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
