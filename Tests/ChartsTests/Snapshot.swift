import Scenes
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Compares a drawing with the file `Snapshots/NAME.svg` next to the test.
///
/// A missing or different file is a failure. To accept the current drawing, run with `RECORD_SNAPSHOTS=1`: the files are written, and the
/// tests still fail, so that recording never counts as agreement.
func expectSnapshot(_ scene: Scene, named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
  let folder = String(#filePath.dropLast("Snapshot.swift".count)) + "Snapshots/"
  let drawn = Snapshot.file(of: scene, id: name)
  if unsafe getenv("RECORD_SNAPSHOTS") != nil {
    Snapshot.write(drawn, to: folder + name + ".svg")
    Issue.record("recorded \(name).svg; run again without RECORD_SNAPSHOTS", sourceLocation: sourceLocation)
    return
  }
  guard let expected = Snapshot.read(folder + name + ".svg") else {
    Issue.record("Snapshots/\(name).svg is missing; record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  let lines = (drawn.split(separator: "\n"), expected.split(separator: "\n"))
  let change = zip(lines.0, lines.1).first { $0 != $1 }
  #expect(
    drawn == expected, "\(name).svg differs: drawn \(change?.0 ?? "") expected \(change?.1 ?? "")",
    sourceLocation: sourceLocation)
}

enum Snapshot {
  /// One element per line, so that a difference is easy to locate.
  static func file(of scene: Scene, id: String) -> String {
    var text = ""
    for character in SceneSVG.inline(scene, idPrefix: id).unicodeScalars {
      if character == "<", !text.isEmpty, text.unicodeScalars.last == ">" { text += "\n" }
      text.unicodeScalars.append(character)
    }
    return text + "\n"
  }

  static func read(_ path: String) -> String? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = unsafe fgetc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  static func write(_ text: String, to path: String) {
    guard let file = unsafe fopen(path, "wb") else {
      Issue.record("cannot write \(path)")
      return
    }
    for byte in text.utf8 { unsafe fputc(Int32(byte), file) }
    unsafe fclose(file)
  }
}
