import Datasets
import Templating

/// The style sheet and the scripts of the site as they stand inside a document that travels alone.
struct InlineAssets {
  let style: String
  /// Scripts that run before anything is drawn.
  let earlyScripts: [String]
  /// Scripts that run when the document has been read.
  let lateScripts: [String]
  /// The content security policy of the document: it names the style sheet and each script by their hashes, and allows
  /// nothing from elsewhere.
  let policy: String

  /// Those of `report`; `digest` is SHA-256 of bytes in base 64, as a content security policy writes it.
  init(of report: Report, using templates: SiteTemplates, digest: ([UInt8]) -> String) {
    let assets = StyleSheets.artifacts(of: templates, in: report.brand.livery, title: report.dataset.title)
    var texts = Dictionary(
      assets.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }, uniquingKeysWith: { first, _ in first })
    texts[ScriptReport.path] = ScriptReport(report).script
    let style = texts[StyleSheets.main] ?? ""
    earlyScripts = [ScriptText.early].compactMap { texts[$0].map(ScriptText.inline) }
    lateScripts = ScriptText.deferred.compactMap { texts[$0].map(ScriptText.inline) }
    let hashes = (earlyScripts + lateScripts).map { " 'sha256-\(digest(Array($0.utf8)))'" }.joined()
    self.style = style
    policy =
      "default-src 'none'; style-src 'sha256-\(digest(Array(style.utf8)))'; img-src data:; "
      + (hashes.isEmpty ? "" : "script-src\(hashes); ") + "base-uri 'none'; form-action 'none'"
  }
}
