import Analysis
import Datasets
import Prose
import Queries
import Text
import Time

/// The data page: what was measured, and is it sound?
struct DataPage {
  static let noticesID = "notices"
  static let dictionaryID = "dictionary"
  /// The largest number of coarser series that one table shows as columns.
  private static let mostCoarserSeries = 6

  private let report: Report
  private let prose: DataProse
  private let rollUps: RollUpTables

  init(_ report: Report) {
    self.report = report
    prose = DataProse(report.words)
    rollUps = RollUpTables(report)
  }

  var page: Page {
    Page(
      path: .data, area: .data, name: report.texts["page.data"], description: prose.lead.first ?? prose.verdict,
      kicker: report.title,
      verdict: prose.verdict, lead: prose.lead,
      sections: [tables, coarser, dictionary, gaps, notices, summaries, downloads, inputs])
  }

  private var tables: PageSection {
    let dataset = report.dataset
    let rows = dataset.tables.map { table -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: table.file), TableBlock.Cell(report.numbers.whole(table.rows)),
        TableBlock.Cell(table.first.map { report.time.stamp($0) } ?? NumberFormat.gap),
        TableBlock.Cell(table.last.map { report.time.stamp($0) } ?? NumberFormat.gap),
        TableBlock.Cell(name: table.serviceColumn ?? NumberFormat.gap),
      ]
    }
    return PageSection(
      id: "tables", title: report.texts["data-page.tables"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: report.texts["data-page.tables-read"],
            columns: [
              .text(report.texts["column.file"]), .number(report.texts["column.rows"]),
              .time(report.texts["column.first-time"]), .time(report.texts["column.last-time"]),
              .text(report.texts["column.service-column"]),
            ],
            rows: rows)
        ])
  }

  /// Tables with coarser buckets, each with one row per bucket of its own.
  private var coarser: PageSection {
    PageSection(
      id: "coarser", title: report.texts["data-page.coarser-title"], tables: report.dataset.coarser.map(block(of:)))
  }

  private func block(of coarser: CoarserTable) -> TableBlock {
    let shown = coarser.series.prefix(Self.mostCoarserSeries)
    let rows = (0..<min(coarser.grid.count, TableBlock.mostRows)).map { index -> [TableBlock.Cell] in
      [TableBlock.Cell(report.time.stamp(coarser.grid.instant(at: index)))]
        + shown.map { TableBlock.Cell(report.numbers.quantity($0.values[index], unit: $0.metric.unit)) }
    }
    var block = TableBlock(
      caption: report.texts[
        "data-page.coarser",
        ["file": NameText.isolated(coarser.table.file), "step": report.time.duration(coarser.grid.step)]],
      columns: [.time(report.texts["column.time"])]
        + shown.map { .number(NameText.isolated(report.words.name(of: $0))) }, rows: rows)
    if rows.count < coarser.grid.count || shown.count < coarser.series.count {
      block.note =
        report.texts[
          "data-page.coarser-cut",
          [
            "rows": report.numbers.whole(rows.count),
            "total": report.words.counted("count.rows", coarser.grid.count),
            "series": report.numbers.whole(shown.count), "all": report.numbers.whole(coarser.series.count),
          ]]
    }
    return block
  }

  private var dictionary: PageSection {
    var metrics: [Metric] = []
    for series in report.dataset.series where !metrics.contains(series.metric) { metrics.append(series.metric) }
    let rows = metrics.map { metric -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: metric.label), TableBlock.Cell(name: "\(metric.key.table).\(metric.key.column)"),
        TableBlock.Cell(metric.unit.isEmpty ? report.texts["data-page.count"] : metric.unit),
        TableBlock.Cell(report.words.name(of: metric.aggregate)),
        TableBlock.Cell(report.words.name(of: metric.better) ?? NumberFormat.gap),
        TableBlock.Cell(report.words.name(of: metric.role)),
      ]
    }
    return PageSection(
      id: Self.dictionaryID, title: report.texts["data-page.dictionary"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: report.texts["data-page.metrics"],
            columns: [
              .text(report.texts["column.metric"]), .text(report.texts["column.column"]),
              .text(report.texts["column.unit"]), .text(report.texts["column.bucket-by"]),
              .text(report.texts["column.better"]), .text(report.texts["column.role"]),
            ],
            rows: rows)
        ])
  }

  private var gaps: PageSection {
    let rows = report.dataset.series.compactMap { series -> [TableBlock.Cell]? in
      prose.gaps(of: series).map { [TableBlock.Cell(report.words.name(of: series.key)), TableBlock.Cell($0)] }
    }
    var section = PageSection(id: "gaps", title: report.texts["data-page.gaps-title"])
    section.paragraphs = rows.isEmpty ? [report.texts["data-page.no-gap", ["bucket": report.words.bucket]]] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: report.texts["data-page.with-gaps"],
          columns: [.text(report.texts["column.series"]), .text(report.texts["column.gaps"])], rows: rows)
      ]
    return section
  }

  private var notices: PageSection {
    let rows = report.findings.notices.map { notice in
      let prose = NoticeProse(notice, report.words)
      return [
        TableBlock.Cell(prose.place), TableBlock.Cell(prose.text),
        TableBlock.Cell(
          notice.severity == .warning ? report.texts["data-page.warning"] : report.texts["data-page.remark"]),
      ]
    }
    var section = PageSection(id: Self.noticesID, title: report.texts["data-page.notices-title"])
    section.paragraphs = rows.isEmpty ? [report.texts["data-page.no-notice"]] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: report.texts["data-page.doubtful"],
          columns: [
            .text(report.texts["column.where"]), .text(report.texts["column.what"]),
            .text(report.texts["column.weight"]),
          ],
          rows: rows)
      ]
    return section
  }

  private var summaries: PageSection {
    let all = Array(report.findings.series.indices)
    let isShort = all.count <= TableBlock.mostRows
    let places = isShort ? all : all.filter { report.findings.series[$0].key.isBusiness }
    let numbers = SummaryTable(report, places)
    return PageSection(
      id: "summary", title: report.texts["data-page.numbers"],
      paragraphs: isShort ? [] : [report.texts["data-page.services-elsewhere"]],
      tables: places.isEmpty ? [] : [numbers.overall, numbers.normal] + [numbers.rows].compactMap(\.self))
  }

  private var downloads: PageSection {
    let tables = report.dataset.tables.indices.filter { rollUps.isWritten($0) }.map { index in
      Entry(
        link: Link(label: "\(report.tableSlugs[index]).csv", target: .table(report.tableSlugs[index])),
        text: report.texts[
          "data-page.roll-up",
          [
            "file": NameText.isolated(report.dataset.tables[index].file), "bucket": report.words.bucket,
            "rows": report.words.counted("count.rows", rollUps.rowCount(ofTable: index)),
          ]])
    }
    let documents = [
      Entry(link: Link(label: "report.json", target: .report), text: report.texts["data-page.report"]),
      Entry(
        link: Link(label: "report.schema.json", target: .schema), text: report.texts["data-page.schema"]),
    ]
    return PageSection(
      id: "downloads", title: report.texts["data-page.downloads"], entries: tables + database + documents)
  }

  /// The database and its number of rows.
  private var database: [Entry] {
    guard let database = report.database else { return [] }
    let text =
      switch database.contents {
      case .rows(let count): report.texts["data-page.database", ["rows": report.words.counted("count.rows", count)]]
      case .rollUp(let count, let emptyTables):
        ([
          report.texts[
            "data-page.database-rolled-up",
            [
              "bucket": report.words.bucket, "rows": report.words.counted("count.rows", count),
              "limit": report.numbers.whole(SourceRows.limit),
            ]]
        ]
          + (emptyTables == 0
            ? []
            : [
              report.texts[
                "data-page.database-empty", ["limit": report.numbers.whole(ReportDatabase.rollUpLimit)]]
            ]))
          .joined(separator: " ")
      }
    return [Entry(link: Link(label: ReportDatabase.fileName, target: .database), text: text)]
  }

  private var inputs: PageSection {
    let rows: [[TableBlock.Cell]] = report.provenance.inputs.compactMap { input in
      guard let byteCount = input.byteCount, let sha256 = input.sha256 else { return nil }
      return [
        TableBlock.Cell(name: input.name), TableBlock.Cell(report.numbers.whole(byteCount)), TableBlock.Cell(sha256),
      ]
    }
    return PageSection(
      id: "inputs", title: report.texts["data-page.checksums"],
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: report.texts["data-page.files"],
            columns: [
              .text(report.texts["column.file"]), .number(report.texts["column.bytes"]), .text("SHA-256"),
            ], rows: rows)
        ])
  }
}
