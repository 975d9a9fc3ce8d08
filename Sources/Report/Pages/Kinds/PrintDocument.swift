import Datasets
import Figures
import Templating
import Text
import Time

/// The whole report in one document, for printing or continuous reading: every page is a part, in reading order.
///
/// Each figure is one picture, loaded from its file, and its numbers are left to its page, so that a browser can lay out a report of any
/// usual length at once. If there are still more than `elementLimit` elements, figures link only to their CSV. If that is not enough, the
/// longest tables are omitted, each with a note. If even that is not enough, trailing service chapters and then trailing incident chapters
/// are reduced to their introduction.
struct PrintDocument {
  /// The largest number of elements that a page should have.
  static let elementLimit = 5_000

  private let report: Report
  private let pages: [Page]

  /// Creates the document of `pages`; the first provides title and verdict.
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
    // The smallest sufficient number, or all.
    var (low, high) = (1, lastFirst.count)
    while low < high {
      let middle = (low + high) / 2
      if Self.isTooLong(try shortening(middle)) { low = middle + 1 } else { high = middle }
    }
    return try shortening(high)
  }

  /// The chapters in the order in which they are shortened: services from the last, incidents from the last, then the others.
  private var lastFirst: [Page] {
    let chapters = pages.dropFirst().reversed()
    return chapters.filter { $0.area == .services } + chapters.filter { $0.area == .incidents }
      + chapters.filter { $0.area != .services && $0.area != .incidents }
  }

  private static func isTooLong(_ markup: String) -> Bool { elementCount(of: markup) > elementLimit }

  /// Size of the largest table that can stay if all larger ones are omitted to save `excess` elements.
  private func greatestTable(saving excess: Int) -> Int {
    let sizes = pages.flatMap { $0.sections.flatMap { $0.tables.map(\.elementCount) } }.sorted(
      by: >)
    var saved = 0
    for size in sizes {
      // A sentence replaces each table.
      saved += size - 1
      if saved >= excess { return size - 1 }
    }
    return 0
  }

  /// Number of DOM elements of `markup`.
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
      // The report's title is already at the top of the document.
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
  /// The page's title as a chapter.
  fileprivate func title(in texts: Texts) -> String {
    area == .services ? texts["print.service", ["service": name]] : name
  }

  /// The page's text for its link to the page at `path`; nil for a link into the page itself, or without a link.
  fileprivate func words(leadingTo path: SitePath) -> String? {
    let onward = sections.first { $0.id == PageSection.onwardID }
    return onward?.entries.first { $0.link.target == path && $0.link.fragment == nil }?.text
  }
}

extension PageSection {
  /// The section without parts that the document has elsewhere, and without tables of more than `limit` elements.
  fileprivate func printed(keepingTablesUpTo limit: Int, in texts: Texts) -> PageSection {
    var section = self
    section.figures = figures.filter { $0.home == nil }
    section.tables = tables.filter { $0.elementCount <= limit }
    // As a paragraph, so that a section of only tables stays, along with the links to it.
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

/// Numbers figures and tables in the order of the printed document, because captions alone may not be unique on paper.
struct PrintNumbering {
  /// Number of pictures that a browser loads before the document's load event: those of the first screens. The others are loaded when near
  /// the viewport, and all of them for printing.
  private static let promptPictures = 4

  let texts: Texts
  /// Whether figures are reduced to a link to their numbers.
  let isBrief: Bool
  private var figures = 0
  private var tables = 0

  init(texts: Texts, isBrief: Bool) {
    self.texts = texts
    self.isBrief = isBrief
  }

  /// `section` with its figures and tables numbered.
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
