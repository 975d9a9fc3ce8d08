public import JSON

/// Checks a JSON document by its JSON Schema, limited to the features in Debrief's schemas: types, required members, elements,
/// alternatives, constants, and references to definitions.
///
/// - Source: JSON Schema, draft 2020-12.
public struct SchemaCheck {
  /// A schema may refer to itself; a document with more levels matches none of Debrief's schemas.
  private static let depthLimit = 64

  private let schema: JSON

  /// Creates a check with `schema`.
  public init(_ schema: JSON) {
    self.schema = schema
  }

  /// The first violation of the schema in `document`, with its position: `incidents[2].start: missing`; nil without one.
  public func fault(in document: JSON) -> String? {
    fault(in: document, by: schema, at: "", depth: 0)
  }

  private func fault(in value: JSON, by rule: JSON, at place: String, depth: Int) -> String? {
    guard depth < Self.depthLimit else { return "\(Self.shown(place)): nested too deeply" }
    if case .text(let reference)? = rule["$ref"] {
      guard let name = reference.split(separator: "/").last, let target = schema["$defs"]?[String(name)] else {
        return "\(Self.shown(place)): no schema for it"
      }
      return fault(in: value, by: target, at: place, depth: depth + 1)
    }
    if case .list(let rules)? = rule["anyOf"] {
      let faults = rules.map { fault(in: value, by: $0, at: place, depth: depth + 1) }
      return faults.contains(nil) ? nil : faults.first ?? nil
    }
    if let constant = rule["const"], value != constant { return "\(Self.shown(place)): not the required value" }
    if case .list(let allowed)? = rule["enum"], !allowed.contains(value) {
      return "\(Self.shown(place)): not one of the allowed values"
    }
    if case .text(let type)? = rule["type"], !Self.is(value, type) {
      return "\(Self.shown(place)): not of type \(type)"
    }
    switch value {
    case .object(let members): return fault(inMembers: members, by: rule, at: place, depth: depth)
    case .list(let elements):
      guard let elementRule = rule["items"] else { return nil }
      for (index, element) in elements.enumerated() {
        if let fault = fault(in: element, by: elementRule, at: "\(place)[\(index)]", depth: depth + 1) { return fault }
      }
      return nil
    default: return nil
    }
  }

  private func fault(inMembers members: [JSON.Member], by rule: JSON, at place: String, depth: Int) -> String? {
    let prefix = place.isEmpty ? "" : place + "."
    let names = Set(members.map(\.name))
    if case .list(let required)? = rule["required"] {
      for case .text(let name) in required where !names.contains(name) { return "\(prefix)\(name): missing" }
    }
    for member in members {
      guard let memberRule = rule["properties"]?[member.name] else { continue }
      if let fault = fault(in: member.value, by: memberRule, at: prefix + member.name, depth: depth + 1) {
        return fault
      }
    }
    return nil
  }

  private static func shown(_ place: String) -> String { place.isEmpty ? "the document" : place }

  private static func `is`(_ value: JSON, _ type: String) -> Bool {
    switch (value, type) {
    case (.null, "null"), (.flag, "boolean"), (.whole, "integer"), (.whole, "number"), (.number, "number"),
      (.text, "string"), (.list, "array"), (.object, "object"):
      true
    // An integer may be written with a fraction of zero.
    case (.number(let number, _), "integer"): number == number.rounded()
    default: false
    }
  }
}
