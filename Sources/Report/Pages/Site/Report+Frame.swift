import Datasets
import Figures
import Prose
import Templating
import Text
import Time

extension Report {
  /// The template values of `page`.
  func value(of page: Page) -> Value {
    [
      "text": texts.templateValues, "language": .text(texts.language),
      "isRightToLeft": .flag(texts.direction == .rightToLeft),
      "root": .text(page.path.root), "pageTitle": .text(pageTitle(of: page)), "siteTitle": .text(siteTitle),
      "description": .text(page.description), "generator": .text(provenance.generator),
      "scripts": .texts(ScriptText.deferred), "home": .optional(page.path.link(to: .index)), "hasNavigation": true,
      "navigation": .list(navigation(in: page, at: page.path)),
      "hasCrumbs": .flag(page.path != .index), "crumbs": .list(crumbs(in: page)),
      "logo": logo(at: page.path), "preview": preview(of: page), "here": .text(page.name),
      "kicker": .optional(page.kicker),
      "verdict": .text(page.verdict),
      "lead": .texts(page.lead),
      "sections": .list(page.sections.filter { !$0.isEmpty }.map { $0.value(in: page.path) }),
      "footer": footer(in: page.path),
    ]
  }

  /// What the window of a browser says that shows `page`.
  func pageTitle(of page: Page) -> String {
    let parts: KeyValuePairs = ["page": page.name, "report": title]
    let own =
      page.path == .index
      ? title : page.area == .services ? texts["page.title-service", parts] : texts["page.title", parts]
    return brand.name.map { texts["page.title", ["page": own, "report": NameText.isolated($0)]] } ?? own
  }

  /// What the masthead calls the site.
  var siteTitle: String { brand.name ?? dataset.title }

  /// The picture in the masthead of the page at `path`; empty without a logo.
  func logo(at path: SitePath) -> Value {
    brand.logo.map { ["path": .optional(path.link(to: $0.path)), "alternative": .text($0.alternative)] } ?? .nothing
  }

  /// Preview metadata of `page` for other sites. Without a known site address, the picture's address is relative.
  private func preview(of page: Page) -> Value {
    let image = page.area == .incidents ? page.path.beside(Preview.fileName) : .preview
    let pixels = [Preview.width, Preview.height].map { "\(Int($0) * 2)" }
    return [
      "address": .optional(publication?.address.address(of: page.path)),
      "image": .optional(publication?.address.address(of: image) ?? page.path.link(to: image)),
      "width": .text(pixels[0]), "height": .text(pixels[1]),
      "text": .text(image == .preview ? ReportProse(words).verdict : page.verdict),
    ]
  }

  /// The sections of this report's site.
  private var areas: [(area: Page.Area, label: String, target: SitePath, fragment: String?)] {
    var areas: [(area: Page.Area, label: String, target: SitePath, fragment: String?)] = [
      (.report, texts["page.report"], .index, nil)
    ]
    if hasIncidents {
      areas.append((.incidents, texts["page.incidents"], .index, PageSection.fragment(IndexPage.incidentsID)))
    }
    if hasServices {
      areas.append((.services, texts["page.services"], .index, PageSection.fragment(IndexPage.servicesID)))
    }
    if hasCorrelations { areas.append((.correlations, texts["page.correlations"], .correlations, nil)) }
    if hasPatterns { areas.append((.patterns, texts["page.patterns"], .patterns, nil)) }
    if !questions.isEmpty { areas.append((.questions, texts["page.questions"], .questions, nil)) }
    if !answers.isEmpty { areas.append((.queries, texts["page.queries"], .queries, nil)) }
    return areas + [(.data, texts["page.data"], .data, nil), (.method, texts["page.method"], .method, nil)]
  }

  /// The entries of the navigation in `page`, which is written at `path`.
  func navigation(in page: Page, at path: SitePath) -> [Value] {
    areas.map { area, label, target, fragment in
      let isSelf = target == page.path && fragment == nil
      return [
        "label": .text(label), "href": .optional(path.link(to: target, fragment: fragment)),
        "isCurrent": .flag(isSelf || area == page.area && page.path != .index),
        "current": .text(isSelf ? "page" : "true"),
      ]
    }
  }

  private func crumbs(in page: Page) -> [Value] {
    let parents = areas.filter { $0.area == .report || ($0.area == page.area && $0.fragment != nil) }
    return parents.map { area in
      Link(label: area.label, target: area.target, fragment: area.fragment).value(in: page.path)
    }
  }

  func footer(in path: SitePath) -> Value {
    let count = provenance.inputs.count
    let inputs =
      count == 0 ? words.counted("count.tables", dataset.tables.count) : words.counted("count.input-files", count)
    return [
      "period": .text(
        texts["footer.period", ["period": words.period, "zone": dataset.zone.identifier]]),
      "made": .text(texts["footer.made", ["program": provenance.generator, "inputs": inputs]]),
      "method": .optional(path.link(to: .method)), "methodSpelled": .optional(path.spelled(.method)),
      "print": path.host == .ownFile ? .optional(path.link(to: .print)) : .nothing,
      "disclosure": .optional(words.disclosure),
      "line": .optional(brand.footer),
    ]
  }
}
