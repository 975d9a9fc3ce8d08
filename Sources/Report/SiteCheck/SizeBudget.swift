/// The maximum size of a report. A kB is 1,000 bytes; nil means no limit.
///
/// The size of a report depends on its content. Its budget therefore follows from its files:
///
/// | what | budget |
/// |---|---|
/// | the folder without attachments and data | 1 MB, plus 300 kB per page, 100 kB per figure, 40 kB per figure in PDF |
/// | a page at first sight, without the data of its charts | 500 kB, plus 10 kB per drawing in it, 4 kB per service and incident |
/// | a page | 5,000 elements, plus 20 per service and incident |
/// | assets common to all reports | 60 kB |
/// | a file to attach | 10 MB, the limit of usual mail servers |
///
/// Summary pages have a row for each service or incident, hence the additional budget. Data are tables, the database and the numbers of
/// figures and queries; their size depends on the amount of measured data.
public struct SizeBudget: Hashable, Sendable {
  /// Bytes of style sheets, scripts and other files common to all reports.
  public var assets: Int? = 60_000
  /// Bytes of a page with everything that it shows at first sight; each drawing in it adds to this.
  public var firstView: Int? = 500_000
  /// Elements of a page.
  public var elements: Int? = 5_000
  /// Bytes of a file with a whole page or report for mail.
  public var attachment: Int? = 10_000_000
  /// Bytes of the folder without attachments and data.
  public var total: Int? = 1_000_000

  /// Additional bytes of a page per drawing.
  static let drawing = 10_000

  /// No limits.
  public static let unlimited = {
    var budget = SizeBudget(for: [])
    (budget.assets, budget.firstView, budget.elements) = (nil, nil, nil)
    (budget.attachment, budget.total) = (nil, nil)
    return budget
  }()

  /// Creates the budget of a report with `files`.
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
