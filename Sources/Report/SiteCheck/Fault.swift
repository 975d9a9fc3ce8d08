/// What can be wrong with a published folder.
public enum Fault: Hashable, Sendable {
  // The manifest.
  case missingFile
  case changedFile
  case extraFile
  /// A link of the file system, a pipe, a folder nested too deep: nothing that a report consists of.
  case noPlainFile
  /// The manifest lists a path that is none inside the folder.
  case unsafePath(String)
  /// Another file differs in upper and lower case alone.
  case sameNameBut(String)
  /// The manifest lists the file more than once.
  case listedTwice
  /// A folder without files, which no manifest can list.
  case emptyFolder
  /// The manifest has another hash than the one that was named.
  case otherManifest(actual: String)
  /// The manifest says something else than `report.json` of the member named.
  case otherOrigin(String)

  // Markup.
  case malformed(String)
  case commentWithMarkup
  /// An element that no report has, or not there.
  case strayElement(String)
  /// Text where a page has none.
  case strayText
  /// The page does not begin its head with its charset, UTF-8, and with no other.
  case otherCharset
  /// What is marked as data is no JSON.
  case malformedData
  /// The page or style sheet is larger than what is read.
  case tooLarge(limit: Int)

  // Links.
  case brokenLink(String)
  case linkOutOfFolder(String)
  case linkToFolder(String)
  case wrongCase(String, actual: String)
  case rootedLink(String)
  case baseElement
  case brokenFragment(String)
  /// An attribute names an element of its page that is not there.
  case brokenName(String, attribute: String)

  // Outside.
  case outsideResource(String)
  case outsideLink(String)
  case scriptLink(String)
  case refresh
  /// A drawing names a place beside it, which it would load where it is opened alone.
  case reachingDrawing(String)

  // Policy.
  case noPolicy
  case misplacedPolicy
  case weakPolicy(String)
  case inlineScript
  case inlineStyle
  case styleAttribute
  case handler(String)
  case inlineFrame
  case extraPolicy
  case otherPolicy
  /// A page sets something of itself as a server would.
  case otherSetting(String)

  // Known files.
  case unknownScript
  case unknownStyle
  /// A file that every report has alike is another.
  case unknownFile
  case unknownEnding

  // Alternatives.
  case imageWithoutText
  case drawingWithoutRole
  case drawingWithoutTitle
  case drawingWithoutDescription

  // Size.
  case largeFirstView(bytes: Int, limit: Int)
  case manyElements(count: Int, limit: Int)
  case largeAssets(bytes: Int, limit: Int)
  case largeFolder(bytes: Int, limit: Int)
  case largeAttachment(bytes: Int, limit: Int)

  // Report.
  case missingReport
  case malformedReport(String)
  /// Two places of the report give different values for the one named.
  case contradiction(String)
  case otherVersion(Int, known: Int)
  case schemaOfOtherVersion(Int, report: Int)
}

extension Fault {
  /// What was verified when it was found.
  public var check: Check {
    switch self {
    case .missingFile, .changedFile, .extraFile, .noPlainFile, .unsafePath, .sameNameBut, .listedTwice, .emptyFolder,
      .otherManifest, .otherOrigin:
      .manifest
    case .malformed, .commentWithMarkup, .tooLarge, .strayElement, .strayText, .otherCharset, .malformedData: .markup
    case .brokenLink, .linkOutOfFolder, .linkToFolder, .wrongCase, .rootedLink, .baseElement: .links
    case .brokenFragment, .brokenName: .fragments
    case .outsideResource, .outsideLink, .scriptLink, .refresh, .reachingDrawing: .outside
    case .noPolicy, .misplacedPolicy, .weakPolicy, .inlineScript, .inlineStyle, .styleAttribute, .handler,
      .inlineFrame, .extraPolicy, .otherPolicy, .otherSetting:
      .policy
    case .unknownScript, .unknownStyle, .unknownFile, .unknownEnding: .known
    case .imageWithoutText, .drawingWithoutRole, .drawingWithoutTitle, .drawingWithoutDescription: .alternatives
    case .largeFirstView, .manyElements, .largeAssets, .largeFolder, .largeAttachment: .size
    case .missingReport, .malformedReport, .contradiction, .otherVersion, .schemaOfOtherVersion: .report
    }
  }
}
