public import Datasets

/// One step of a scenario: what was, and what would have been without any incident.
public struct ScenarioStep: Sendable {
  /// When it begins.
  public let time: CivilTime
  /// What was.
  public let actual: ShopRecord
  /// The same draws without any incident.
  public let counterfactual: ShopRecord
  /// What was and what would have been of each service, in the scenario's order.
  public let services: [(actual: ServiceRecord, counterfactual: ServiceRecord)]
}
