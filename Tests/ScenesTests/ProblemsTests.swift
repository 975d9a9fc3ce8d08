import Scenes
import Testing

/// A scene's check finds each fault it promises to find, and none in a valid scene.
struct ProblemsTests {
  private static func scene(_ shapes: [Shape], width: Double = 100, title: String = "T", description: String = "D.")
    -> Scene
  {
    Scene(width: width, height: 100, title: title, description: description, shapes: shapes)
  }

  private static func text(_ words: String, _ x: Double, _ y: Double, _ anchor: Shape.Anchor = .start) -> Shape {
    .text(words, at: Point(x: x, y: y), style: .label, color: .ink, anchor: anchor, halo: false)
  }

  private static func line(_ x: Double, _ y: Double) -> Shape {
    .path(
      Path(through: [Point(x: 0, y: 0), Point(x: x, y: y)]), fill: nil, stroke: Shape.Stroke(.ink, width: 1))
  }

  private static func box(_ x: Double, _ y: Double, fill: ColorToken? = .ink) -> Shape {
    .rectangle(Rectangle(x: x, y: y, width: 10, height: 10), fill: fill, stroke: Shape.Stroke(.ink))
  }

  private static let sound: [Shape] = [
    .rectangle(Rectangle(x: 0, y: 0, width: 100, height: 100), fill: .paper, stroke: nil),
    line(100, 100), text("a", 0, 20), text("b", 6, 20), text("c", 100, 40, .end), text("d", 50, 40, .middle),
    .group([.circle(center: Point(x: 5, y: 5), radius: 0, fill: .ink, stroke: nil)], clip: nil),
    box(0, 10, fill: nil), box(0, 34), text("e", 0, 42),
  ]

  @Test func findsNothingInASoundScene() {
    #expect(ProblemsTests.scene(ProblemsTests.sound).problems(measuredBy: FixedMeasurer()) == [])
  }

  @Test(arguments: [
    ("lies outside", line(.nan, 5)), ("lies outside", line(.infinity, 5)), ("lies outside", line(5, 101)),
    ("lies outside", .group([.group([line(-1, 5)], clip: nil)], clip: nil)),
    ("lies outside", .rectangle(Rectangle(x: 50, y: 0, width: 60, height: 1), fill: .ink, stroke: nil)),
    ("lies outside", .circle(center: Point(x: .nan, y: 0), radius: 1, fill: .ink, stroke: nil)),
    ("negative extent", .rectangle(Rectangle(x: 50, y: 0, width: -6, height: 1), fill: .ink, stroke: nil)),
    ("negative radius", .circle(center: Point(x: 5, y: 0), radius: -1, fill: .ink, stroke: nil)),
    ("begin with a move", .path(Path([.line(Point(x: 1, y: 1))]), fill: nil, stroke: nil)),
    ("begin with a move", .path(Path(), fill: nil, stroke: nil)),
    ("sticks out", text("wide", 90, 80)), ("sticks out", text("high", 10, 2)),
    ("sticks out", text("wide", 10, 80, .end)),
    ("cannot be drawn", text("\u{1}", 10, 80)), ("is empty", text("", 10, 80)), ("overlaps", text("ab", 9, 22)),
    ("lies under", box(8, 15)), ("lies under", .group([box(8, 15)], clip: nil)),
    ("lies under", .circle(center: Point(x: 96, y: 46), radius: 5, fill: .paper, stroke: nil)),
    (
      "lies under",
      .path(
        Path(through: [Point(x: 40, y: 50), Point(x: 60, y: 50), Point(x: 50, y: 36)]), fill: .incidentWash, stroke: nil
      )
    ),
  ])
  func findsTheFault(words: String, shape: Shape) {
    let problems = ProblemsTests.scene(ProblemsTests.sound + [shape]).problems(measuredBy: FixedMeasurer())
    #expect(problems.count == 1 && problems[0].contains(words), "\(problems)")
  }

  @Test func findsMissingWordsAndSize() {
    let scene = ProblemsTests.scene([], width: .nan, title: "", description: "")
    #expect(scene.problems(measuredBy: FixedMeasurer()).count == 3)
  }

  @Test func findsTooManyShapes() {
    let dots = Array(repeating: ProblemsTests.line(1, 1), count: Scene.mostShapes + 1)
    #expect(ProblemsTests.scene(dots).problems(measuredBy: FixedMeasurer()).count == 1)
  }

  @Test func movesEveryShape() {
    let curve = Path([
      .move(Point(x: 1, y: 2)), .curve(Point(x: 3, y: 4), Point(x: 5, y: 6), end: Point(x: 7, y: 8)), .close,
    ])
    let moved = Path([
      .move(Point(x: 11, y: 22)), .curve(Point(x: 13, y: 24), Point(x: 15, y: 26), end: Point(x: 17, y: 28)), .close,
    ])
    let shape = Shape.group(
      [.path(curve, fill: .ink, stroke: nil), ProblemsTests.text("a", 1, 1)],
      clip: Rectangle(x: 0, y: 0, width: 5, height: 5))
    #expect(
      shape.translated(x: 10, y: 20)
        == .group(
          [.path(moved, fill: .ink, stroke: nil), ProblemsTests.text("a", 11, 21)],
          clip: Rectangle(x: 10, y: 20, width: 5, height: 5)))
  }

  @Test func framesWithinItsWidth() {
    let scene = ProblemsTests.scene(ProblemsTests.sound, width: 100)
    let framed = scene.framed(
      title: "A title that needs several lines", subtitle: "", source: "Source: a\u{0} table",
      measuredBy: FixedMeasurer())
    #expect(framed.width == 100 + 2 * Spacing.large.rawValue)
    #expect(framed.height > 100 + 40)
    #expect(framed.problems(measuredBy: FixedMeasurer()) == [])
  }
}
