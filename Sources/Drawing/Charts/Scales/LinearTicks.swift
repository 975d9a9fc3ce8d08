public import Text

/// Round values on a linear axis.
public enum LinearTicks {
  /// The step of 1, 2 or 5 times a power of ten that divides `span` into about `count` intervals; `span` must be positive.
  public static func step(for span: Double, count: Int) -> Double {
    let raw = span / Double(max(1, count))
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    // The geometric means of 1, 2, 5 and 10 decide which one is nearest: √2, √10, √50.
    switch raw / power {
    case ..<1.414_213_562_373_095: return power
    case ..<3.162_277_660_168_379: return 2 * power
    case ..<7.071_067_811_865_475: return 5 * power
    default: return 10 * power
    }
  }

  /// The labelled multiples of the step inside `domain`: about `count` intervals, or a few more if only then the domain starts and ends on
  /// a tick.
  public static func ticks(in domain: ClosedRange<Double>, count: Int, as numbers: NumberFormat) -> [Tick] {
    let span = domain.upperBound - domain.lowerBound
    let steps = (0...2).map { LinearTicks.step(for: span, count: count + $0) }
    let fitting = steps.first { step in
      isMultiple(domain.lowerBound, of: step) && isMultiple(domain.upperBound, of: step)
        && span / step < Double(2 * count) + 0.5
    }
    let step = fitting ?? steps[0]
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first < 1_000 else { return [] }
    let values = (0...Int(last - first)).map { multiple -> Double in
      let value = (first + Double(multiple)) * step
      return value == 0 ? 0 : value
    }
    return zip(values, numbers.ticks(values, step: step)).map { Tick(value: $0, label: $1) }
  }

  /// `domain` extended to whole steps, with about `count` steps in the domain, or one more if a third of it would be empty.
  public static func niceDomain(_ domain: ClosedRange<Double>, count: Int) -> ClosedRange<Double> {
    let span = domain.upperBound - domain.lowerBound
    let coarse = widened(domain, count: count)
    guard span < 2 / 3.0 * (coarse.upperBound - coarse.lowerBound) else { return coarse }
    return widened(domain, count: count + 1)
  }

  /// `domain` extended to whole steps, such that the extended domain has the same step.
  private static func widened(_ domain: ClosedRange<Double>, count: Int) -> ClosedRange<Double> {
    var nice = domain
    var step = step(for: domain.upperBound - domain.lowerBound, count: count)
    // A larger domain may need a larger step, but rarely twice.
    for _ in 0..<4 {
      let low = (domain.lowerBound / step + 1e-9).rounded(.down) * step
      let high = (domain.upperBound / step - 1e-9).rounded(.up) * step
      guard low < high else { return domain }
      nice = low...high
      let wider = self.step(for: high - low, count: count)
      if wider == step { break }
      step = wider
    }
    return nice
  }

  private static func isMultiple(_ value: Double, of step: Double) -> Bool {
    let multiple = value / step
    return abs(multiple - multiple.rounded()) < 1e-6
  }
}
