import Prose
import Text
public import Time

/// The address of a site on the web, which turns relative paths into absolute addresses.
///
/// - Source: RFC 3986, RFC 9110 (section 4.2).
public struct SiteAddress: Hashable, Sendable {
  /// The largest accepted length of an address.
  private static let mostBytes = 1_000

  /// Scheme, host and folder, with a trailing slash: `https://example.org/report/`.
  public let text: String

  /// Parses `text` as the address of a folder, with or without a trailing slash. nil for other schemes than https and http, a user, a query
  /// or fragment, an invalid host or character, `..` among its folders, or the name of a page instead of a folder.
  public init?(_ text: String) {
    guard text.utf8.count <= Self.mostBytes, let colon = text.firstRange(of: "://") else { return nil }
    let scheme = text[..<colon.lowerBound].lowercased()
    let rest = text[colon.upperBound...]
    let authority = rest.prefix { $0 != "/" }
    let folders = rest.dropFirst(authority.count).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let names = folders.last == "" ? folders.dropLast() : folders
    guard ["https", "http"].contains(scheme), Self.isAuthority(authority), names.allSatisfy(Self.isFolder),
      names.last.map({ !$0.lowercased().hasSuffix(".html") }) ?? true
    else { return nil }
    self.text = "\(scheme)://\(authority.lowercased())/" + names.map { "\($0)/" }.joined()
  }

  /// The address of the file at `path` of the site.
  func address(of path: SitePath) -> String { text + path.text }

  /// `example.org`, `reports.example.org:8443`.
  private static func isAuthority(_ text: Substring) -> Bool {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let host = parts.first, host.utf8.count <= 253 else { return false }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    let isHost = labels.allSatisfy { label in
      (1...63).contains(label.utf8.count) && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        && label.first != "-" && label.last != "-"
    }
    guard isHost, parts.count == 2 else { return isHost }
    return parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) } && Int(parts[1]).map { 1...65_535 ~= $0 } == true
  }

  /// A path component of only valid URL characters that does not lead upwards.
  private static func isFolder(_ name: Substring) -> Bool {
    guard !name.isEmpty, name != ".", name != ".." else { return false }
    var bytes = name.utf8[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard bytes.prefix(2).count == 2, bytes.prefix(2).allSatisfy(isHexadecimal) else { return false }
        bytes = bytes.dropFirst(2)
      } else if !isAlphanumeric(byte), !"-._~!$&()*+,;=:@".utf8.contains(byte) {
        return false
      }
    }
    return true
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7a).contains(byte | 0x20)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
  }
}

/// Address and date of a published report, for metadata for other sites and search engines.
public struct Publication: Hashable, Sendable {
  /// The site's folder on the web.
  public let address: SiteAddress
  /// The date of the report's files.
  public let date: Instant

  /// Creates the publication of a report of `date` at `address`.
  public init(at address: SiteAddress, date: Instant) {
    self.address = address
    self.date = date
  }
}

/// The sitemap of a site, for search engines.
///
/// - Source: sitemaps.org, protocol 0.9.
enum Sitemap {
  /// The sitemap of the pages at `paths`, in their order.
  static func text(of paths: [SitePath], in publication: Publication, time: TimeText) -> String {
    let date = time.machine(publication.date)
    let entries = paths.map { path in
      // The only character of an address that is markup.
      let address = publication.address.address(of: path).replacing(scalar: "&", with: "&amp;")
      return "<url><loc>\(address)</loc><lastmod>\(date)</lastmod></url>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(entries.joined())</urlset>

      """
  }
}
