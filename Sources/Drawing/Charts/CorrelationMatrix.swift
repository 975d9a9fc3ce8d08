public import Scenes
import Text

/// Correlations of every pair of measures, as the lower triangle of a matrix. Each name appears on the diagonal, at the top of its column
/// and at the end of its row.
public struct CorrelationMatrix: Hashable, Sendable {
  /// One name per row and column, in drawing order.
  public let labels: [String]
  /// `values[i][j]` for row i and column j < i, −1…1; NaN if undefined. Only the lower triangle is used.
  public let values: [[Double]]
  /// Whether `values[i][j]` differs significantly from 0; other values are dimmed. Empty: all are significant.
  public let isSignificant: [[Bool]]

  /// Creates a matrix of `values` between `labels`.
  public init(labels: [String], values: [[Double]], isSignificant: [[Bool]] = []) {
    self.labels = labels.map(\.drawable)
    self.values = values
    self.isSignificant = isSignificant
  }

  /// The largest number of rows; further rows are omitted, and a line below gives their number.
  public static let mostRows = 40

  /// The drawing, with at most 40 rows and values in the cells if these are wide enough.
  public func scene(on canvas: Canvas) -> Scene {
    let count = min(labels.count, CorrelationMatrix.mostRows)
    let layout = Layout(count: count, labels: labels, canvas: canvas)
    var cells: [Cell] = []
    var texts: [Label] = []
    var dimmed: [Shape] = []
    for row in 0..<count {
      texts.append(
        Label(
          labels[row], .label, .ink, shortening: .ellipsis,
          at: Label.Place(layout.left(of: row) + 4, layout.center(of: row) + 4)))
      for column in 0..<row {
        let value = value(row, column)
        let box = layout.box(row, column)
        let isSure = isSure(row, column)
        let color = ColorScale.diverging(center: 0, reach: 1).color(of: value)
        cells.append(Cell(box: box, color: isSure || color == nil ? color : .diverging(0)))
        if let color, layout.showsValues {
          texts.append(
            Label(
              canvas.measurer.numbers.fixed(value, decimals: 2), .cell, isSure ? color.textOnTop : .quietInk,
              at: Label.Place(box.x + box.width / 2, box.y + box.height / 2 + 4, .middle, room: box.width)))
        } else if let color, !isSure {
          let size = min(box.width, box.height) * 0.4
          let inner = Rectangle(
            x: box.x + (box.width - size) / 2, y: box.y + (box.height - size) / 2, width: size, height: size)
          dimmed.append(.rectangle(inner, fill: color, stroke: nil))
        }
      }
    }
    let hasDimmed = (0..<count).contains { row in
      (0..<row).contains { !isSure(row, $0) && value(row, $0).isFinite }
    }
    let hasMissing = cells.contains { $0.color == nil }
    let legend = ColorLegend(
      scale: .diverging(center: 0, reach: 1), hasMissing: hasMissing,
      note: hasDimmed ? canvas.measurer.texts["chart.grey"] : "",
      left: 0, top: layout.bottom + 14,
      right: canvas.width, measurer: canvas.measurer)
    var height = legend.bottom
    if labels.count > count {
      height += 18
      texts.append(
        Label(
          canvas.measurer.texts["chart.not-shown", ["count": "\(labels.count - count)"], count: labels.count - count],
          at: Label.Place(0, height - 5)))
    }
    if labels.count < 2 {
      texts.append(Label(canvas.measurer.texts["chart.no-pairs"], at: Label.Place(0, layout.bottom + 4)))
    }
    let placed = LabelLayout(width: canvas.width, height: height, measurer: canvas.measurer)
      .placed(texts + legend.labels)
    return canvas.scene(height: height, Cell.shapes(cells) + dimmed + legend.marks + placed)
  }

  private func value(_ row: Int, _ column: Int) -> Double {
    guard row < values.count, column < values[row].count else { return .nan }
    return values[row][column]
  }

  private func isSure(_ row: Int, _ column: Int) -> Bool {
    guard row < isSignificant.count, column < isSignificant[row].count else { return true }
    return isSignificant[row][column]
  }

  /// The positions of the cells.
  private struct Layout {
    let width: Double
    let rowHeight: Double
    let count: Int
    let showsValues: Bool

    init(count: Int, labels: [String], canvas: Canvas) {
      self.count = count
      let measurer = canvas.measurer
      // The last name is to the right of the last cell; names further up may extend over the empty triangle.
      let widths = labels.prefix(count).map { min(measurer.width(of: $0, style: .label) + 6, canvas.width * 0.4) }
      var width = 64.0
      for (index, label) in widths.enumerated().dropFirst() {
        width = min(width, (canvas.width - label) / Double(index))
      }
      self.width = max(width, 4)
      showsValues = width >= measurer.width(of: "−0.88", style: .cell) + 4
      rowHeight = showsValues ? 26 : max(16, min(26, self.width))
    }

    var bottom: Double { Double(max(1, count)) * rowHeight }
    func left(of column: Int) -> Double { Double(column) * width }
    func center(of row: Int) -> Double { (Double(row) + 0.5) * rowHeight }
    func box(_ row: Int, _ column: Int) -> Rectangle {
      Rectangle(x: left(of: column), y: Double(row) * rowHeight, width: width, height: rowHeight).trimmed
    }
  }
}
