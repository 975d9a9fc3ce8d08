import Scenarios

/// All files of a scenario, joined from the pieces of the output.
struct Files {
  private(set) var pieces: [ScenarioFile: [[UInt8]]] = [:]

  init(of scenario: Scenario, chunk: Int = 1 << 20) {
    scenario.generate(chunk: chunk) { file, bytes in pieces[file, default: []].append(bytes) }
  }

  /// The bytes of `file`.
  subscript(file: ScenarioFile) -> [UInt8] { Array((pieces[file] ?? []).joined()) }

  /// The lines of `file`, without the empty last one.
  func lines(of file: ScenarioFile) -> [String] {
    String(decoding: self[file], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// FNV-1a, 64 bits, over names and bytes of all files in a fixed order.
  var digest: UInt64 {
    ScenarioFile.allCases.flatMap { Array($0.name.utf8) + self[$0] }.reduce(0xcbf2_9ce4_8422_2325) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3
    }
  }
}
