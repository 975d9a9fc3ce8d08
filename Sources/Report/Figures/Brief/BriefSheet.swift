import Analysis
import Charts
import Datasets
import Prose
import Scenes
import Text
import Time

/// Lays out the sheet of one incident: the texts take the height they need, the story chart takes the rest.
struct BriefSheet {
  /// A4 portrait at 96 CSS pixels per inch.
  static let size = (width: 210 / 25.4 * 96, height: 297 / 25.4 * 96)
  private static let margin = 44.0
  private static let gutter = 26.0

  let context: FigureContext
  let prose: IncidentProse
  let words: Vocabulary
  /// The program with its version.
  let generator: String

  private var facts: IncidentFindings { prose.facts }
  private var left: Double { Self.margin }
  private var width: Double { Self.size.width - 2 * Self.margin }

  var brief: Brief {
    let head = self.head
    // Laid out twice: once to measure the height, once in the final position.
    let foot = self.foot(at: 0)
    let footTop = Self.size.height - Self.margin - foot.top
    let columns = self.columns(at: 0)
    let columnsHeight = columns.map(\.top).max() ?? 0
    let room = footTop - columnsHeight - head.top - 2 * Self.gap
    let story = storyScene(height: room)
    let columnsTop = head.top + Self.gap + (story.map { $0.height + Self.gap } ?? 0)
    let blocks = [head] + self.columns(at: columnsTop) + [self.foot(at: footTop)]
    let drawing = story.map {
      [Shape.group($0.shapes.map { $0.translated(x: left, y: head.top + Self.gap) }, clip: nil)]
    }
    let paper = Rectangle(x: 0, y: 0, width: Self.size.width, height: Self.size.height)
    return Brief(
      slug: facts.slug,
      scene: Scene(
        width: Self.size.width, height: Self.size.height, title: prose.verdict, description: prose.summary,
        shapes: [.rectangle(paper, fill: .paper, stroke: nil)] + head.shapes + (drawing ?? [])
          + blocks.dropFirst().flatMap(\.shapes)),
      parts: head.parts
        + (story == nil ? [] : [Brief.Part(title: words.texts["incident-page.story"], top: head.top + Self.gap)])
        + blocks.dropFirst().flatMap(\.parts),
      keywords: keywords)
  }

  private static let gap = 12.0

  private func column(_ left: Double, _ top: Double, _ width: Double) -> TextColumn {
    TextColumn(left: left, top: top, width: width, measuredBy: context.lettering)
  }

  private var keywords: [String] {
    let metric = words.headline.map { words.name(of: $0.key) }
    return [facts.incident.title, facts.incident.kind, metric].compactMap(\.self)
      + facts.suspects.prefix(2).map(\.service)
  }

  /// Kicker, verdict, and the effect in words and numbers.
  private var head: TextColumn {
    var column = column(left, Self.margin, width)
    column.rule(.ink, width: 2)
    column.skip(6)
    let half = width * 0.62
    column.row([
      TextColumn.Cell(text: prose.kicker, left: 0, right: half, color: .quietInk),
      TextColumn.Cell(
        text: NameText.isolated(context.dataset.title), left: half + 16, right: width, isNumber: true,
        color: .quietInk),
    ])
    column.skip(8)
    column.set(prose.verdict, .headline, limit: 3)
    column.skip(4)
    column.set(prose.lead.first ?? "", .subtitle, limit: 4)
    column.skip(10)
    return strip(below: column)
  }

  /// The key numbers, side by side.
  private func strip(below column: TextColumn) -> TextColumn {
    var head = column
    head.rule(.axis)
    // Numbers that are not effects and need an explanation are in the table below.
    let numbers = prose.keyNumbers.filter { $0.character != nil || $0.notes.count < 2 }.prefix(5)
    let count = Double(max(3, numbers.count))
    let each = (width - 16 * (count - 1)) / count
    let labels = numbers.map { context.lettering.lines(of: $0.label.drawable, width: each, style: .cell, limit: 2) }
    let most = labels.map(\.count).max() ?? 0
    var foot = head.top
    for (index, number) in numbers.enumerated() {
      var column = self.column(left + Double(index) * (each + 16), head.top + 6, each)
      // Labels are aligned at the bottom, directly above the numbers on a common line.
      column.skip(Double(most - labels[index].count) * TextStyle.cell.lineHeight)
      column.set(number.label, .cell, .quietInk, limit: 2)
      let style = context.lettering.width(of: number.number, style: .title) <= each ? TextStyle.title : .name
      column.set(number.number, style, color(of: number), limit: 1)
      for note in number.notes.prefix(2) { column.set(note, .cell, .quietInk, limit: 3) }
      head.append(column)
      foot = max(foot, column.top)
    }
    head.skip(foot - head.top)
    return head
  }

  private func color(of number: KeyNumber) -> ColorToken {
    switch number.character {
    case .loss: .loss
    case .gain: .gain
    case .neutral, .unknown, nil: .ink
    }
  }

  /// As many panels of the story as fit into `height`, with the maximum height.
  private func storyScene(height: Double) -> Scene? {
    guard let range = context.storyRange(facts) else { return nil }
    let chosen = context.storySeries()
    for count in stride(from: min(4, chosen.count), to: 0, by: -1) {
      func scene(_ panelHeight: Double) -> Scene {
        context.storyScene(
          of: Array(chosen.prefix(count)), in: facts, range, panelHeight: panelHeight,
          on: Canvas(width: width, title: prose.verdict, description: prose.summary, measuredBy: context.lettering))
      }
      let least = Self.panelHeights.lowerBound
      let spare = height - scene(least).height
      // A single panel may have the minimum height of charts; otherwise fewer and taller panels are easier to read.
      guard spare >= (count > 1 ? 8 * Double(count) : 0) else { continue }
      return scene(min(Self.panelHeights.upperBound, least + spare / Double(count)))
    }
    return nil
  }

  private static let panelHeights = 40.0...150.0

  /// What moved first and the suspects on the left; numbers, times and uncertainty on the right.
  private func columns(at top: Double) -> [TextColumn] {
    let narrow = ((width - Self.gutter) * 0.46).rounded()
    var first = column(left, top, narrow)
    onsets(in: &first)
    suspects(in: &first)
    var second = column(left + narrow + Self.gutter, top, width - narrow - Self.gutter)
    phases(in: &second)
    times(in: &second)
    certainty(in: &second)
    return [first, second]
  }

  /// The meaning of the numbers and their source.
  private func foot(at top: Double) -> TextColumn {
    var column = column(left, top, width)
    column.rule(.axis)
    column.skip(6)
    column.set(prose.method, .cell, .quietInk, limit: 4)
    column.skip(3)
    column.set("\(words.source) \(generator).", .cell, .quietInk, limit: 2)
    return column
  }
}
