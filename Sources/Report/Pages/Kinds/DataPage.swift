import Analysis
import Datasets
import Prose
import Queries
import Text
import Time

/// What was measured, and is it sound?
struct DataPage {
  static let noticesID = "notices"
  static let dictionaryID = "dictionary"
  /// Most series of a table of longer steps that fit beside each other.
  private static let mostCoarserSeries = 6

  private let context: PageContext
  private let prose: DataProse
  private let rollUps: RollUpTables

  init(_ context: PageContext) {
    self.context = context
    prose = DataProse(context.words)
    rollUps = RollUpTables(context)
  }

  var page: Page {
    Page(
      path: .data, area: .data, name: context.texts["page.data"], description: prose.lead.first ?? prose.verdict,
      kicker: context.title,
      verdict: prose.verdict, lead: prose.lead,
      sections: [tables, coarser, dictionary, gaps, notices, summaries, downloads, inputs])
  }

  private var tables: PageSection {
    let dataset = context.dataset
    let rows = dataset.tables.map { table -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: table.file), TableBlock.Cell(context.numbers.whole(table.rows)),
        TableBlock.Cell(table.first.map { context.time.stamp($0) } ?? NumberFormat.gap),
        TableBlock.Cell(table.last.map { context.time.stamp($0) } ?? NumberFormat.gap),
        TableBlock.Cell(name: table.serviceColumn ?? NumberFormat.gap),
      ]
    }
    return PageSection(
      id: "tables", title: context.texts["data-page.tables"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: context.texts["data-page.tables-read"],
            columns: [
              .text(context.texts["column.file"]), .number(context.texts["column.rows"]),
              .time(context.texts["column.first-time"]), .time(context.texts["column.last-time"]),
              .text(context.texts["column.service-column"]),
            ],
            rows: rows)
        ])
  }

  /// Tables of longer steps as they are, a row for each of their own.
  private var coarser: PageSection {
    PageSection(
      id: "coarser", title: context.texts["data-page.coarser-title"], tables: context.dataset.coarser.map(block(of:)))
  }

  private func block(of coarser: CoarserTable) -> TableBlock {
    let shown = coarser.series.prefix(Self.mostCoarserSeries)
    let rows = (0..<min(coarser.grid.count, TableBlock.mostRows)).map { index -> [TableBlock.Cell] in
      [TableBlock.Cell(context.time.stamp(coarser.grid.instant(at: index)))]
        + shown.map { TableBlock.Cell(context.numbers.quantity($0.values[index], unit: $0.metric.unit)) }
    }
    var block = TableBlock(
      caption: context.texts[
        "data-page.coarser",
        ["file": NameText.isolated(coarser.table.file), "step": context.time.duration(coarser.grid.step)]],
      columns: [.time(context.texts["column.time"])]
        + shown.map { .number(NameText.isolated(context.words.name(of: $0))) }, rows: rows)
    if rows.count < coarser.grid.count || shown.count < coarser.series.count {
      block.note =
        context.texts[
          "data-page.coarser-cut",
          [
            "rows": context.numbers.whole(rows.count),
            "total": context.words.counted("count.rows", coarser.grid.count),
            "series": context.numbers.whole(shown.count), "all": context.numbers.whole(coarser.series.count),
          ]]
    }
    return block
  }

  private var dictionary: PageSection {
    var metrics: [Metric] = []
    for series in context.dataset.series where !metrics.contains(series.metric) { metrics.append(series.metric) }
    let rows = metrics.map { metric -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: metric.label), TableBlock.Cell(name: "\(metric.key.table).\(metric.key.column)"),
        TableBlock.Cell(metric.unit.isEmpty ? context.texts["data-page.count"] : metric.unit),
        TableBlock.Cell(context.words.name(of: metric.aggregate)),
        TableBlock.Cell(context.words.name(of: metric.better) ?? NumberFormat.gap),
        TableBlock.Cell(context.words.name(of: metric.role)),
      ]
    }
    return PageSection(
      id: Self.dictionaryID, title: context.texts["data-page.dictionary"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: context.texts["data-page.metrics"],
            columns: [
              .text(context.texts["column.metric"]), .text(context.texts["column.column"]),
              .text(context.texts["column.unit"]), .text(context.texts["column.bucket-by"]),
              .text(context.texts["column.better"]), .text(context.texts["column.role"]),
            ],
            rows: rows)
        ])
  }

  private var gaps: PageSection {
    let rows = context.dataset.series.compactMap { series -> [TableBlock.Cell]? in
      prose.gaps(of: series).map { [TableBlock.Cell(context.words.name(of: series.key)), TableBlock.Cell($0)] }
    }
    var section = PageSection(id: "gaps", title: context.texts["data-page.gaps-title"])
    section.paragraphs = rows.isEmpty ? [context.texts["data-page.no-gap", ["bucket": context.words.bucket]]] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: context.texts["data-page.with-gaps"],
          columns: [.text(context.texts["column.series"]), .text(context.texts["column.gaps"])], rows: rows)
      ]
    return section
  }

  private var notices: PageSection {
    let rows = context.findings.notices.map { notice in
      let prose = NoticeProse(notice, context.words)
      return [
        TableBlock.Cell(prose.place), TableBlock.Cell(prose.text),
        TableBlock.Cell(
          notice.severity == .warning ? context.texts["data-page.warning"] : context.texts["data-page.remark"]),
      ]
    }
    var section = PageSection(id: Self.noticesID, title: context.texts["data-page.notices-title"])
    section.paragraphs = rows.isEmpty ? [context.texts["data-page.no-notice"]] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: context.texts["data-page.doubtful"],
          columns: [
            .text(context.texts["column.where"]), .text(context.texts["column.what"]),
            .text(context.texts["column.weight"]),
          ],
          rows: rows)
      ]
    return section
  }

  private var summaries: PageSection {
    let all = Array(context.findings.series.indices)
    let isShort = all.count <= TableBlock.mostRows
    let places = isShort ? all : all.filter { context.findings.series[$0].key.isBusiness }
    let numbers = SummaryTable(context, places)
    return PageSection(
      id: "summary", title: context.texts["data-page.numbers"],
      paragraphs: isShort ? [] : [context.texts["data-page.services-elsewhere"]],
      tables: places.isEmpty ? [] : [numbers.overall, numbers.normal] + [numbers.rows].compactMap(\.self))
  }

  private var downloads: PageSection {
    let tables = context.dataset.tables.indices.filter { rollUps.isWritten($0) }.map { index in
      Entry(
        link: Link(label: "\(context.tableSlugs[index]).csv", target: .table(context.tableSlugs[index])),
        text: context.texts[
          "data-page.roll-up",
          [
            "file": NameText.isolated(context.dataset.tables[index].file), "bucket": context.words.bucket,
            "rows": context.words.counted("count.rows", rollUps.rowCount(ofTable: index)),
          ]])
    }
    let documents = [
      Entry(link: Link(label: "report.json", target: .report), text: context.texts["data-page.report"]),
      Entry(
        link: Link(label: "report.schema.json", target: .schema), text: context.texts["data-page.schema"]),
    ]
    return PageSection(
      id: "downloads", title: context.texts["data-page.downloads"], entries: tables + database + documents)
  }

  /// The database, and what it holds of the rows.
  private var database: [Entry] {
    guard let database = context.database else { return [] }
    let text =
      switch database.contents {
      case .rows(let count): context.texts["data-page.database", ["rows": context.words.counted("count.rows", count)]]
      case .rollUp(let count, let emptyTables):
        ([
          context.texts[
            "data-page.database-rolled-up",
            [
              "bucket": context.words.bucket, "rows": context.words.counted("count.rows", count),
              "limit": context.numbers.whole(SourceRows.limit),
            ]]
        ]
          + (emptyTables == 0
            ? []
            : [
              context.texts[
                "data-page.database-empty", ["limit": context.numbers.whole(ReportDatabase.rollUpLimit)]]
            ]))
          .joined(separator: " ")
      }
    return [Entry(link: Link(label: ReportDatabase.fileName, target: .database), text: text)]
  }

  private var inputs: PageSection {
    let rows: [[TableBlock.Cell]] = context.provenance.inputs.compactMap { input in
      guard let byteCount = input.byteCount, let sha256 = input.sha256 else { return nil }
      return [
        TableBlock.Cell(name: input.name), TableBlock.Cell(context.numbers.whole(byteCount)), TableBlock.Cell(sha256),
      ]
    }
    return PageSection(
      id: "inputs", title: context.texts["data-page.checksums"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: context.texts["data-page.files"],
            columns: [
              .text(context.texts["column.file"]), .number(context.texts["column.bytes"]), .text("SHA-256"),
            ], rows: rows)
        ])
  }
}
