extension Fault {
  /// The fault, without its position.
  public var summary: String { words.summary }

  /// The remedy.
  public var wayOut: String { words.wayOut }

  private static let again = "publish the report again"
  private static let template = "correct the template it comes from"
  private static let otherDebrief =
    "verify it with the Debrief that wrote it; if it was made with templates, name them with --templates"

  private var words: (summary: String, wayOut: String) {
    switch self {
    case .missingFile: ("listed in manifest.json, but missing", "copy the whole folder, or \(Self.again)")
    case .changedFile: ("differs from its hash in manifest.json", "restore the file, or \(Self.again)")
    case .extraFile: ("not listed in manifest.json", "move it out of the folder")
    case .noPlainFile:
      (
        "not a regular file (symlink, device, invalid UTF-8 name, or nested too deeply)",
        "replace it with a regular file"
      )
    case .listedTwice: ("listed more than once in manifest.json", Self.again)
    case .emptyFolder: ("an empty folder, which manifest.json does not list", "remove it")
    case .otherManifest(let actual):
      ("its SHA-256 is \(actual), not the one given", "fetch the report again from the source of the hash")
    case .otherOrigin(let member): ("differs from report.json: \(member)", Self.again)
    case .unsafePath(let path): ("lists “\(path)”, which is not a path inside the folder", Self.again)
    case .sameNameBut(let other):
      ("differs from \(other) only in case", "rename one, as many disks cannot hold both")

    case .malformed(let problem): ("ambiguous markup: \(problem)", Self.template)
    case .strayElement(let name): ("the element <\(name)> does not belong here in a report", Self.template)
    case .strayText: ("text outside the parts of the page", Self.template)
    case .otherCharset:
      ("its head does not begin with the only charset, utf-8", "put <meta charset=\"utf-8\"> first, and no other")
    case .malformedData: ("data for scripts that is not valid JSON", Self.again)
    case .tooLarge(let limit): ("larger than \(Self.size(limit)), so it was not read", "split it, or publish less")
    case .commentWithMarkup: ("a comment with markup in it, which browsers may read differently", "remove it")

    case .brokenLink(let address): ("“\(address)” leads to no file", "correct the link, or add the file")
    case .linkOutOfFolder(let address): ("“\(address)” leads out of the folder", "link to a file inside it")
    case .linkToFolder(let address):
      ("“\(address)” is a folder, which does not open from disk", "link to its index.html")
    case .wrongCase(let address, let actual):
      ("“\(address)” differs from “\(actual)” only in case", "write it like the file name")
    case .rootedLink(let address):
      ("“\(address)” starts at the root of a server", "make it relative, so that it works from any folder")
    case .baseElement: ("a base element redirects every link", "remove it")
    case .brokenFragment(let address):
      ("“\(address)” names an element that its page does not have", "correct the name, or add the id")
    case .brokenName(let name, let attribute):
      ("\(attribute) names “\(name)”, which the page does not have", "correct the name, or add the id")

    case .outsideResource(let address):
      ("loads “\(address)” from outside the folder", "put the file into the folder")
    case .outsideLink(let address):
      (
        "links to “\(address)” outside the folder",
        "remove it; only sources, on the method page and in whole documents, may link outside"
      )
    case .reachingDrawing(let address):
      ("a drawing that refers to “\(address)” outside itself", "draw it without, or \(Self.again)")
    case .scriptLink(let address): ("“\(address)” is a script in a link", "remove it")
    case .refresh: ("redirects its reader", "remove the refresh")

    case .noPolicy: ("no content security policy", "add the meta element that head.mustache has")
    case .misplacedPolicy:
      (
        "the content security policy is outside the head, or after what it should cover",
        "put it first in the head"
      )
    case .weakPolicy(let weakness):
      ("the content security policy is weak: \(weakness)", "use that of head.mustache")
    case .inlineScript:
      ("an inline script whose hash is not in the policy", "move it to a file, or correct its hash")
    case .inlineStyle:
      ("an inline style whose hash is not in the policy", "move it to a file, or correct its hash")
    case .styleAttribute: ("a style attribute, which the policy forbids", "use a class")
    case .handler(let name): ("a script in the attribute \(name)", "handle the event in a script file")
    case .inlineFrame: ("a page inside the page", "remove the srcdoc")
    case .extraPolicy: ("a second content security policy", "keep only that of head.mustache")
    case .otherPolicy:
      ("the content security policy is not that of this version", "use that of head.mustache")
    case .otherSetting(let name): ("sets “\(name)” like a server header", "remove the http-equiv")

    case .unknownScript: ("a script that this version does not publish", Self.otherDebrief)
    case .unknownStyle: ("a style sheet that this version does not publish", Self.otherDebrief)
    case .unknownFile: ("not the file that this version publishes under this name", Self.otherDebrief)
    case .unknownEnding: ("a file type that no report has", "move it out of the folder, or \(Self.again)")

    case .imageWithoutText: ("an image without alt", "describe it in alt, or leave alt empty if it is decoration")
    case .drawingWithoutRole: ("a drawing with neither role=\"img\" nor aria-hidden", "give it a role and a name")
    case .drawingWithoutTitle: ("a drawing without a title", "give it a title element with text")
    case .drawingWithoutDescription: ("a drawing without a description", "give it a desc element with text")

    case .largeFirstView(let bytes, let limit):
      ("\(Self.size(bytes)) for the first view, over the limit of \(Self.size(limit))", "show less on one page")
    case .manyElements(let count, let limit): ("\(count) elements, over the limit of \(limit)", "show less on one page")
    case .largeAssets(let bytes, let limit):
      ("\(Self.size(bytes)) of assets, over the limit of \(Self.size(limit))", "shorten style sheets and scripts")
    case .largeAttachment(let bytes, let limit):
      ("\(Self.size(bytes)), over the \(Self.size(limit)) that mail servers accept", "attach single incidents")
    case .largeFolder(let bytes, let limit):
      (
        "\(Self.size(bytes)) without attachments and data, over the limit of \(Self.size(limit))",
        "publish less, or raise the limit with --budget"
      )

    case .missingReport: ("no report.json", Self.again)
    case .malformedReport(let problem): ("not a valid report: \(problem)", Self.again)
    case .contradiction(let place): ("\(place): differs from the value of its phases", Self.again)
    case .otherVersion(let version, let known):
      (
        "has format version \(version); this Debrief reads version \(known)",
        "verify it with the Debrief that wrote it"
      )
    case .schemaOfOtherVersion(let version, let report):
      ("describes version \(version), but report.json has version \(report)", Self.again)
    }
  }

  /// `512 kB`, `8.2 MB`; a kB is 1,000 bytes.
  public static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    let (unit, name) = bytes < 1_000_000 ? (1_000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths >= 1_000 || tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
