/// Noise with a memory: AR(1) with standard deviation 1 at every step length.
struct AutoregressiveNoise {
  private let noise: Noise
  private let memory: Double
  private let renewal: Double
  private var state: Double
  private var position = 0

  /// The stream `name` with `hourlyMemory` (0 ..< 1) as its correlation over one hour, in steps of `step` seconds.
  init(seed: UInt64, stream name: String, hourlyMemory: Double, step: Int) {
    noise = Noise(seed: seed, stream: name)
    // First order in the step: a root would not be the same number on every machine's libm.
    memory = 1 - (1 - hourlyMemory) * min(1, Double(step) / 3_600)
    renewal = (1 - memory * memory).squareRoot()
    state = noise.normal(at: 0)
  }

  /// The next value.
  mutating func next() -> Double {
    defer {
      position += 1
      state = memory * state + renewal * noise.normal(at: position)
    }
    return state
  }
}
