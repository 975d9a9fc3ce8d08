import Datasets
import Time
public import YAML

extension Scenario {
  private static let keys = [
    "name", "zone", "start", "days", "step", "seed", "rhythm", "levels", "loss_per_100_ms", "patience", "services",
    "incidents",
  ]

  /// Parses a scenario from YAML in the format of ``yaml``; `file` is its name in messages.
  ///
  /// Missing keys have the values of the built-in shop; its incidents lose their effects on services that no longer exist. Unknown keys and
  /// values out of range are errors.
  ///
  /// - Throws: `YAMLError`, with file, line, column, fault and remedy.
  public init(yaml: [UInt8], file: String) throws(YAMLError) {
    let root = try Node.parse(yaml, file: file).mapping(allowing: Scenario.keys)
    let shop = Scenario.shop
    let services = try root["services"].map(ServiceProfile.list) ?? shop.services
    let names = services.map(\.name)
    self.init(
      name: try root["name"].map(ScenarioText.name) ?? shop.name,
      zone: try root["zone"].map(ScenarioText.zone) ?? shop.zone,
      start: try root["start"].map(Scenario.start) ?? shop.start,
      days: try root["days"].map { node throws(YAMLError) in try node.int(in: 1...Scenario.mostDays) } ?? shop.days,
      step: try root["step"].map(Scenario.step) ?? shop.step,
      seed: try root["seed"].map { node throws(YAMLError) in try node.int() } ?? shop.seed,
      rhythm: try root["rhythm"].map(Scenario.rhythm) ?? shop.rhythm,
      levels: try root["levels"].map(BusinessLevels.init(in:)) ?? shop.levels,
      lossPer100Milliseconds: try root["loss_per_100_ms"].map { node throws(YAMLError) in try node.double(in: 0...1) }
        ?? shop.lossPer100Milliseconds,
      patience: try root["patience"].flatMap(Patience.optional), services: services,
      incidents: try root["incidents"].map { node throws(YAMLError) in
        try PlannedIncident.list(in: node, services: names)
      } ?? shop.incidents.map { $0.restricted(to: names) })
  }

  private static func start(in node: Node) throws(YAMLError) -> CivilTime {
    guard case .civil(let time) = Timestamp(try node.string()), time == time.midnight else {
      throw node.rejected("\(try node.string()) is not a date", wayOut: "write one such as 2024-05-01")
    }
    return time
  }

  private static func step(in node: Node) throws(YAMLError) -> Int {
    let text = try node.string()
    guard let seconds = PlainNumber.minutes(ofDuration: text).map({ $0 * 60 }), isStep(seconds) else {
      throw node.rejected(
        "\(text) does not divide the hour into whole minutes",
        wayOut: "choose 1m, 2m, 3m, 4m, 5m, 6m, 10m, 12m, 15m, 20m, 30m or 1h")
    }
    return seconds
  }

  private static func rhythm(in node: Node) throws(YAMLError) -> Rhythm {
    let mapping = try node.mapping(allowing: ["hours", "days"])
    func factors(_ key: String, count: Int) throws(YAMLError) -> [Double] {
      let list = try mapping.required(key)
      let factors = try list.list().map { item throws(YAMLError) in try item.double(in: 0...100) }
      guard factors.count == count else {
        throw list.rejected(
          "\(factors.count) factors where \(count) are needed", wayOut: "give one for each of the \(key)")
      }
      return factors
    }
    return Rhythm(
      column: Scenario.shop.rhythm.column, hours: try factors("hours", count: 24), days: try factors("days", count: 7))
  }
}
