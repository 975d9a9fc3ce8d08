/// How large a report may be. A kB is 1,000 bytes; nil stands for any number.
///
/// A report is as large as what it reports on. Its budget therefore follows from what it holds:
///
/// | what | may have |
/// |---|---|
/// | the folder without attachments and data | 1 MB, and 300 kB a page, 100 kB a figure, 40 kB a figure in PDF |
/// | a page at first sight, without the numbers of its charts | 500 kB, and 10 kB a drawing in it, 4 kB for each service and incident |
/// | a page | 5,000 elements, and 20 for each service and incident |
/// | assets that every report has alike | 60 kB |
/// | a file to attach | 10 MB, the most that usual mail servers take |
///
/// Pages that sum up have a row for each service or incident, hence their share. Data are tables, the database and the numbers of
/// figures and queries: their size is that of what was measured.
public struct SizeBudget: Hashable, Sendable {
  /// Bytes of style sheets, scripts and other files that every report has alike.
  public var assets: Int? = 60_000
  /// Bytes of a page with all that it shows at first sight, and those that each drawing in it adds.
  public var firstView: Int? = 500_000
  /// Elements of a page.
  public var elements: Int? = 5_000
  /// Bytes of a file that holds a whole page or report for mail.
  public var attachment: Int? = 10_000_000
  /// Bytes of the folder without attachments and data.
  public var total: Int? = 1_000_000

  /// Bytes that each drawing in a page may add to it.
  static let drawing = 10_000

  /// No limit of any kind.
  public static let unlimited = {
    var budget = SizeBudget(for: [])
    (budget.assets, budget.firstView, budget.elements) = (nil, nil, nil)
    (budget.attachment, budget.total) = (nil, nil)
    return budget
  }()

  /// The budget of a report that holds `files`.
  ///
  /// - Complexity: O(n)
  public init(for files: [SiteFile]) {
    func count(in folder: String = "", endingIn ending: String) -> Int {
      files.count { $0.path.hasPrefix(folder) && $0.path.hasSuffix(ending) }
    }
    let rows = count(in: "services/", endingIn: "/index.html") + count(in: "incidents/", endingIn: "/index.html")
    firstView = 500_000 + 4_000 * rows
    elements = 5_000 + 20 * rows
    total =
      1_000_000 + 300_000 * count(endingIn: "index.html") + 100_000 * count(in: "figures/", endingIn: ".svg")
      + 40_000 * count(in: "figures/", endingIn: ".pdf")
  }
}
