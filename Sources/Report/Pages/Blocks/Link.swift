import Templating

/// A link to another page or file of the site.
struct Link {
  let label: String
  let target: SitePath
  var fragment: String?

  func value(in path: SitePath) -> Value {
    [
      "label": .text(label), "href": .text(path.link(to: target, fragment: fragment)),
      "spelled": .optional(path.spelled(target, fragment: fragment)),
    ]
  }
}
