public import JSON

/// Holds a JSON document against the JSON Schema that came with it, as far as Debrief's schemas use the language: types, required
/// members, elements, alternatives, constants, and references to definitions.
///
/// - Source: JSON Schema, draft 2020-12.
public struct SchemaCheck {
  /// A schema may refer to itself; a document that needs more levels than this is in no form of Debrief's.
  private static let depthLimit = 64

  private let schema: JSON

  /// A check by `schema`.
  public init(_ schema: JSON) {
    self.schema = schema
  }

  /// The first thing about `document` that the schema does not allow, with its place: `incidents[2].start: missing`; nil where
  /// there is none.
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
    // A number without fraction may be written with one.
    case (.number(let number, _), "integer"): number == number.rounded()
    default: false
    }
  }
}
