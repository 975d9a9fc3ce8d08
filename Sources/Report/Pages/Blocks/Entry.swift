import Templating

/// An item of a list that leads on: an incident, a service, a page.
struct Entry {
  let link: Link
  var meta: String?
  var text: String?
  var tone = Tone.plain

  func value(in path: SitePath) -> Value {
    [
      "label": .text(link.label), "href": .text(path.link(to: link.target, fragment: link.fragment)),
      "spelled": .optional(path.spelled(link.target, fragment: link.fragment)),
      "meta": .optional(meta), "text": .optional(text), "tone": .text(tone.rawValue),
    ]
  }
}
