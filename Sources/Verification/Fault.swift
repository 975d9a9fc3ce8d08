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

  // Markup.
  case malformed(String)
  case commentWithMarkup
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

  // Policy.
  case noPolicy
  case misplacedPolicy
  case weakPolicy(String)
  case inlineScript
  case inlineStyle
  case styleAttribute
  case handler(String)
  case inlineFrame

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
  case otherVersion(Int, known: Int)
  case schemaOfOtherVersion(Int, report: Int)
}

extension Fault {
  /// What was verified when it was found.
  public var check: Check {
    switch self {
    case .missingFile, .changedFile, .extraFile, .noPlainFile, .unsafePath, .sameNameBut: .manifest
    case .malformed, .commentWithMarkup, .tooLarge: .markup
    case .brokenLink, .linkOutOfFolder, .linkToFolder, .wrongCase, .rootedLink, .baseElement: .links
    case .brokenFragment, .brokenName: .fragments
    case .outsideResource, .outsideLink, .scriptLink, .refresh: .outside
    case .noPolicy, .misplacedPolicy, .weakPolicy, .inlineScript, .inlineStyle, .styleAttribute, .handler,
      .inlineFrame:
      .policy
    case .imageWithoutText, .drawingWithoutRole, .drawingWithoutTitle, .drawingWithoutDescription: .alternatives
    case .largeFirstView, .manyElements, .largeAssets, .largeFolder, .largeAttachment: .size
    case .missingReport, .malformedReport, .otherVersion, .schemaOfOtherVersion: .report
    }
  }
}
