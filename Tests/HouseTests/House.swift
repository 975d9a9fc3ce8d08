import Foundation

/// The house as its files tell: the manifest as the package manager understands it, and the sources, read as text.
struct House {
  /// A target and the targets it may import.
  struct Row {
    let name: String
    /// Its folder, from the root of the project.
    let folder: String
    let imports: [String]
  }

  /// A Swift file of the project.
  struct File {
    /// Path from the root of the project.
    let path: String
    let text: String

    /// Modules it imports.
    var imports: [String] {
      text.matches(
        of:
          /(?m)^(?:@\w+ |public |package |internal |private |fileprivate )*import (?:struct |enum |class |func )?(\w+)/
      )
      .map { String($0.1) }
    }

    var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }
  }

  /// The root folder of the project.
  let root: URL
  /// The text of its manifest.
  let manifest: Manifest
  /// The targets of the layers, lowest first, as the manifest lists them.
  let rows: [Row]

  init() throws {
    let file = URL(fileURLWithPath: #filePath)
    root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    manifest = try Self.dumped.get()
    rows = manifest.targets.compactMap { target in
      guard target.type == "regular", let path = target.path, path.hasPrefix("Sources/"),
        !path.hasPrefix("Sources/C/")
      else { return nil }
      return Row(name: target.name, folder: path, imports: target.dependencies.map(\.name))
    }
  }

  private static let dumped = Result {
    try Manifest(
      ofPackageAt: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path)
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// Names in a folder, sorted.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
  }

  /// Paths that exist only on some machines, and would reveal where a file was written.
  static let placesOfOneMachine =
    // In two parts, so that this file does not contain them itself.
    ["ho" + "me", "ro" + "ot", "Us" + "ers", "wo" + "rk", "tm" + "p/wt"].map { "/\($0)/" }

  /// Paths of all files and folders at any depth inside a folder, sorted.
  func paths(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: root.appendingPathComponent(folder).path).sorted()
  }

  /// Swift files at any depth inside a folder, sorted by path.
  func swiftFiles(in folder: String) throws -> [File] {
    try paths(in: folder)
      .filter { $0.hasSuffix(".swift") }
      .map { File(path: "\(folder)/\($0)", text: try text("\(folder)/\($0)")) }
  }
}
