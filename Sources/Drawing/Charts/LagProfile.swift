public import Scenes
import Text

/// The correlation of two measures lag by lag: a stem for each lag, the band of chance in the background, and the peak labelled.
public struct LagProfile: Hashable, Sendable {
  /// The lag of the first value; further values are one lag apart.
  public let firstLag: Int
  /// Correlation at each lag, −1…1; NaN if undefined.
  public let values: [Double]
  /// The range expected by chance alone; nil without a band.
  public let chance: ClosedRange<Double>?
  /// The heading of the chart and the name of its value axis.
  public let value: ValueAxis
  /// Unit of the lags, such as `h`.
  public let lagUnit: String
  /// The meaning of a negative lag, such as `Latency leads`, at the left end of the axis.
  public let negativeMeaning: String
  /// The meaning of a positive lag, at the right end of the axis.
  public let positiveMeaning: String

  /// Creates a profile of `values` at lags from `firstLag`.
  public init(
    firstLag: Int, values: [Double], chance: ClosedRange<Double>? = nil, value: ValueAxis, lagUnit: String = "h",
    negativeMeaning: String = "", positiveMeaning: String = ""
  ) {
    self.firstLag = firstLag
    self.values = values
    self.chance = chance
    self.value = value
    self.lagUnit = lagUnit
    self.negativeMeaning = negativeMeaning.drawable
    self.positiveMeaning = positiveMeaning.drawable
  }

  /// The drawing. The strongest lag is labelled; of equal ones the one nearest 0, then the earlier.
  public func scene(on canvas: Canvas) -> Scene {
    let (measurer, plotHeight) = (canvas.measurer, 170.0)
    let shown = values + [0] + (chance.map { [$0.lowerBound, $0.upperBound] } ?? [])
    let domain = ValueScale.niceDomain(of: shown, count: ValueGuide.count(for: plotHeight))
    let guide = ValueGuide(domain: domain, kind: .linear, height: plotHeight, measurer: measurer)
    let entries = chance == nil ? [] : [Key.Entry(sample: .area(.expectedWash), name: measurer.texts["chart.chance"])]
    let key = Key(entries, from: 0, to: canvas.width, measurer: measurer)
    let top = Heading.height + key.height + 12
    let plot = Rectangle(
      x: guide.gutter, y: top, width: max(20, canvas.width - guide.gutter - 8), height: plotHeight)
    let lags = Double(firstLag)...Double(firstLag + max(values.count - 1, 0))
    let frame = Frame(plot: plot, x: (lags.lowerBound - 0.7)...(lags.upperBound + 0.7), y: domain, yKind: .linear)
    let stems = values.indices.filter { values[$0].isFinite }

    var marks = key.marks(top: Heading.height) + chanceBand(in: frame) + guide.marks(in: frame)
    var path = Path()
    for index in stems {
      let point = point(index, frame)
      path.steps += Path(through: [Point(x: point.x, y: frame.y.position(of: 0)), point]).steps
    }
    if !stems.isEmpty { marks.append(.path(path, fill: nil, stroke: Shape.Stroke(.quietInk, width: 1.25))) }
    marks += stems.filter { $0 != peak }.map {
      .circle(center: point($0, frame), radius: 2, fill: .quietInk, stroke: nil)
    }
    var labels: [Label] = []
    if let peak {
      let place = point(peak, frame)
      marks.append(.circle(center: place, radius: 4.5, fill: .accent, stroke: nil))
      labels.append(peakLabel(peak, at: place, in: frame, measurer.numbers))
    } else {
      labels.append(
        Label(
          measurer.texts["chart.no-data"], at: Label.Place(plot.x + plot.width / 2, plot.y + plotHeight / 2, .middle)))
    }
    labels += Heading.labels(of: value, left: 0, right: canvas.width, top: 0, measurer: measurer)
    labels += key.labels(top: Heading.height) + guide.labels(in: frame) + lagLabels(in: frame)
    let height = plot.bottom + (negativeMeaning.isEmpty && positiveMeaning.isEmpty ? 26 : 44)
    let layout = LabelLayout(width: canvas.width, height: height, measurer: measurer)
    return canvas.scene(height: height, marks + layout.placed(labels))
  }

  /// Index of the strongest value.
  private var peak: Int? {
    values.indices.filter { values[$0].isFinite }.min { first, second in
      let (one, other) = (abs(values[first]), abs(values[second]))
      if one != other { return one > other }
      return (abs(firstLag + first), first) < (abs(firstLag + second), second)
    }
  }

  private func point(_ index: Int, _ frame: Frame) -> Point {
    Point(x: frame.x.position(of: Double(firstLag + index)), y: frame.y.position(of: values[index]))
  }

  private func chanceBand(in frame: Frame) -> [Shape] {
    guard let chance else { return [] }
    let (low, high) = (frame.y.position(of: chance.lowerBound), frame.y.position(of: chance.upperBound))
    let box = Rectangle(x: frame.plot.x, y: high, width: frame.plot.width, height: low - high)
    return [.rectangle(box, fill: .expectedWash, stroke: nil)]
  }

  private func peakLabel(_ index: Int, at place: Point, in frame: Frame, _ numbers: NumberFormat) -> Label {
    let lag = firstLag + index
    let words = "\(signed(lag)) \(lagUnit): \(numbers.fixed(values[index], decimals: 2))"
    // Beyond the end of the stem, or next to it if that position is outside the plot, on the axis labels.
    let away = values[index] < 0 ? 18.0 : -10.0
    let beyond = Label.Place(place.x, place.y + away, .middle)
    let after = Label.Place(place.x + 9, place.y + 4)
    let before = Label.Place(place.x - 9, place.y + 4, .end)
    let isInside = beyond.point.y + TextStyle.name.descent <= frame.plot.bottom
    return Label(words, .name, .ink, halo: true, at: isInside ? beyond : after, after, before)
  }

  private func lagLabels(in frame: Frame) -> [Label] {
    let last = firstLag + max(values.count - 1, 0)
    let baseline = frame.plot.bottom + 18
    let step = [1, 2, 3, 6, 12, 24].first { (last - firstLag) / $0 <= Int(frame.plot.width / 60) }
    let spacing = step ?? max(1, (last - firstLag) / 4)
    let ticks = (firstLag...last).filter { $0 % spacing == 0 }.map { lag in
      Label(
        lag == 0 ? "0 \(lagUnit)" : signed(lag), slides: true,
        at: Label.Place(frame.x.position(of: Double(lag)), baseline, .middle))
    }
    let half = frame.plot.width / 2 - 8
    return ticks + [
      Label(
        negativeMeaning.isEmpty ? "" : "← " + negativeMeaning, shortening: .ellipsis,
        at: Label.Place(frame.plot.x, baseline + 18, room: half)),
      Label(
        positiveMeaning.isEmpty ? "" : positiveMeaning + " →", shortening: .ellipsis,
        at: Label.Place(frame.plot.right, baseline + 18, .end, room: half)),
    ]
  }

  private func signed(_ lag: Int) -> String {
    lag > 0 ? "+\(lag)" : lag < 0 ? "−\(-lag)" : "0"
  }
}
