import CCairo
import DebriefCommand
import Foundation

/// The library and the typeface that decide the bytes of drawings: between two versions a pixel or the width of a letter may differ.
struct DrawingLibraries: Hashable, CustomStringConvertible {
  let cairo: String
  let inter: String

  /// Those that made site/, of Debian 12. Write here what the test says, where another system makes it.
  static let published = DrawingLibraries(cairo: "1.16.0", inter: "3.019")

  /// Those of this machine.
  static let here = DrawingLibraries(
    cairo: unsafe String(cString: cairo_version_string()),
    inter: revision(of: FontFiles.systemFolder + "/Inter-Regular.otf") ?? "unknown")

  var description: String { "Cairo \(cairo) and Inter \(inter)" }

  /// The version that a font names in its table `head`, in 65,536ths.
  private static func revision(of path: String) -> String? {
    guard let file = FileManager.default.contents(atPath: path).map(Array.init) else { return nil }
    func number(at place: Int) -> Int { file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    // Twelve bytes of head, then sixteen for each table: name, checksum, place, length.
    let tables = stride(from: 12, to: 12 + 16 * (number(at: 4) >> 16), by: 16)
    guard let head = tables.first(where: { file[$0..<$0 + 4].elementsEqual("head".utf8) }) else { return nil }
    let thousandths = (number(at: number(at: head + 8) + 4) * 1000 + 32_768) / 65_536
    return "\(thousandths / 1000).\(String(thousandths % 1000 + 1000).dropFirst())"
  }
}
