public import Datasets

/// Redacts a data set and its texts for external readers. The policy's names and amounts are replaced before anything is analysed, drawn or
/// written, so that no later stage knows them.
///
/// - A service becomes `service-1`, `service-2`, …, in an order that does not reveal its name; texts that contain the name, in any
///   spelling, are changed too. Reports on different data number services differently.
/// - A metric of money becomes an index. Its limits are converted too; amounts in texts are removed.
/// - A file becomes `table-1.csv` or `input-1.csv`, its table `table-1`.
/// - Any other redacted word becomes `[redacted]`.
public struct Redactor: Sendable {
  let redaction: RedactionPolicy
  /// The substitute for each service.
  let services: [String: String]
  /// The substitute for each file.
  private let files: [String: String]
  private let names: NameCensor
  private let paths: NameCensor

  /// Creates a redactor of `dataset`, whose inputs include `files`.
  ///
  /// - Parameter digest: Maps a name to a text that cannot be predicted from the name without the data; its order numbers the services.
  public init(_ redaction: RedactionPolicy, of dataset: Dataset, files: [String], digest: (String) -> String) {
    let services =
      redaction.services
      ? Substitutes.services(Self.services(of: dataset), besides: redaction.words, digest: digest) : [:]
    let files = redaction.paths ? Substitutes.files(tables: dataset.tables.map(\.file), others: files) : [:]
    self.redaction = redaction
    self.services = services
    self.files = files
    names = NameCensor(
      services.sorted { $0.key < $1.key }.map { (name: $0.key, substitute: $0.value) }
        + redaction.words.map { (name: $0, substitute: Substitutes.word) })
    paths = NameCensor(
      files.sorted { $0.key < $1.key }.flatMap { path, substitute in
        Set([path, Substitutes.lastPart(of: path)]).sorted().map { (name: $0, substitute: substitute) }
      })
  }

  /// `text` without redacted content.
  public func text(_ text: String) -> String {
    let shown = names.censored(paths.censored(text))
    return redaction.money ? Money.withoutAmounts(shown) : shown
  }

  /// The substitute for the input file `name`.
  public func file(_ name: String) -> String { files[name] ?? text(name) }

  /// Every service in the data set, measured or not.
  private static func services(of dataset: Dataset) -> Set<String> {
    var names = Set(dataset.services)
    for call in dataset.callGraph?.calls ?? [] { names.formUnion([call.caller, call.callee]) }
    for incident in dataset.incidents {
      names.formUnion(incident.affectedServices)
      if let root = incident.rootService { names.insert(root) }
    }
    return names
  }
}
