import Datasets
public import Time

extension Scenario {
  /// The largest number of days: a century.
  public static let mostDays = 36_525
  /// The largest number of services.
  public static let mostServices = 10_000

  /// The same scenario with other settings; nil keeps a setting.
  ///
  /// Incidents stay on their days, counted from the start. With fewer services, the first ones remain, and incidents lose their effects on
  /// the others. With more, synthetic services follow, with names and profiles that are always the same.
  ///
  /// - Throws: ``ScenarioError`` if the start is not midnight, if the step (in seconds) is not a whole number of minutes that divides the
  ///   hour, or if the number of days or services is out of range.
  public func adjusted(
    seed: Int? = nil, start: CivilTime? = nil, days: Int? = nil, step: Int? = nil, serviceCount: Int? = nil
  ) throws(ScenarioError) -> Scenario {
    if let start, start != start.midnight { throw .start(start.text) }
    if let days, !(1...Scenario.mostDays).contains(days) { throw .days(days) }
    if let step, !Scenario.isStep(step) { throw .step(step) }
    if let serviceCount, !(1...Scenario.mostServices).contains(serviceCount) { throw .services(serviceCount) }
    let services = serviceCount.map(resized) ?? services
    let names = services.map(\.name)
    return Scenario(
      name: name, zone: zone, start: start ?? self.start, days: days ?? self.days, step: step ?? self.step,
      seed: seed ?? self.seed, rhythm: rhythm, levels: levels, lossPer100Milliseconds: lossPer100Milliseconds,
      patience: patience, services: services, incidents: incidents.map { $0.restricted(to: names) })
  }

  /// Whether `seconds` is a valid step.
  static func isStep(_ seconds: Int) -> Bool {
    (60...3_600).contains(seconds) && seconds % 60 == 0 && 3_600 % seconds == 0
  }

  /// `seconds`, possibly negative, rounded to a whole number of steps; halves round up.
  static func roundedSteps(_ seconds: Int, step: Int) -> Int {
    let doubled = 2 * seconds + step
    let quotient = doubled / (2 * step)
    return doubled % (2 * step) < 0 ? quotient - 1 : quotient
  }

  private func resized(to count: Int) -> [ServiceProfile] {
    guard count > services.count else {
      let kept = services.prefix(count)
      let names = Set(kept.map(\.name))
      return kept.map { $0.calling($0.calls.filter(names.contains)) }
    }
    return SyntheticServices.extended(services, to: count, roots: Set(incidents.compactMap(\.rootService)))
  }
}
