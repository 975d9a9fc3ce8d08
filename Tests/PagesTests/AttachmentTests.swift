import Analysis
import Figures
import Pages
import Scenes
import Templates
import TestSupport
import Testing
import Text

/// Self-contained files: all resources are inlined, links lead to parts of the file, and the policy allows nothing else.
@Suite struct AttachmentTests {
  private let attachments: [String: String]
  private let bundles: [IncidentBundle]

  private static let made = Result { try make(name: nil, alternative: "Shop") }

  private static func make(name: String?, alternative: String) throws -> ([String: String], [IncidentBundle]) {
    let findings = Findings(
      of: SmallShop(incidents: ["Payment outage", "<img src=x onerror=alert(1)> --> </script>"]).dataset)
    let figures = ReportFigures(of: findings, in: .english, measuredBy: ApproximateMeasurer())
    let report = Report(
      findings: findings, figures: figures, provenance: Provenance(toolVersion: "1.2.3"), language: .english,
      extras: Extras(attachments: true),
      brand: Brand(
        name: name, logo: Brand.Logo(Array("<svg>".utf8), ending: "svg", alternative: alternative)))
    let templates = try SiteTemplates(Templates.embedded)
    let attachments = try report.attachments(using: templates) { "hash-of-\($0.count)-bytes" }
    return (
      Dictionary(uniqueKeysWithValues: attachments.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }),
      report.bundles(of: attachments)
    )
  }

  init() throws {
    (attachments, bundles) = try Self.made.get()
  }

  @Test func areTheReportAndEachIncident() {
    #expect(attachments.keys.count { $0.wholeMatch(of: /incidents\/[a-z0-9-]+\/incident.html/) != nil } == 2)
    #expect(attachments.keys.contains("attach/report.html") && attachments.count == 3)
  }

  @Test func aMarkBehindAQuoteOrATagChangesNothing() throws {
    let (attachments, _) = try Self.make(name: "\u{301}Kiosk", alternative: "\u{301}Sign")
    for text in attachments.values {
      let bytes = Array(text.utf8)
      for part in ["alt=\"\u{301}Sign\"", "<bdi>\u{301}Kiosk</bdi>"] {
        #expect(bytes.firstRange(of: Array(part.utf8)) != nil, "\(part)")
      }
    }
  }

  @Test func askForNothingOutside() throws {
    for (path, text) in attachments {
      // The strict reader accepts only markup, which excludes the contents of styles and scripts.
      let page = try HTML(
        text.replacing(/(?s)<(style|script)( type="application\/json"[^>]*)?>.*?<\/(style|script)>/, with: ""))
      let ids = Set(page.ids)
      #expect(page.ids.count == ids.count, "\(path)")
      for link in page.links where !link.hasPrefix("data:") {
        #expect(link.hasPrefix("#") && ids.contains(String(link.dropFirst())), "\(path): \(link)")
      }
      for element in page.elements {
        #expect(element.attributes["src"]?.hasPrefix("data:image/svg+xml;base64,PHN2Zz4=") != false, "\(path)")
        #expect(element.name != "link", "\(path)")
        for name in element.attributes["aria-labelledby"]?.split(separator: " ") ?? [] {
          #expect(ids.contains(String(name)), "\(path): \(name)")
        }
      }
    }
  }

  @Test func allowTheirOwnStyleAndScriptsAlone() throws {
    for (path, text) in attachments {
      let policy = try #require(text.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/), "\(path)").1
      let style = try #require(text.firstMatch(of: /<style>([^<]*)<\/style>/), "\(path)").1
      #expect(
        policy.hasPrefix("default-src 'none'; style-src 'sha256-hash-of-\(style.utf8.count)-bytes'; img-src data:;"))
      #expect(!policy.contains("'self'") && !policy.contains("unsafe"))
      for script in text.matches(of: /<script>(.*?)<\/script>/.dotMatchesNewlines()) {
        #expect(policy.contains("'sha256-hash-of-\(script.1.utf8.count)-bytes'"), "\(path)")
      }
    }
  }

  @Test func leadFromOnePartOfTheReportToAnother() throws {
    let report = try #require(attachments["attach/report.html"])
    #expect(report.contains("<article class=\"chapter\" id=\"incidents_payment-outage\">"))
    #expect(report.contains("href=\"#incidents_payment-outage\""))
    #expect(report.contains("href=\"#method__on_impact\"") && report.contains("id=\"method__on_impact\""))
  }

  @Test func keepTheTextOfALinkThatLeadsNowhereAndDropFiles() throws {
    let incident = try #require(attachments["incidents/payment-outage/incident.html"])
    #expect(incident.contains("<p class=\"onward\">How impact and interval are made</p>"))
    #expect(!incident.contains(/href="[^"]*\.csv/) && !incident.contains("<nav"))
  }

  @Test func carryThePicturesAndTheDataOfTheirPages() throws {
    for text in attachments.values {
      #expect(text.contains("src=\"data:image/svg+xml;base64,PHN2Zz4=\" alt=\"Shop\""))
      #expect(text.contains("<script type=\"application/json\" class=\"track\">{"))
    }
  }

  @Test func packWhatBelongsToAnIncident() throws {
    let bundle = try #require(bundles.first { $0.slug == "payment-outage" })
    #expect(bundle.texts.map(\.path) == ["incident.html", "incident.json", "postmortem.md"])
    #expect(bundle.figures.contains("payment-outage-story"))
    let postmortem = String(decoding: try #require(bundle.texts.last).bytes, as: UTF8.self)
    #expect(postmortem.contains("](figures/payment-outage-story.png)") && !postmortem.contains("../"))
  }
}
