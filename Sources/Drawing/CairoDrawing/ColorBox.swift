/// Colours that share one palette entry.
struct ColorBox {
  /// A colour of the picture.
  struct Member {
    /// Index among the colours of the picture.
    let index: Int
    let red, green, blue: Int
    /// Number of pixels with this colour.
    let count: Int

    init(_ index: Int, _ color: UInt32, count: Int) {
      self.index = index
      (red, green, blue) = (Int(color >> 16 & 255), Int(color >> 8 & 255), Int(color & 255))
      self.count = count
    }
  }

  /// Sums over some members, from which their squared error is derived.
  struct Moments {
    var count = 0
    var red = 0, green = 0, blue = 0
    var squares = 0

    mutating func add(_ member: Member) {
      count += member.count
      red += member.red * member.count
      green += member.green * member.count
      blue += member.blue * member.count
      squares += (member.red * member.red + member.green * member.green + member.blue * member.blue) * member.count
    }

    func subtracting(_ other: Moments) -> Moments {
      Moments(
        count: count - other.count, red: red - other.red, green: green - other.green, blue: blue - other.blue,
        squares: squares - other.squares)
    }

    /// Sum of squared distances from the mean, over all pixels.
    var error: Double {
      guard count > 0 else { return 0 }
      let (red, green, blue) = (Double(red), Double(green), Double(blue))
      return max(0, Double(squares) - (red * red + green * green + blue * blue) / Double(count))
    }
  }

  /// The colours, in arbitrary order.
  private(set) var members: [Member]
  private let moments: Moments
  /// Sum of squared distances from the mean, over all pixels.
  let error: Double

  init(_ members: [Member]) {
    self.members = members
    var moments = Moments()
    for member in members { moments.add(member) }
    self.moments = moments
    error = members.count > 1 ? moments.error : 0
  }

  /// The mean of the pixels.
  var representative: UInt32 {
    func mean(_ sum: Int) -> UInt32 { UInt32((sum + moments.count / 2) / moments.count) }
    return mean(moments.red) << 16 | mean(moments.green) << 8 | mean(moments.blue)
  }

  /// Splits this box across its widest channel into the two boxes with the least error; nil for a single colour.
  func cut() -> (ColorBox, ColorBox)? {
    guard members.count > 1 else { return nil }
    let sorted = sortedByWidestChannel()
    var before = Moments()
    var best = (end: 1, error: Double.infinity)
    for end in 1..<sorted.count {
      before.add(sorted[end - 1])
      let error = before.error + moments.subtracting(before).error
      if error < best.error { best = (end, error) }
    }
    return (ColorBox(Array(sorted[..<best.end])), ColorBox(Array(sorted[best.end...])))
  }

  private func sortedByWidestChannel() -> [Member] {
    var (red, green, blue) = (0, 0, 0)
    for member in members {
      red += member.red * member.red * member.count
      green += member.green * member.green * member.count
      blue += member.blue * member.blue * member.count
    }
    func spread(_ squares: Int, _ sum: Int) -> Double {
      Double(squares) - Double(sum) * Double(sum) / Double(moments.count)
    }
    let spreads = (spread(red, moments.red), spread(green, moments.green), spread(blue, moments.blue))
    if spreads.1 >= spreads.0, spreads.1 >= spreads.2 { return members.sorted { $0.green < $1.green } }
    if spreads.0 >= spreads.2 { return members.sorted { $0.red < $1.red } }
    return members.sorted { $0.blue < $1.blue }
  }
}
