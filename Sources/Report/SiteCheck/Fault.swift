/// A fault of a published folder.
public enum Fault: Hashable, Sendable {
  // The manifest.
  case missingFile
  case changedFile
  case extraFile
  /// A symbolic link, a pipe, or a folder nested too deeply: not part of any report.
  case noPlainFile
  /// The manifest lists a path that is not inside the folder.
  case unsafePath(String)
  /// Another file name differs only in case.
  case sameNameBut(String)
  /// The manifest lists the file more than once.
  case listedTwice
  /// An empty folder, which a manifest cannot list.
  case emptyFolder
  /// The manifest's hash differs from the given one.
  case otherManifest(actual: String)
  /// The manifest and `report.json` differ in the given member.
  case otherOrigin(String)

  // Markup.
  case malformed(String)
  case commentWithMarkup
  /// An element that is not allowed in a report, or not in this position.
  case strayElement(String)
  /// Text where a page has none.
  case strayText
  /// The page does not start its head with the charset UTF-8, or has another one.
  case otherCharset
  /// A data block that is not JSON.
  case malformedData
  /// The page or style sheet exceeds the size limit for reading.
  case tooLarge(limit: Int)

  // Links.
  case brokenLink(String)
  case linkOutOfFolder(String)
  case linkToFolder(String)
  case wrongCase(String, actual: String)
  case rootedLink(String)
  case baseElement
  case brokenFragment(String)
  /// An attribute refers to a missing element of its page.
  case brokenName(String, attribute: String)

  // Outside.
  case outsideResource(String)
  case outsideLink(String)
  case scriptLink(String)
  case refresh
  /// A drawing refers to another file, which it would load when opened on its own.
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
  /// A `meta` element that acts as a server header other than the policy.
  case otherSetting(String)

  // Known files.
  case unknownScript
  case unknownStyle
  /// A file common to all reports differs from the published one.
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
  /// Two parts of the report disagree on the given value.
  case contradiction(String)
  case otherVersion(Int, known: Int)
  case schemaOfOtherVersion(Int, report: Int)
}

extension Fault {
  /// The check that found the fault.
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
