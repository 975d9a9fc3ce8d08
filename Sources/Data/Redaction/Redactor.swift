public import Datasets

/// Makes a data set, and the texts that go with it, fit for outside readers: what a redaction names is replaced before
/// anything is analysed, drawn or written, so that nothing behind it knows the names and amounts.
///
/// - A service becomes `service-1`, `service-2`, …, in an order that its name does not tell; also where a text has the name,
///   in any spelling. Reports on different data number services differently.
/// - A metric of money becomes an index; limits on it follow, amounts in texts are left out.
/// - A file becomes `table-1.csv` or `input-1.csv`, its table `table-1`.
/// - A further word becomes `[redacted]`.
public struct Redactor: Sendable {
  let redaction: RedactionPolicy
  /// What each service is called instead.
  let services: [String: String]
  /// What each file is called instead.
  private let files: [String: String]
  private let names: NameCensor
  private let paths: NameCensor

  /// A redactor of `dataset`, which was read from `files` among others.
  ///
  /// - Parameter digest: Of a name, a text that whoever knows the name but not the data cannot foretell: services are
  ///   numbered in its order.
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

  /// `text` without what is kept back.
  public func text(_ text: String) -> String {
    let shown = names.censored(paths.censored(text))
    return redaction.money ? Money.withoutAmounts(shown) : shown
  }

  /// What the input called `name` is called instead.
  public func file(_ name: String) -> String { files[name] ?? text(name) }

  /// Every service that the data set names, measured or not.
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
