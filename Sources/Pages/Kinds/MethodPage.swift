import Analysis
import Datasets
import Prose

/// Says who: every formula with its source, the settings, and how to make the report again.
struct MethodPage {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  var page: Page {
    Page(
      path: .method, area: .method, name: "Method",
      description: "How the figures of \(context.title) are made, by whose method, and how to make them again.",
      kicker: context.title, verdict: "How the figures are made",
      lead: ["Every figure follows from the data by the steps below; nothing is set by hand."],
      sections: methods + [settings, reproduction])
  }

  private var methods: [PageSection] {
    MethodProse(context.words).sections.map { method in
      PageSection(
        id: method.id, title: method.title, paragraphs: method.paragraphs, formulas: method.formulas,
        notes: method.sources)
    }
  }

  private var settings: PageSection {
    let policy = context.findings.policy
    let rows: [[TableBlock.Cell]] = [
      ["Coverage of intervals", TableBlock.Cell(NumberText.share(policy.level))],
      ["Guard band on each side of an incident", TableBlock.Cell(TimeText.duration(policy.guardBand))],
      ["Level taken from, before and after", TableBlock.Cell(TimeText.duration(policy.levelWindow))],
      ["Fewest values of an hour of the week", TableBlock.Cell("\(policy.minimumCellCount)")],
      ["Greatest lag", TableBlock.Cell(TimeText.duration(policy.maximumLag))],
      ["Order of whitening", TableBlock.Cell("\(policy.whiteningOrder)")],
      ["Score from which a value is not normal", TableBlock.Cell(NumberText.significant(policy.outlierCutoff))],
    ]
    return PageSection(
      id: "settings", title: "Settings",
      tables: [
        TableBlock(caption: "Settings of the analysis", columns: [.text("Setting"), .number("Value")], rows: rows)
      ])
  }

  private var reproduction: PageSection {
    let provenance = context.provenance
    var rows = [["Program", TableBlock.Cell(provenance.generator)]]
    rows += provenance.options.map { [TableBlock.Cell($0.name), TableBlock.Cell($0.value)] }
    rows.append(["Time zone", TableBlock.Cell(context.dataset.zone.identifier)])
    rows += (provenance.zoneSHA256.map { [["SHA-256 of the time zone’s data", TableBlock.Cell($0)]] }) ?? []
    var section = PageSection(id: "reproduce", title: "Make it again")
    section.paragraphs = ["The same files, options and version give the same report, byte for byte, on any machine."]
    section.formulas = [provenance.command].compactMap(\.self)
    section.tables = [TableBlock(caption: "Version and options", columns: [.text("What"), .text("Value")], rows: rows)]
    section.links = [
      Link(label: "Checksums of all files read", target: .data, fragment: PageSection.fragment("inputs"))
    ]
    if provenance.inputs.isEmpty { section.links = [] }
    return section
  }
}
