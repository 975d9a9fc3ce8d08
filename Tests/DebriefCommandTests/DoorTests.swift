import DebriefCommand
import Glibc
import TestSupport
import Testing
import Text

@Suite struct DoorTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: [0, 1, 4096, 1_000_000]) func mapsAFileOfAnySize(size: Int) throws {
    let text = String(repeating: "x", count: size)
    try folder.write(text, to: "file")
    let file = try MappedFile(path: folder("file"))
    #expect(file.count == size)
    #expect(file.withBytes { SHA256.digits(of: $0) } == SHA256.digits(of: Array(text.utf8).span))
  }

  @Test func readsWhatCannotBeMapped() throws {
    #expect(try MappedFile(path: "/proc/self/status").count > 0)
  }

  @Test func refusesWhatIsNoFileAndMayNeverEnd() throws {
    let pipe = folder("pipe")
    let made = unsafe mkfifo(pipe, 0o600)
    #expect(made == 0)
    for path in ["/dev/zero", "/dev/urandom", "/dev/null", pipe] {
      let error = #expect(throws: FileError.self) { try MappedFile(path: path) }
      #expect(error?.description.hasPrefix("\(path): not a regular file;") == true)
    }
  }

  @Test func whatAFileLosesReadsAsZerosAndIsNoticed() throws {
    try folder.write(String(repeating: "x", count: 1_000_000), to: "file")
    let file = try MappedFile(path: folder("file"))
    #expect(file.isUnchanged)
    _ = unsafe truncate(folder("file"), 5_000)
    let counts = file.withBytes { bytes in
      bytes.indices.reduce(into: (x: 0, zeros: 0)) { counts, index in
        if bytes[index] == 0x78 { counts.x += 1 } else if bytes[index] == 0 { counts.zeros += 1 }
      }
    }
    #expect(counts.x == 5_000 && counts.zeros == 995_000)
    #expect(!file.isUnchanged)
    // After growing again, it is still different.
    _ = unsafe truncate(folder("file"), 1_000_000)
    #expect(!file.isUnchanged)
  }

  @Test(arguments: ["other", "longer text"]) func noticesWhatIsWrittenOverIt(text: String) throws {
    try folder.write("first", to: "file")
    let file = try MappedFile(path: folder("file"))
    #expect(file.isYoung)
    // The time resolution of a file system is limited.
    usleep(20_000)
    try folder.write(text, to: "file")
    #expect(!file.isUnchanged)
  }

  @Test func saysThatAFileIsMissing() throws {
    let error = #expect(throws: FileError.self) { try MappedFile(path: folder("none.csv")) }
    #expect(error?.description.hasPrefix("\(folder("none.csv")): no such file;") == true)
    let other = #expect(throws: FileError.self) { try MappedFile(path: folder.path) }
    #expect(other?.description.hasPrefix("\(folder.path): a folder, not a file;") == true)
  }

  @Test func readsAZone() throws {
    try folder.write("TZif2", to: "Europe/Berlin")
    #expect(try ZoneFiles(folder: folder.path).bytes(of: "Europe/Berlin") == Array("TZif2".utf8))
    #expect(throws: DoorError.unknownZone("Europe/Bonn", folder: folder.path)) {
      try ZoneFiles(folder: folder.path).bytes(of: "Europe/Bonn")
    }
  }

  @Test(arguments: [
    "", "../etc/passwd", "/etc/passwd", "Europe/../../x", "Europe//Berlin", ".", "a b", "a\u{0}", "Europe/",
  ])
  func refusesWhatCannotNameAZone(identifier: String) throws {
    try folder.write("TZif2", to: "zones/Europe/Berlin")
    #expect(throws: DoorError.malformedZone(identifier)) {
      try ZoneFiles(folder: folder("zones")).bytes(of: identifier)
    }
  }

  @Test func saysWhichPackageHoldsTheFont() throws {
    let error = #expect(throws: DoorError.self) { try FontFiles(folder: folder.path) }
    #expect(error == .missingFont("Inter-Regular.otf", folder: folder.path))
    #expect(error?.description.contains("fonts-inter") == true)
  }

  @Test func overridesTemplatesFileByFile() throws {
    let builtIn = try TemplateFiles(overriddenBy: nil)
    #expect(builtIn.records.isEmpty)
    try folder.write("mine", to: "index.mustache")
    try folder.write("p {}", to: "assets/own.css")
    let files = try TemplateFiles(overriddenBy: folder.path)
    #expect(files.records.map(\.path) == ["assets/own.css", "index.mustache"])
    #expect(files.texts["index.mustache"] == "mine")
    #expect(files.texts.count >= builtIn.texts.count)
  }

  @Test func saysWhichTemplatesHaveNoEffect() throws {
    try folder.write("mine", to: "pages.mustache")
    try folder.write("mine", to: "head.mustache")
    try folder.write("mine", to: "notes.txt")
    try folder.write("{{>partials/mine}}", to: "page.mustache")
    for path in ["partials/mine.mustache", "assets/own.css", "texts/de.yaml", "queries/19-mine.sql", ".git/HEAD"] {
      try folder.write("", to: path)
    }
    let warnings = try TemplateFiles(overriddenBy: folder.path).warnings
    #expect(warnings.count == 3)
    #expect(warnings[0].hasPrefix("head.mustache: ") && warnings[0].hasSuffix("did you mean partials/head.mustache?"))
    #expect(warnings[1].hasPrefix("notes.txt: ") && warnings[1].hasSuffix("for the names"))
    #expect(warnings[2].hasPrefix("pages.mustache: ") && warnings[2].hasSuffix("did you mean page.mustache?"))
    #expect(try TemplateFiles(overriddenBy: nil).warnings.isEmpty)
  }

  @Test func saysThatThereIsNoFolderOfTemplates() {
    #expect(throws: DoorError.noTemplateFolder(folder("none"))) { try TemplateFiles(overriddenBy: folder("none")) }
  }
}
