import Scenes

extension Drawing {
  /// A PNG file of at most 256 colours, with title and description in its text chunks.
  ///
  /// - Throws: `DrawingError.refused` if Cairo or libdeflate has no memory, or a side has more than 16,383 CSS pixels.
  public func png(scale: PixelScale = .single) throws(DrawingError) -> [UInt8] {
    let picture = try picture { pixels, width in
      switch scale {
      case .single: Drawing.halfRuns(pixels, width: width)
      case .double: ColorRuns(pixels, width: width)
      }
    }
    return try file(of: picture, at: scale)
  }

  /// The result of `body` on the pixels at double scale and the length of a row. The picture at single scale is derived from them: the
  /// coverage of a pixel is the mean of its four quarters.
  private func picture<Answer>(_ body: (Span<UInt32>, Int) -> Answer) throws(DrawingError) -> Answer {
    let factor = PixelScale.double.rawValue
    let canvas = try Canvas.pixels(width: width * factor, height: height * factor, scale: factor)
    draw(on: canvas)
    return try canvas.withPixels { body($0, width * factor) }
  }

  private static func halfRuns(_ pixels: Span<UInt32>, width: Int) -> ColorRuns {
    let half = HalvedPicture(of: pixels, width: width)
    return ColorRuns(half.pixels.span, width: half.width)
  }

  private func file(of picture: ColorRuns, at scale: PixelScale) throws(DrawingError) -> [UInt8] {
    let paints = Set(
      Theme.tokens.map { token in
        let color = theme[token]
        return UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue)
      })
    return try PNGFile(
      picture, paints: paints, scale: scale, title: scene.title, description: scene.description
    ).bytes
  }
}
