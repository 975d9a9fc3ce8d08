import Scenes

extension Drawing {
  /// A PNG file of at most 256 colours, drawn at its own scale; its title and description are in its text chunks.
  ///
  /// Sides are rounded to whole pixels.
  /// - Throws: `DrawingError.refused` where Cairo or libdeflate has no memory, or a side has more than 32,767 pixels.
  public func png(scale: PixelScale = .single) throws(DrawingError) -> [UInt8] {
    let factor = scale.rawValue
    let width = max(1, Int((scene.width * Double(factor)).rounded()))
    let height = max(1, Int((scene.height * Double(factor)).rounded()))
    let canvas = try Canvas.pixels(width: width, height: height, scale: factor)
    draw(on: canvas)
    let runs = try canvas.withPixels { pixels, stride in
      ColorRuns(pixels, stride: stride, width: width, height: height)
    }
    return try PNGFile(runs, scale: factor, title: scene.title, description: scene.description).bytes
  }
}
