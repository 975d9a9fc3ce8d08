/// One service's noise, one draw a step.
struct ServiceDraws {
  /// One step of a service before anything happens to it.
  struct Draw {
    /// Percent, percent, ms.
    let cpu: Double
    let memory: Double
    let latency: Double

    /// The record under `effect`. Processor and memory saturate at 100 %.
    func record(under effect: PlannedIncident.ServiceEffect?) -> ServiceRecord {
      ServiceRecord(
        cpuHundredths: Int((min(100, cpu * (effect?.cpu ?? 1)) * 100).rounded()),
        memoryHundredths: Int((min(100, memory * (effect?.memory ?? 1)) * 100).rounded()),
        responseTenths: Int((latency * (effect?.latency ?? 1) * 10).rounded()))
    }
  }

  private let service: Service
  private var cpu: AutoregressiveNoise
  private var memory: AutoregressiveNoise
  private var latency: AutoregressiveNoise

  /// Standard deviations of processor and memory use, as shares.
  private enum Spread {
    static let cpu = 0.04
    static let memory = 0.015
  }

  /// How response time grows with load, for every service: linear and quadratic share at load 1.
  private enum Congestion {
    static let linear = 0.06
    static let quadratic = 0.08
  }

  init(_ service: Service, in scenario: Scenario) {
    self.service = service
    func stream(_ name: String, _ memory: Double) -> AutoregressiveNoise {
      AutoregressiveNoise(
        seed: scenario.seed, stream: "\(service.name)/\(name)", hourlyMemory: memory, step: scenario.step)
    }
    cpu = stream("cpu_percent", 0.5)
    memory = stream("memory_percent", 0.8)
    latency = stream("api_response_time_ms", 0.4)
  }

  /// The draw of the next step at `load`.
  mutating func next(load: Double) -> Draw {
    let congestion = 1 + load * (Congestion.linear + load * Congestion.quadratic)
    return Draw(
      cpu: (service.cpu.idle + service.cpu.perLoad * load) * (1 + Spread.cpu * cpu.next()),
      memory: (service.memory.idle + service.memory.perLoad * load) * (1 + Spread.memory * memory.next()),
      latency: service.latency * congestion * (1 + service.noise * latency.next()))
  }
}
