import Datasets
import Figures
import Templating
import Text
import Time

/// The whole report in one document, to print or to read through: every page a part, in the order of reading.
///
/// Each figure is one picture, its file, and the numbers behind it are left to its page: a browser can then lay out a
/// report of any usual length at once. Where even so there are more elements than `elementLimit`, a figure names but the
/// file of its numbers; if that is not enough the longest tables are left out, too, and each says so in its place; and if not even
/// that is enough, the last services, and then the last incidents, keep but their opening.
struct PrintDocument {
  /// Greatest number of elements that a page should have.
  static let elementLimit = 5_000

  private let report: Report
  private let pages: [Page]

  /// The document of `pages`, the first of which gives it title and verdict.
  init(_ pages: [Page], in report: Report) {
    self.report = report
    self.pages = pages
  }

  /// The document as text.
  func text(using templates: SiteTemplates) throws(TemplateError) -> String {
    let whole = try templates.library.render("print", with: value(isBrief: false, keepingTablesUpTo: .max))
    guard Self.isTooLong(whole) else { return whole }
    let brief = try templates.library.render("print", with: value(isBrief: true, keepingTablesUpTo: .max))
    guard Self.isTooLong(brief) else { return brief }
    let limit = greatestTable(saving: Self.elementCount(of: brief) - Self.elementLimit)
    func shortening(_ count: Int) throws(TemplateError) -> String {
      try templates.library.render(
        "print",
        with: value(isBrief: true, keepingTablesUpTo: limit, shortening: Set(lastFirst.prefix(count).map(\.path))))
    }
    let plain = try shortening(0)
    guard Self.isTooLong(plain) else { return plain }
    // The fewest that are enough, or all.
    var (low, high) = (1, lastFirst.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.isTooLong(try shortening(middle)) { low = middle + 1 } else { high = middle }
    }
    return try shortening(high)
  }

  /// The chapters in the order in which they are shortened: services from the last, incidents from the last, and only then the others.
  private var lastFirst: [Page] {
    let chapters = pages.dropFirst().reversed()
    return chapters.filter { $0.area == .services } + chapters.filter { $0.area == .incidents }
      + chapters.filter { $0.area != .services && $0.area != .incidents }
  }

  private static func isTooLong(_ markup: String) -> Bool { elementCount(of: markup) > elementLimit }

  /// Size of the greatest table that may stay when all greater ones go and `excess` elements are to be saved.
  private func greatestTable(saving excess: Int) -> Int {
    let sizes = pages.flatMap { $0.sections.flatMap { $0.tables.map(\.elementCount) } }.sorted(
      by: >)
    var saved = 0
    for size in sizes {
      // A sentence stands in for each table.
      saved += size - 1
      if saved >= excess { return size - 1 }
    }
    return 0
  }

  /// Elements that a browser makes of `markup`.
  private static func elementCount(of markup: String) -> Int {
    var count = 0
    var isOpen = false
    for byte in markup.utf8 {
      if isOpen, byte != UInt8(ascii: "/"), byte != UInt8(ascii: "!") { count += 1 }
      isOpen = byte == UInt8(ascii: "<")
    }
    return count
  }

  private func value(
    isBrief: Bool, keepingTablesUpTo limit: Int, shortening shortened: Set<SitePath> = []
  ) -> Value {
    guard let first = pages.first else { return .nothing }
    let chapters = pages.dropFirst()
    var numbering = PrintNumbering(texts: report.texts, isBrief: isBrief)
    return [
      "text": report.texts.templateValues, "language": .text(report.texts.language),
      "isRightToLeft": .flag(report.texts.direction == .rightToLeft),
      "root": "", "pageTitle": .text(report.texts["print.title", ["report": report.title]]),
      "siteTitle": .text(report.siteTitle),
      "logo": report.logo(at: .print),
      "description": .text(
        report.texts["print.description", ["description": first.description]]),
      "generator": .text(report.provenance.generator), "home": .optional(SitePath.print.link(to: .index)),
      "kicker": .optional(first.kicker), "verdict": .text(first.verdict), "lead": .texts(first.lead),
      "contents": .list(
        chapters.map {
          [
            "href": .text("#\($0.path.anchor(in: .print()))"), "label": .text($0.title(in: report.texts)),
            "text": .optional(first.words(leadingTo: $0.path)),
          ]
        }),
      "omission": .text(report.texts["print.omission"]),
      "id": .text(first.path.anchor(in: .print())), "opening": .list(sections(of: first, limit, shortened, &numbering)),
      "chapters": .list(chapters.map { chapter($0, limit, shortened, &numbering) }),
      "footer": report.footer(in: SitePath.print.part(of: .print())),
    ]
  }

  private func chapter(
    _ page: Page, _ limit: Int, _ shortened: Set<SitePath>, _ numbering: inout PrintNumbering
  ) -> Value {
    let isShort = shortened.contains(page.path)
    let note =
      isShort
      ? SitePath.print.spelled(page.path).map { report.texts["print.shortened", ["path": $0]] } : nil
    return [
      "id": .text(page.path.anchor(in: .print())), "name": .text(page.title(in: report.texts)),
      // The title of the report heads the document.
      "kicker": .optional(page.kicker == report.title ? nil : page.kicker), "verdict": .text(page.verdict),
      "lead": .texts(page.lead + [note].compactMap(\.self)),
      "sections": .list(isShort ? [] : sections(of: page, limit, shortened, &numbering)),
    ]
  }

  private func sections(
    of page: Page, _ limit: Int, _ shortened: Set<SitePath>, _ numbering: inout PrintNumbering
  ) -> [Value] {
    let own = page.sections.filter { $0.id != PageSection.onwardID }
    return own.map { $0.printed(keepingTablesUpTo: limit, in: report.texts) }.filter { !$0.isEmpty }
      .map { numbering.numbered($0).value(in: page.path.part(of: .print(shortened: shortened))) }
  }
}

extension Page {
  /// What the page is called where others stand beside it.
  fileprivate func title(in texts: Texts) -> String {
    area == .services ? texts["print.service", ["service": name]] : name
  }

  /// What the page says where it leads on to the page at `path`; nil where it leads to a place in it, or not at all.
  fileprivate func words(leadingTo path: SitePath) -> String? {
    let onward = sections.first { $0.id == PageSection.onwardID }
    return onward?.entries.first { $0.link.target == path && $0.link.fragment == nil }?.text
  }
}

extension PageSection {
  /// The section without what the document has elsewhere, and without tables of more than `limit` elements.
  fileprivate func printed(keepingTablesUpTo limit: Int, in texts: Texts) -> PageSection {
    var section = self
    section.figures = figures.filter { $0.home == nil }
    section.tables = tables.filter { $0.elementCount <= limit }
    // In the place of a paragraph, so that a section of tables alone stays, and with it what links to it.
    section.paragraphs += tables.filter { $0.elementCount > limit }.map {
      texts["print.left-out", ["table": $0.caption]]
    }
    let borrowed = figures.compactMap { figure in
      figure.home.map { Link(label: figure.figure.title, target: $0, fragment: figure.figure.id) }
    }
    section.links = borrowed + links
    return section
  }
}

/// Numbers for figures and tables in the order of the printed document, so that paper, too, has names for them: two of
/// them may say the same.
struct PrintNumbering {
  /// How many pictures a browser fetches before it calls the document loaded: those of the first screens. It fetches the
  /// others as the reader comes near them, and all of them to print.
  private static let promptPictures = 4

  let texts: Texts
  /// Whether figures name but the file of their numbers.
  let isBrief: Bool
  private var figures = 0
  private var tables = 0

  init(texts: Texts, isBrief: Bool) {
    self.texts = texts
    self.isBrief = isBrief
  }

  /// `section` with the next numbers on its figures and tables.
  mutating func numbered(_ section: PageSection) -> PageSection {
    var section = section
    for index in section.figures.indices {
      figures += 1
      section.figures[index].number = texts["print.figure", ["number": "\(figures)"]]
      section.figures[index].isBrief = isBrief
      section.figures[index].isLate = figures > Self.promptPictures
    }
    for index in section.tables.indices {
      tables += 1
      section.tables[index].number = texts["print.table", ["number": "\(tables)"]]
    }
    return section
  }
}
