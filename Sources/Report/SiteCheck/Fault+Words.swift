extension Fault {
  /// What is wrong, without its place.
  public var text: String { words.fault }

  /// What to do about it.
  public var wayOut: String { words.wayOut }

  private static let again = "publish the report again"

  private var words: (fault: String, wayOut: String) {
    switch check {
    case .manifest: manifestWords
    case .markup: markupWords
    case .links, .fragments: linkWords
    case .outside: outsideWords
    case .policy: policyWords
    case .known: knownWords
    case .alternatives: alternativeWords
    case .size: sizeWords
    case .report: reportWords
    }
  }

  private var manifestWords: (fault: String, wayOut: String) {
    switch self {
    case .missingFile: ("listed in manifest.json and not there", "copy the folder whole, or \(Self.again)")
    case .changedFile: ("not the bytes that manifest.json lists", "restore the file, or \(Self.again)")
    case .extraFile: ("not listed in manifest.json", "move it out of the folder")
    case .noPlainFile: ("a link, a device, a name that is no text, or too deep", "put plain files there")
    case .listedTwice: ("listed in manifest.json more than once", Self.again)
    case .emptyFolder: ("a folder without files, which is not in manifest.json", "remove it")
    case .otherManifest(let actual):
      ("its SHA-256 is \(actual), not the one given", "fetch the report again from where the hash is from")
    case .otherOrigin(let member): ("differs from report.json: \(member)", Self.again)
    case .unsafePath(let path): ("lists “\(path)”, which is no path inside the folder", Self.again)
    default: ("differs from \(other) in upper and lower case alone", "rename one: many disks take both for one file")
    }
  }

  private var markupWords: (fault: String, wayOut: String) {
    switch self {
    case .malformed(let words):
      ("markup that readers may take differently: \(words)", "correct the template it is from")
    case .strayElement(let name):
      ("the element <\(name)>, which a report does not have there", "correct the template it is from")
    case .strayText: ("text outside the parts of the page", "correct the template it is from")
    case .otherCharset:
      ("its head does not begin with its one charset, utf-8", "put <meta charset=\"utf-8\"> first, and no other")
    case .malformedData: ("data for scripts that is no JSON", Self.again)
    case .tooLarge(let limit): ("more than \(Self.size(limit)), which is not read", "split it, or publish less")
    default: ("a comment with markup in it, which readers may take differently", "take it out")
    }
  }

  private var linkWords: (fault: String, wayOut: String) {
    switch self {
    case .brokenLink(let address): ("“\(address)” leads to no file", "correct the link, or add the file")
    case .linkOutOfFolder(let address): ("“\(address)” leads out of the folder", "link inside it")
    case .linkToFolder(let address):
      ("“\(address)” is a folder, which opens from no disk", "name its index.html")
    case .wrongCase(let address, let actual):
      ("“\(address)” is “\(actual)” in upper and lower case", "write it as the file is named")
    case .rootedLink(let address):
      ("“\(address)” begins at the root of a server", "make it relative, so that it works from any folder")
    case .baseElement: ("a base element turns every link elsewhere", "remove it")
    case .brokenFragment(let address):
      ("“\(address)” names an element that its page does not have", "correct the name, or add the id")
    default: ("\(attribute) names “\(other)”, which the page does not have", "correct the name, or add the id")
    }
  }

  private var outsideWords: (fault: String, wayOut: String) {
    switch self {
    case .outsideResource(let address):
      ("loads “\(address)” from outside the folder", "put the file into the folder")
    case .outsideLink(let address):
      (
        "links to “\(address)” outside the folder",
        "remove it; only sources, on the method page and in whole documents, lead outside"
      )
    case .reachingDrawing(let address):
      ("a drawing that refers to “\(address)” outside itself", "draw it without, or \(Self.again)")
    case .scriptLink(let address): ("“\(address)” is a script in a link", "remove it")
    default: ("sends its reader elsewhere by itself", "remove the refresh")
    }
  }

  private var policyWords: (fault: String, wayOut: String) {
    switch self {
    case .noPolicy: ("no content security policy", "add the meta element that head.mustache has")
    case .misplacedPolicy:
      ("the content security policy stands outside the head, or behind what it should bind", "put it first in the head")
    case .weakPolicy(let words): ("the content security policy is weak: \(words)", "use that of head.mustache")
    case .inlineScript:
      ("a script in the page that its policy does not name by hash", "move it into a file, or correct its hash")
    case .inlineStyle:
      ("a style in the page that its policy does not name by hash", "move it into a file, or correct its hash")
    case .styleAttribute: ("a style attribute, which the policy forbids", "use a class")
    case .handler(let name): ("a script in the attribute \(name)", "listen to the event in a file of script")
    case .extraPolicy: ("a second content security policy", "leave the one that head.mustache has")
    case .otherPolicy:
      ("the content security policy is not the one that this version writes", "use that of head.mustache")
    case .otherSetting(let name): ("sets “\(name)” as a server would", "remove the http-equiv")
    default: ("a page inside the page", "remove the srcdoc")
    }
  }

  private var knownWords: (fault: String, wayOut: String) {
    let wayOut =
      "verify it with the Debrief that wrote it and, if it has templates of its own, name them with --templates"
    return switch self {
    case .unknownScript: ("a script that this version does not publish", wayOut)
    case .unknownStyle: ("a style sheet that this version does not publish", wayOut)
    case .unknownFile: ("not the file that this version publishes under this name", wayOut)
    default: ("a kind of file that no report has", "move it out of the folder, or \(Self.again)")
    }
  }

  private var alternativeWords: (fault: String, wayOut: String) {
    switch self {
    case .imageWithoutText: ("a picture without alt", "say in alt what it shows, or that it is empty")
    case .drawingWithoutRole: ("a drawing that says neither role=\"img\" nor aria-hidden", "give it a role and a name")
    case .drawingWithoutTitle: ("a drawing without title", "give it a title element with text")
    default: ("a drawing without description", "give it a desc element with text")
    }
  }

  private var sizeWords: (fault: String, wayOut: String) {
    switch self {
    case .largeFirstView(let bytes, let limit):
      ("\(Self.size(bytes)) at first sight, more than \(Self.size(limit))", "show less on one page")
    case .manyElements(let count, let limit): ("\(count) elements, more than \(limit)", "show less on one page")
    case .largeAssets(let bytes, let limit):
      ("\(Self.size(bytes)) of fixed files, more than \(Self.size(limit))", "make style sheets and scripts shorter")
    case .largeAttachment(let bytes, let limit):
      ("\(Self.size(bytes)), more than the \(Self.size(limit)) that mail takes", "attach single incidents")
    case .largeFolder(let bytes, let limit):
      (
        "\(Self.size(bytes)) without attachments and data, more than \(Self.size(limit))",
        "publish less, or allow more with --budget"
      )
    default: ("", "")
    }
  }

  private var reportWords: (fault: String, wayOut: String) {
    switch self {
    case .contradiction(let place): ("\(place): not the value that its phases have", Self.again)
    case .malformedReport(let words): ("not in its form: \(words)", Self.again)
    case .otherVersion(let version, let known):
      (
        "version \(version), of which this Debrief, at \(known), knows nothing",
        "verify it with the Debrief that wrote it"
      )
    case .schemaOfOtherVersion(let version, let report):
      ("describes version \(version), and report.json has \(report)", Self.again)
    default: ("no report.json", Self.again)
    }
  }

  private var other: String {
    switch self {
    case .sameNameBut(let other), .brokenName(let other, _): other
    default: ""
    }
  }

  private var attribute: String {
    if case .brokenName(_, let attribute) = self { attribute } else { "" }
  }

  /// `512 kB`, `8.2 MB`; a kB is 1,000 bytes.
  public static func size(_ bytes: Int) -> String {
    if bytes < 1_000 { return "\(bytes) B" }
    let (unit, name) = bytes < 1_000_000 ? (1_000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return tenths >= 1_000 || tenths % 10 == 0 ? "\(tenths / 10) \(name)" : "\(tenths / 10).\(tenths % 10) \(name)"
  }
}
