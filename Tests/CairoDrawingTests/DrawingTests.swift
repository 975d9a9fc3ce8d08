import CairoDrawing
import Scenes
import Testing

@Suite struct DrawingTests {
  let typeface: Typeface

  init() throws {
    typeface = try Inter.typeface()
  }

  @Test(arguments: [(0.0, 10.0), (10, -1), (.nan, 10), (10, .infinity), (20_001, 10)])
  func refusesSidesItCannotDraw(width: Double, height: Double) {
    let scene = SampleScenes.scene([], width: width, height: height)
    #expect {
      try Drawing(of: scene, typeface: typeface)
    } throws: { error in
      guard case .unusableSize(scene: "Sample", _, _) = error as? DrawingError else { return false }
      return true
    }
  }

  @Test(
    arguments: [
      .rectangle(Rectangle(x: .nan, y: 0, width: 1, height: 1), fill: .ink, stroke: nil),
      .rectangle(Rectangle(x: 0, y: 0, width: -1, height: 1), fill: .ink, stroke: nil),
      .circle(center: Point(x: 0, y: -.infinity), radius: 1, fill: .ink, stroke: nil),
      .circle(center: Point(x: 0, y: 0), radius: .nan, fill: .ink, stroke: nil),
      .path(Path(through: [Point(x: 0, y: 0), Point(x: 1e9, y: 0)]), fill: nil, stroke: .init(.ink)),
      .path(Path(through: [Point(x: 0, y: 0)]), fill: nil, stroke: .init(.ink, width: .nan)),
      .path(Path(through: [Point(x: 0, y: 0)]), fill: nil, stroke: .init(.ink, dashes: [4, -1])),
      .path(
        Path([.move(Point(x: 0, y: 0)), .curve(Point(x: 0, y: .nan), Point(x: 0, y: 0), end: Point(x: 0, y: 0))]),
        fill: .ink, stroke: nil),
      SampleScenes.text("label", x: .nan),
      .group([], clip: Rectangle(x: 0, y: 0, width: .nan, height: 1)),
    ] as [Shape])
  func refusesNumbersItCannotDraw(shape: Shape) {
    let scene = SampleScenes.scene([.group([SampleScenes.text("fine"), .group([shape], clip: nil)], clip: nil)])
    #expect {
      try Drawing(of: scene, typeface: typeface)
    } throws: { error in
      guard case .unusableNumber(let found, _, _) = error as? DrawingError else { return false }
      return found.scene == "Sample" && found.shape == [1, 2, 1]
    }
  }

  @Test func refusesPathsWithoutAMove() {
    let scene = SampleScenes.scene([.path(Path([.line(Point(x: 1, y: 1))]), fill: nil, stroke: .init(.ink))])
    #expect {
      try Drawing(of: scene, typeface: typeface)
    } throws: { error in
      "\(error)" == "figure “Sample”, shape 1: the path draws before its first move; begin it with a move"
    }
  }

  @Test func drawsWithoutShapesAndWithEmptyOnes() throws {
    let scene = SampleScenes.scene([
      .path(Path(), fill: .ink, stroke: .init(.ink)), SampleScenes.text(""), .group([], clip: nil),
      .group([SampleScenes.bar(0, 0, 10, 10, .ink)], clip: Rectangle(x: 5, y: 5, width: 0, height: 0)),
      .path(Path(through: [Point(x: 0, y: 0), Point(x: 9, y: 9)]), fill: nil, stroke: .init(.ink, width: 0)),
    ])
    let drawing = try Drawing(of: scene, typeface: typeface)
    let picture = try Picture(drawing.png())
    #expect(picture.palette == [Theme.light[.paper].hex])
    #expect(try !drawing.svg().isEmpty)
    #expect(try !drawing.pdf(PDFDetails(title: "A", creation: 0)).isEmpty)
  }

  @Test func givesTheSameBytesOnManyThreads() async throws {
    let typeface = typeface
    @Sendable func files(_ seed: Int) throws -> [[UInt8]] {
      let drawing = try Drawing(
        of: SampleScenes.chart(seed: seed), typeface: typeface, theme: seed % 2 == 0 ? .light : .dark)
      return [
        try drawing.svg(idPrefix: "f\(seed)"), try drawing.png(scale: .single), try drawing.png(scale: .double),
        try drawing.pdf(PDFDetails(title: "A", creation: 1_717_113_600)),
      ]
    }
    let serial = try (0..<8).map { try files($0) }
    try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for turn in 0..<64 {
        group.addTask { (turn % 8, try files(turn % 8)) }
      }
      for try await (seed, found) in group { #expect(found == serial[seed]) }
    }
  }
}
