/// A picture as runs of one colour, row by row, with a count of each colour.
///
/// Charts are flat: an average run is about fifty pixels long, so everything after the first pass is cheap.
struct ColorRuns {
  /// Consecutive pixels of one colour in a row.
  struct Run {
    /// Index of the colour in `colors`.
    let color: UInt32
    let length: UInt32
  }

  let width: Int
  let height: Int
  /// The runs; none crosses the end of a row.
  private(set) var runs: [Run] = []
  /// The distinct colours, 0xRRGGBB, in order of appearance.
  private(set) var colors: [UInt32] = []
  /// The number of pixels of each colour.
  private(set) var counts: [Int] = []

  // Open addressing; an entry is an index into `colors` plus one, 0 is free.
  private var table = [UInt32](repeating: 0, count: 4096)

  /// The picture `pixels`, whose rows are `width` long; the high bytes are ignored.
  init(_ pixels: Span<UInt32>, width: Int) {
    self.width = width
    height = pixels.count / width
    runs.reserveCapacity(height * 32)
    for row in 0..<height {
      var start = row * width
      let end = start + width
      while start < end {
        let pixel = pixels[start]
        var next = start + 1
        while next < end, pixels[next] == pixel { next += 1 }
        add(pixel & 0xff_ffff, length: next - start)
        start = next
      }
    }
  }

  private mutating func add(_ color: UInt32, length: Int) {
    let index = index(of: color)
    counts[index] += length
    runs.append(Run(color: UInt32(index), length: UInt32(length)))
  }

  private mutating func index(of color: UInt32) -> Int {
    var slot = ColorRuns.slot(of: color, in: table.count)
    while table[slot] > 0 {
      let index = Int(table[slot]) - 1
      if colors[index] == color { return index }
      slot = (slot + 1) & (table.count - 1)
    }
    colors.append(color)
    counts.append(0)
    table[slot] = UInt32(colors.count)
    if colors.count * 2 > table.count { growTable() }
    return colors.count - 1
  }

  private mutating func growTable() {
    table = [UInt32](repeating: 0, count: table.count * 2)
    for (index, color) in colors.enumerated() {
      var slot = ColorRuns.slot(of: color, in: table.count)
      while table[slot] > 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(index + 1)
    }
  }

  /// Multiplicative hashing with the golden ratio; `size` is a power of two, at most 2²⁵.
  private static func slot(of color: UInt32, in size: Int) -> Int {
    Int((UInt64(color) &* 0x9e37_79b9_7f4a_7c15) >> 39) & (size - 1)
  }
}
