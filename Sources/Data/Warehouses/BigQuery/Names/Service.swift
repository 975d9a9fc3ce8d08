/// The BigQuery endpoint: Google's service, or an emulator on this machine.
public struct Service: Hashable, Sendable {
  /// The prefix of every URL, without a trailing slash.
  public let root: String
  /// Whether it is an emulator. It is accessed without encryption and never receives a real token.
  public let isEmulator: Bool

  /// Google's service.
  public static let google = Service(root: "https://bigquery.googleapis.com", isEmulator: false)

  /// The emulator on this machine named by `text`, in the form of `BIGQUERY_EMULATOR_HOST`: `http://host:port` or `host:port`.
  ///
  /// Other machines are rejected, because the data would be sent without encryption.
  public init(emulatorAt text: String) throws(BigQueryError) {
    let scheme = "http://"
    let authority = Service.trimmed(text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : text[...])
    guard let (host, _) = Service.parts(of: authority), Service.isLoopback(host) else {
      throw BigQueryError(.emulatorElsewhere(text), at: "BIGQUERY_EMULATOR_HOST")
    }
    self.init(root: scheme + authority, isEmulator: true)
  }

  private init(root: String, isEmulator: Bool) {
    self.root = root
    self.isEmulator = isEmulator
  }

  /// How long to wait: an emulator on this machine recovers soon or not at all.
  public var patience: Patience { isEmulator ? Patience(attempts: 5, firstPause: 20, longestPause: 500) : Patience() }

  /// The full URL of a `location` in an answer of this service; nil if it leads to another server, to which nothing is sent.
  func address(redirectedTo location: String) -> String? {
    if location.hasPrefix("/"), !location.hasPrefix("//") { return root + location }
    let scheme = isEmulator ? "http://" : "https://"
    guard location.hasPrefix(scheme) else { return nil }
    let authority = location.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let (host, port) = Service.parts(of: authority) else { return nil }
    let own = Service.parts(of: root.dropFirst(scheme.count))
    let isOwn = isEmulator ? Service.isLoopback(host) && port == own?.port : Service.isGoogle(host) && port == nil
    return isOwn ? location : nil
  }

  private static func isGoogle(_ host: String) -> Bool { host.hasSuffix(".googleapis.com") }

  /// Whether `host` is this machine.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Host and port of an authority; nil if it contains a user or is invalid.
  private static func parts(of authority: some StringProtocol) -> (host: String, port: Int?)? {
    let text = String(authority).lowercased()
    let allowed = "abcdefghijklmnopqrstuvwxyz0123456789.-:[]"
    guard !text.isEmpty, text.allSatisfy({ allowed.contains($0) }) else { return nil }
    let end = text.hasPrefix("[") ? text.firstIndex(of: "]").map { text.index(after: $0) } : text.firstIndex(of: ":")
    guard let end, end < text.endIndex else { return (text, nil) }
    guard text[end] == ":", let port = Int(text[text.index(after: end)...]), (1...65_535).contains(port) else {
      return nil
    }
    return (String(text[..<end]), port)
  }

  private static func trimmed(_ text: Substring) -> String {
    text.hasSuffix("/") ? String(text.dropLast()) : String(text)
  }
}
