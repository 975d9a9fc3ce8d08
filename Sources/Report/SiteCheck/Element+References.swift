import Hypertext

extension Element {
  /// Attributes of HTML that load a resource, by element.
  private static let loading: [String: [String]] = [
    "img": ["src"], "script": ["src"], "iframe": ["src"], "frame": ["src"], "embed": ["src"], "source": ["src"],
    "track": ["src"], "audio": ["src"], "video": ["src", "poster"], "input": ["src"], "object": ["data"],
    "body": ["background"], "table": ["background"], "td": ["background"], "html": ["manifest"], "a": ["ping"],
    "area": ["ping"],
  ]

  /// Kinds of `link` that only point to other pages.
  private static let telling: Set<String> = ["alternate", "author", "help", "license", "next", "prev", "search"]

  /// Attributes that refer to other elements of the page.
  private static let naming = ["aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers"]

  /// All references of the element.
  var references: [Reference] {
    var references: [Reference] = []
    func add(_ address: String?, _ use: Reference.Use) {
      if let address { references.append(Reference(address: address, line: line, use: use)) }
    }
    let atOnce = self["loading"]?.lowercased() != "lazy"
    switch name {
    case "a", "area":
      add(self["href"], .link)
      add(self["xlink:href"], .link)
    case "link": add(self["href"], linkUse)
    case "form": add(self["action"], .link)
    case "meta": add(publishedAddress, .publication)
    case "base": break
    default:
      // Elements of drawings: use, image, filters, gradients.
      add(self["href"], .resource(atOnce: true))
      add(self["xlink:href"], .resource(atOnce: true))
    }
    if let target = self["formaction"] { add(target, .link) }
    for attribute in Self.loading[name] ?? [] { add(self[attribute], .resource(atOnce: atOnce)) }
    for attribute in ["srcset", "imagesrcset"] {
      for address in Self.candidates(self[attribute] ?? "") { add(address, .resource(atOnce: false)) }
    }
    // Drawings refer to colours, patterns and clips as style sheets do.
    for attribute in attributes where attribute.name != "style" && attribute.value.utf8.contains(UInt8(ascii: "(")) {
      for found in StyleSheet.references(in: attribute.value) { add(found.address, .resource(atOnce: true)) }
    }
    return references
  }

  /// Ids of elements of the page that the element refers to, with the attribute.
  var namedElements: [(name: String, attribute: String)] {
    Self.naming.flatMap { attribute in
      (self[attribute] ?? "").unicodeScalars.split(whereSeparator: \.isSpaceInMarkup).map { (String($0), attribute) }
    }
  }

  private var linkUse: Reference.Use {
    let kinds = words("rel")
    if kinds.contains("canonical") { return .publication }
    return !kinds.isEmpty && kinds.allSatisfy(Self.telling.contains) ? .link : .resource(atOnce: true)
  }

  /// The address in a `meta` element for previews; nil without one.
  ///
  /// - Source: the Open Graph protocol, https://ogp.me
  private var publishedAddress: String? {
    let property = (self["property"] ?? self["name"] ?? "").lowercased()
    let places = ["og:url", "og:image", "og:image:url", "og:image:secure_url", "twitter:image"]
    return places.contains(property) ? self["content"] : nil
  }

  /// The addresses of a `srcset`.
  ///
  /// - Source: HTML Standard, section 4.8.4.2.2, parsing a srcset attribute.
  private static func candidates(_ text: String) -> [String] {
    var addresses: [String] = []
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      let address = rest.prefix { !$0.isWhitespace }
      if address.isEmpty { return addresses }
      rest = rest[address.endIndex...]
      let hasDescriptors = address.last != ","
      addresses.append(String(hasDescriptors ? address : address.dropLast()))
      if hasDescriptors { rest = rest.drop { $0 != "," } }
    }
  }
}
