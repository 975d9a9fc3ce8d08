import Scenes

/// Scenes that several tests draw.
enum SampleScenes {
  static func scene(_ shapes: [Shape], width: Double = 200, height: Double = 100) -> Scene {
    Scene(width: width, height: height, title: "Sample", description: "A sample.", shapes: shapes)
  }

  static func text(
    _ text: String, x: Double = 20, y: Double = 50, style: TextStyle = .title, color: ColorToken = .ink,
    anchor: Shape.Anchor = .start, halo: Bool = false
  ) -> Shape {
    .text(text, at: Point(x: x, y: y), style: style, color: color, anchor: anchor, halo: halo)
  }

  static func bar(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: ColorToken) -> Shape {
    .rectangle(Rectangle(x: x, y: y, width: width, height: height), fill: color, stroke: nil)
  }

  /// A line with a band, a clip, dashes, dots, and labels with and without halo.
  static func chart(seed: Int = 0) -> Scene {
    let line = (0..<200).map { Point(x: 40 + Double($0), y: 90 - Double(($0 * (37 + seed)) % 61)) }
    let clip = Rectangle(x: 40, y: 20, width: 200, height: 80)
    var shapes: [Shape] = [
      bar(60, 20, 10, 80, .incidentWash),
      .group(
        [
          .path(Path(through: line, closed: true), fill: .expectedWash, stroke: nil),
          .path(Path(through: line), fill: nil, stroke: .init(.series(seed), width: 1.5, dashes: [4, 2])),
        ], clip: clip),
      text("Finding no. \(seed): AVATAR", x: 8, y: 16, style: .subtitle),
    ]
    for tick in 0..<5 {
      shapes.append(text("\(tick * 1000 + seed)", x: 36, y: 100 - Double(tick) * 18, style: .label, anchor: .end))
      shapes.append(
        .circle(
          center: Point(x: 60 + Double(tick) * 40, y: 50), radius: 3, fill: .loss, stroke: .init(.paper, width: 1)))
    }
    shapes.append(text("Payment outage", x: 65, y: 32, style: .name, color: .loss, anchor: .middle, halo: true))
    return scene(shapes, width: 260, height: 120)
  }
}
