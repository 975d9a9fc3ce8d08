import Scenes
import Time

extension Track {
  /// The track of a chart on `axis` with the buckets of `grid`, between the first and last pixel of `scale`.
  init?(
    _ axis: HorizontalAxis, _ grid: TimeGrid, _ spans: [Charts.Span], from scale: ValueScale, top: Double,
    plots: [Plot], marks: Int, names: Int
  ) {
    let kind: Axis
    switch axis {
    case .time: kind = .time
    case .hourOfDay: kind = .hour
    case .number: return nil
    }
    self.init(
      axis: kind, start: grid.left, step: grid.width, count: grid.count, left: scale.start, right: scale.end, top: top,
      spans: spans.map { Span(start: $0.start, end: $0.end, name: $0.name) }, plots: plots, marks: marks, names: names)
  }
}

extension PanelPlot {
  /// The numbers of the panel in `frame`. A single line has the name of the value axis.
  func track(in frame: Frame) -> Track.Plot {
    func whole(_ values: [Double]) -> [Double] {
      (0..<grid.count).map { $0 < values.count ? values[$0] : .nan }
    }
    let axisName = panel.value.name
    var courses = panel.lines.map { line in
      Track.Course(
        name: panel.lines.count == 1 && !axisName.isEmpty ? axisName : line.name, role: .line, color: line.color,
        values: whole(line.values))
    }
    if let expectation = panel.expectation {
      func course(_ name: String, _ role: Track.Course.Role, _ color: ColorToken, _ values: [Double]) -> [Track.Course]
      {
        values.isEmpty ? [] : [Track.Course(name: name, role: role, color: color, values: whole(values))]
      }
      courses += course(expectation.name, .line, .expected, expectation.values)
      courses += course(expectation.bandName, .low, .expectedWash, expectation.lower)
      courses += course(expectation.bandName, .high, .expectedWash, expectation.upper)
    }
    return Track.Plot(
      name: axisName, unit: panel.value.numberUnit, top: frame.plot.y, bottom: frame.plot.bottom,
      values: panel.value.kind == .linear ? domain : nil, courses: courses)
  }
}
