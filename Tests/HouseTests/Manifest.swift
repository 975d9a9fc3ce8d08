import Foundation

/// What `swift package dump-package` says of the manifest.
struct Manifest: Decodable {
  /// A target of the package.
  struct Target: Decodable {
    let name: String
    let type: String
    /// Its folder, from the root of the package.
    let path: String?
    let dependencies: [Dependency]
    private let providers: [[String: [[String]]]]?

    /// Packages of Debian that hold it; empty where it is no library of the system.
    var packages: [String] { (providers ?? []).flatMap { $0["apt", default: []].flatMap { $0 } } }
  }

  /// Another target that a target may import.
  struct Dependency: Decodable {
    let name: String

    private enum CodingKeys: CodingKey { case byName, target }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      let key = members.contains(.byName) ? CodingKeys.byName : .target
      var parts = try members.nestedUnkeyedContainer(forKey: key)
      name = try parts.decode(String.self)
    }
  }

  let targets: [Target]

  /// Has the package manager read the manifest in `folder`.
  init(ofPackageAt folder: String) throws {
    // A build folder that is used by nothing else, or it would wait for the `swift test` that runs it.
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("debrief-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", folder, "--scratch-path", scratch.path, "dump-package",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let json = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    self = try JSONDecoder().decode(Manifest.self, from: json)
  }
}
