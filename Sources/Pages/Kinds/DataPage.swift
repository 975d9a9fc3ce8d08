import Analysis
import Datasets
import Prose

/// What was measured, and is it sound?
struct DataPage {
  static let noticesID = "notices"
  static let dictionaryID = "dictionary"

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
      path: .data, area: .data, name: "Data", description: prose.lead.first ?? prose.verdict, kicker: context.title,
      verdict: prose.verdict, lead: prose.lead,
      sections: [tables, dictionary, gaps, notices, summaries, downloads, inputs])
  }

  private var tables: PageSection {
    let dataset = context.dataset
    let rows = dataset.tables.map { table -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: table.file), TableBlock.Cell(NumberText.fixed(Double(table.rows), decimals: 0)),
        TableBlock.Cell(table.first.map { context.time.stamp($0) } ?? NumberText.gap),
        TableBlock.Cell(table.last.map { context.time.stamp($0) } ?? NumberText.gap),
        TableBlock.Cell(name: table.serviceColumn ?? NumberText.gap),
      ]
    }
    return PageSection(
      id: "tables", title: "Tables",
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: "Tables as read",
            columns: [
              .text("File"), .number("Rows"), .time("First time"), .time("Last time"), .text("Service column"),
            ],
            rows: rows)
        ])
  }

  private var dictionary: PageSection {
    var metrics: [Metric] = []
    for series in context.dataset.series where !metrics.contains(series.metric) { metrics.append(series.metric) }
    let rows = metrics.map { metric -> [TableBlock.Cell] in
      [
        TableBlock.Cell(name: metric.label), TableBlock.Cell(name: "\(metric.key.table).\(metric.key.column)"),
        TableBlock.Cell(metric.unit.isEmpty ? "count" : metric.unit), TableBlock.Cell(metric.aggregate.rawValue),
        TableBlock.Cell(metric.better == .neither ? NumberText.gap : metric.better.rawValue),
        TableBlock.Cell(metric.role.rawValue),
      ]
    }
    return PageSection(
      id: Self.dictionaryID, title: "Dictionary",
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(
            caption: "Metrics and how they are treated",
            columns: [
              .text("Metric"), .text("Column"), .text("Unit"), .text("Bucket by"), .text("Better"), .text("Role"),
            ],
            rows: rows)
        ])
  }

  private var gaps: PageSection {
    let rows = context.dataset.series.compactMap { series -> [TableBlock.Cell]? in
      prose.gaps(of: series).map { [TableBlock.Cell(context.words.name(of: series.key)), TableBlock.Cell($0)] }
    }
    var section = PageSection(id: "gaps", title: "Gaps")
    section.paragraphs = rows.isEmpty ? ["Every series has a value in every \(context.words.bucket)."] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(caption: "Series with gaps", columns: [.text("Series"), .text("Gaps")], rows: rows)
      ]
    return section
  }

  private var notices: PageSection {
    let rows = context.findings.notices.map { notice in
      [
        TableBlock.Cell(name: notice.place), TableBlock.Cell(name: notice.text),
        TableBlock.Cell(notice.severity == .warning ? "may change a conclusion" : "worth knowing"),
      ]
    }
    var section = PageSection(id: Self.noticesID, title: "Notices")
    section.paragraphs = rows.isEmpty ? ["No duplicates, no rows out of order, no odd values."] : []
    section.tables =
      rows.isEmpty
      ? []
      : [
        TableBlock(
          caption: "Doubtful data, and how it was treated", columns: [.text("Where"), .text("What"), .text("Weight")],
          rows: rows)
      ]
    return section
  }

  private var summaries: PageSection {
    let all = Array(context.findings.series.indices)
    let isShort = all.count <= TableBlock.mostRows
    let places = isShort ? all : all.filter { context.findings.series[$0].key.service == nil }
    return PageSection(
      id: "summary", title: "In numbers",
      paragraphs: isShort
        ? [] : ["The series of services are on the services’ own pages; every series is in report.json."],
      tables: places.isEmpty ? [] : [SummaryTable(context, places).overall, SummaryTable(context, places).normal])
  }

  private var downloads: PageSection {
    let tables = context.dataset.tables.indices.filter { rollUps.isWritten($0) }.map { index in
      Entry(
        link: Link(label: "\(context.tableSlugs[index]).csv", target: .table(context.tableSlugs[index])),
        text: "\(NameText.isolated(context.dataset.tables[index].file)), one row for each \(context.words.bucket): "
          + "\(CountText.digits(rollUps.rowCount(ofTable: index), "row")).")
    }
    let documents = [
      Entry(link: Link(label: "report.json", target: .report), text: "Every finding of this report, for machines."),
      Entry(
        link: Link(label: "report.schema.json", target: .schema), text: "The form of report.json, as a JSON Schema."),
    ]
    return PageSection(id: "downloads", title: "Downloads", entries: tables + documents)
  }

  private var inputs: PageSection {
    let rows = context.provenance.inputs.map { input in
      [
        TableBlock.Cell(name: input.name), TableBlock.Cell(NumberText.fixed(Double(input.byteCount), decimals: 0)),
        TableBlock.Cell(input.sha256),
      ]
    }
    return PageSection(
      id: "inputs", title: "Checksums",
      tables: rows.isEmpty
        ? []
        : [
          TableBlock(caption: "Files read", columns: [.text("File"), .number("Bytes"), .text("SHA-256")], rows: rows)
        ])
  }
}
