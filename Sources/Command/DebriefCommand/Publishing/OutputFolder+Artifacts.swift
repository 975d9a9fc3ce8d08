import Pages

extension OutputFolder {
  /// Writes a new folder of `artifacts` on up to `threads` threads, and replaces the old one with it.
  func replace(under manifest: Manifest, with artifacts: [Artifact], threads: Int) async throws {
    try await replace(under: manifest, with: artifacts.map(\.path)) { draft in
      try await artifacts.concurrentMap(threads: threads) { try draft.write($0.bytes.span, to: $0.path) }
    }
  }
}
