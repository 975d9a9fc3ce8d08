import DebriefCommand
import Foundation
import TestSupport
import Testing

/// A brand, from its files to the site.
@Suite struct BrandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let rows = (0..<48).map { "\(1_714_521_600 + $0 * 3_600),\($0 % 24)\n" }.joined()
    try folder.write("timestamp,rides\n" + rows, to: "in/rides.csv")
  }

  private func build(_ brand: String, options: String...) async throws -> Tool {
    try folder.write(
      "version: 1\ntables: [{file: rides.csv, metrics: {rides: {role: orders}}}]\nbrand: \(brand)\n",
      to: "in/debrief.yaml")
    return options.isEmpty
      ? await Tool("build", folder("in"), "--output", folder("site"))
      : await Tool("build", folder("in"), "--output", folder("site"), options[0])
  }

  @Test func theLogoGetsASafeNameAndLosesWhatItTells() async throws {
    try folder.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- by Alice --><path d=\"M0 0h9\"/></svg>", to: "in/Our Logo!.SVG")
    let run = try await build("{title: Contoso, logo: {file: Our Logo!.SVG, alt: Contoso}, accent: \"#7a0050\"}")
    #expect(run.code == 0, "\(run.messages)")
    #expect(
      try folder.read("site/assets/logo.svg")
        == "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0h9\"></path></svg>\n")
    // A single definition of colours: style sheet, favicon and drawings agree.
    #expect(try folder.read("site/assets/site.css").contains("--accent:#7a0050"))
    #expect(try folder.read("site/assets/favicon.svg").contains("fill=\"#7a0050\""))
    #expect(try folder.read("site/manifest.json").contains("Our Logo!.SVG"))
  }

  @Test(
    arguments: [
      ("<svg xmlns=\"http://www.w3.org/2000/svg\">\n<script/></svg>", 65, "logo.svg:2: <script> is not allowed"),
      ("<p>", 65, "logo.svg:1: invalid XML"),
      (nil, 66, "logo.svg: no such file"),
    ] as [(String?, Int32, String)])
  func aLogoThatCannotBeTakenIsNamed(text: String?, code: Int32, message: String) async throws {
    if let text { try folder.write(text, to: "in/logo.svg") }
    let run = try await build("{logo: logo.svg}")
    #expect(run.code == code)
    #expect(run.messages.contains(message), "\(run.messages)")
  }

  @Test func whatIsKeptBackIsKeptBackOfTheBrandToo() async throws {
    try folder.write("<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Okapi</title></svg>", to: "in/okapi.svg")
    let run = try await build(
      "{title: Okapi Shop, logo: {file: okapi.svg, alt: Okapi}, footer: okapi only}\nredact: {words: [okapi]}",
      options: "--redact")
    #expect(run.code == 0)
    for path in try folder.paths() where path.hasPrefix("site/") {
      let bytes = FileManager.default.contents(atPath: folder(path)).map(OutputBytes.init)
      #expect(bytes?.occurring(of: ["okapi"]).isEmpty ?? true, "\(path)")
    }
  }
}
