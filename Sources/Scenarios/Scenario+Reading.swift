import Datasets
public import YAML

extension Scenario {
  /// Reads a scenario from the YAML in `bytes`; `file` names it in errors.
  ///
  /// - Throws: `YAMLError` with line and column for anything unknown, missing, out of range or contradictory.
  public init(yaml bytes: [UInt8], file: String) throws(YAMLError) {
    let root = try Node.parse(bytes, file: file).mapping(allowing: [
      "version", "title", "zone", "start", "days", "step", "seed", "rhythm", "levels", "services", "incidents",
      "patience",
    ])
    try root.required("version").expect(try root.required("version").int() == 1, "write version: 1")
    let services = try root.required("services").list().map { node throws(YAMLError) in try Scenario.service(node) }
    let names = services.map(\.service.name)
    var calls: [CallGraph.Call] = []
    for (service, callees) in services {
      for callee in callees {
        try callee.expect(names.contains(try callee.string()), "name one of the services of this file")
        calls.append(CallGraph.Call(caller: service.name, callee: try callee.string()))
      }
    }
    try root.required("services").expect(!names.isEmpty, "describe at least one service")
    try root.required("services").expect(Set(names).count == names.count, "give each service a name of its own")
    let (start, days, step) = try Scenario.span(root)
    self.init(
      title: try root.required("title").string(), zone: try root["zone"]?.string() ?? "Etc/UTC", start: start,
      days: days, step: step, seed: UInt64(try root["seed"]?.number(in: 0...1e15, whole: true) ?? 1),
      rhythm: try Scenario.rhythm(root.required("rhythm")), levels: try Levels(reading: root.required("levels")),
      services: services.map(\.service),
      calls: calls,
      incidents: try root["incidents"]?.list().map { node throws(YAMLError) in
        try PlannedIncident(reading: node, services: names)
      } ?? [],
      patience: try root["patience"].map { node throws(YAMLError) in try Patience(reading: node) })
    try root["incidents"]?.expect(
      Set(incidents.map(\.id)).count == incidents.count, "give each incident an id of its own")
  }

  private static func span(_ root: Mapping) throws(YAMLError) -> (start: CivilTime, days: Int, step: Int) {
    let startNode = try root.required("start")
    guard let start = CivilTime(date: try startNode.string()) else {
      throw startNode.rejected("no date", "write it as 2024-05-01")
    }
    let stepNode = try root.required("step")
    let step = try stepNode.seconds()
    try stepNode.expect(step >= 60 && 3_600 % step == 0, "write a step from 1m to 1h that divides an hour")
    return (start, Int(try root.required("days").number(in: 1...36_600, whole: true)), step)
  }

  private static func rhythm(_ node: Node) throws(YAMLError) -> Rhythm {
    let fields = try node.mapping(allowing: ["hours", "days"])
    let hours = try fields.required("hours").numbers(24, in: 0...1_000)
    let days = try fields.required("days").numbers(7, in: 0...1_000)
    return Rhythm(column: "active_users", hours: hours, days: days)
  }

  private static func service(_ node: Node) throws(YAMLError) -> (service: Service, callees: [Node]) {
    let fields = try node.mapping(allowing: ["name", "cpu", "memory", "latency", "noise", "calls"])
    let cpu = try fields.required("cpu").numbers(2, in: 0...100)
    let memory = try fields.required("memory").numbers(2, in: 0...100)
    let service = Service(
      name: try fields.required("name").string(), cpu: Service.Profile(idle: cpu[0], perLoad: cpu[1]),
      memory: Service.Profile(idle: memory[0], perLoad: memory[1]),
      latency: try fields.required("latency").number(in: 0...1e6),
      noise: try fields["noise"]?.number(in: 0...0.15) ?? 0.04)
    return (service, try fields["calls"]?.list() ?? [])
  }
}

extension Levels {
  fileprivate init(reading node: Node) throws(YAMLError) {
    let fields = try node.mapping(allowing: [
      "active_users", "pages_per_user", "requests_per_user", "conversion", "order_value", "bounce", "response_time",
      "error_rate", "conversion_loss_per_ms",
    ])
    func number(_ key: String, _ range: ClosedRange<Double>) throws(YAMLError) -> Double {
      try fields.required(key).number(in: range)
    }
    self.init(
      activeUsers: try number("active_users", 0...1e9), pagesPerUser: try number("pages_per_user", 0...1e4),
      requestsPerUser: try number("requests_per_user", 0...1e6), conversion: try number("conversion", 0...100),
      orderValue: try number("order_value", 0...1e6), bounce: try number("bounce", 0...100),
      responseTime: try fields.required("response_time").numbers(3, in: 0...1e6),
      errorRate: try fields.required("error_rate").numbers(2, in: 0...100),
      conversionLossPerMillisecond: try number("conversion_loss_per_ms", 0...1))
  }
}

extension PlannedIncident {
  fileprivate init(reading node: Node, services names: [String]) throws(YAMLError) {
    let fields = try node.mapping(allowing: [
      "id", "title", "kind", "day", "from", "length", "root", "effects", "services", "other_services",
    ])
    let root = fields["root"]
    let lengthNode = try fields.required("length")
    let startNode = try fields.required("from")
    self.init(
      id: try fields.required("id").string(), title: try fields.required("title").string(),
      kind: try fields.required("kind").string(),
      day: Int(try fields.required("day").number(in: 1...36_600, whole: true)), startSecond: try startNode.seconds(),
      duration: try lengthNode.seconds(), root: try root?.string(), effects: [:], services: [], otherServices: nil)
    try startNode.expect(startSecond < 86_400, "write a time before 24h")
    try lengthNode.expect(duration > 0, "write a length above 0")
    if let root, let name = self.root { try root.expect(names.contains(name), "name one of the services above") }

    for entry in try fields["effects"]?.mapping(allowing: Quantity.allCases.map(\.rawValue)).entries ?? [] {
      guard let quantity = Quantity(rawValue: entry.key) else { continue }
      let effect = try entry.value.mapping(allowing: ["factor", "after"])
      effects[quantity] = Effect(
        factor: try effect.required("factor").number(in: 0...1e4), delay: try PlannedIncident.delay(effect))
    }
    for entry in try fields["services"]?.mapping(allowing: names).entries ?? [] {
      services.append(try PlannedIncident.serviceEffect(entry.value, on: entry.key))
    }
    otherServices = try fields["other_services"].map { node throws(YAMLError) in
      try PlannedIncident.serviceEffect(node, on: "")
    }
  }

  private static func serviceEffect(_ node: Node, on name: String) throws(YAMLError) -> ServiceEffect {
    let fields = try node.mapping(allowing: ["cpu", "memory", "latency", "after"])
    func factor(_ key: String) throws(YAMLError) -> Double { try fields[key]?.number(in: 0...1e4) ?? 1 }
    return ServiceEffect(
      service: name, cpu: try factor("cpu"), memory: try factor("memory"), latency: try factor("latency"),
      delay: try delay(fields))
  }

  private static func delay(_ fields: Mapping) throws(YAMLError) -> Int {
    Int(try fields["after"]?.number(in: 0...1_440, whole: true) ?? 0)
  }
}

extension Patience {
  fileprivate init(reading node: Node) throws(YAMLError) {
    let fields = try node.mapping(allowing: [
      "latency_limit", "evening_latency_limit", "loss_per_second", "error_limit", "loss_per_point", "brownouts",
      "latencies", "errors",
    ])
    func number(_ key: String, _ range: ClosedRange<Double>) throws(YAMLError) -> Double {
      try fields.required(key).number(in: range)
    }
    self.init(
      latencyLimit: try number("latency_limit", 0...1e6),
      eveningLatencyLimit: try number("evening_latency_limit", 0...1e6),
      lossPerSecond: try number("loss_per_second", 0...10), errorLimit: try number("error_limit", 0...100),
      lossPerPoint: try number("loss_per_point", 0...10),
      brownouts: Int(try fields.required("brownouts").number(in: 0...36_600, whole: true)),
      latencies: try fields.required("latencies").range(in: 0...1e6),
      errors: try fields.required("errors").range(in: 0...100))
  }
}
