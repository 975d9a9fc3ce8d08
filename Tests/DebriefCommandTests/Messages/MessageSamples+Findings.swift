import SiteCheck

extension MessageSamples {
  static var findings: [Finding] { all(fault).map { Finding("index.html", line: 12, $0) } }

  static func fault(after sample: Fault?) -> Fault? {
    switch sample {
    case nil: .missingFile
    case .missingFile: .changedFile
    case .changedFile: .extraFile
    case .extraFile: .noPlainFile
    case .noPlainFile: .unsafePath("../notes.txt")
    case .unsafePath: .sameNameBut("Index.html")
    case .sameNameBut: .listedTwice
    case .listedTwice: .emptyFolder
    case .emptyFolder: .otherManifest(actual: "0f1e…")
    case .otherManifest: .otherOrigin("command")
    case .otherOrigin: .malformed("tag without a name")
    case .malformed: .commentWithMarkup
    case .commentWithMarkup: .strayElement("iframe")
    case .strayElement: .strayText
    case .strayText: .otherCharset
    case .otherCharset: .malformedData
    case .malformedData: .tooLarge(limit: 20_000_000)
    case .tooLarge: .brokenLink("nowhere.html")
    case .brokenLink: .linkOutOfFolder("../notes.html")
    case .linkOutOfFolder: .linkToFolder("method/")
    case .linkToFolder: .wrongCase("METHOD/index.html", actual: "method/index.html")
    case .wrongCase: .rootedLink("/index.html")
    case .rootedLink: .baseElement
    case .baseElement: .brokenFragment("#nowhere")
    case .brokenFragment: .brokenName("nowhere", attribute: "aria-labelledby")
    case .brokenName: .outsideResource("https://example.org/x.png")
    case .outsideResource: .outsideLink("https://example.org")
    case .outsideLink: .scriptLink("javascript:x()")
    case .scriptLink: .refresh
    case .refresh: .reachingDrawing("https://example.org/x.svg")
    case .reachingDrawing: .noPolicy
    case .noPolicy: .misplacedPolicy
    case .misplacedPolicy: .weakPolicy("default-src is not 'none'")
    case .weakPolicy: .inlineScript
    case .inlineScript: .inlineStyle
    case .inlineStyle: .styleAttribute
    case .styleAttribute: .handler("onclick")
    case .handler: .inlineFrame
    case .inlineFrame: .extraPolicy
    case .extraPolicy: .otherPolicy
    case .otherPolicy: .otherSetting("set-cookie")
    case .otherSetting: .unknownScript
    case .unknownScript: .unknownStyle
    case .unknownStyle: .unknownFile
    case .unknownFile: .unknownEnding
    case .unknownEnding: .imageWithoutText
    case .imageWithoutText: .drawingWithoutRole
    case .drawingWithoutRole: .drawingWithoutTitle
    case .drawingWithoutTitle: .drawingWithoutDescription
    case .drawingWithoutDescription: .largeFirstView(bytes: 210_000, limit: 200_000)
    case .largeFirstView: .manyElements(count: 5_200, limit: 5_000)
    case .manyElements: .largeAssets(bytes: 105_000, limit: 100_000)
    case .largeAssets: .largeFolder(bytes: 9_000_000, limit: 8_000_000)
    case .largeFolder: .largeAttachment(bytes: 26_000_000, limit: 25_000_000)
    case .largeAttachment: .missingReport
    case .missingReport: .malformedReport("zone: not of type string")
    case .malformedReport: .contradiction("incidents[0].impacts[0].actual")
    case .contradiction: .otherVersion(2, known: 1)
    case .otherVersion: .schemaOfOtherVersion(2, report: 1)
    case .schemaOfOtherVersion: nil
    }
  }
}
