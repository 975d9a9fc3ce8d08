import Foundation

/// Checks a document against the subset of JSON Schema that the report's schema uses.
struct SchemaCheck {
  private let schema: [String: Any]

  init(_ schema: [String: Any]) {
    self.schema = schema
  }

  /// Sorted faults of `document`; empty if it is valid.
  func faults(of document: Any) -> [String] { faults(of: document, under: schema, at: "$").sorted() }

  /// Fields of `document` that the schema does not describe.
  func unknownFields(of document: Any) -> [String] { unknownFields(of: document, under: schema, at: "$") }

  private func resolved(_ type: [String: Any]) -> [String: Any] {
    guard let reference = type["$ref"] as? String else { return type }
    let name = String(reference.dropFirst("#/$defs/".count))
    return (schema["$defs"] as? [String: [String: Any]])?[name] ?? ["not": [:]]
  }

  private func faults(of value: Any, under type: [String: Any], at path: String) -> [String] {
    let type = resolved(type)
    if type["not"] != nil { return ["\(path) has no type"] }
    if let choices = type["anyOf"] as? [[String: Any]] {
      let all = choices.map { faults(of: value, under: $0, at: path) }
      return all.contains { $0.isEmpty } ? [] : all[0]
    }
    if let constant = type["const"] as? NSObject, constant != value as? NSObject {
      return ["\(path) is not \(constant)"]
    }
    if let allowed = type["enum"] as? [String], !allowed.contains(value as? String ?? "") {
      return ["\(path) is none of the allowed values"]
    }
    switch type["type"] as? String {
    case "string": return value is String ? [] : ["\(path) is no string"]
    case "number", "integer": return value is NSNumber ? [] : ["\(path) is no number"]
    case "boolean": return value is Bool ? [] : ["\(path) is no boolean"]
    case "null": return value is NSNull ? [] : ["\(path) is not null"]
    case "array":
      guard let values = value as? [Any], let item = type["items"] as? [String: Any] else {
        return ["\(path) is no array"]
      }
      return values.enumerated().flatMap { faults(of: $1, under: item, at: "\(path)[\($0)]") }
    case "object":
      guard let fields = value as? [String: Any] else { return ["\(path) is no object"] }
      let missing = (type["required"] as? [String] ?? []).filter { fields[$0] == nil }.map {
        "\(path).\($0) is missing"
      }
      let types = type["properties"] as? [String: [String: Any]] ?? [:]
      return missing
        + types.flatMap { name, type in fields[name].map { faults(of: $0, under: type, at: "\(path).\(name)") } ?? [] }
    default: return []
    }
  }

  private func unknownFields(of value: Any, under type: [String: Any], at path: String) -> [String] {
    let type = resolved(type)
    if let choices = type["anyOf"] as? [[String: Any]] { return unknownFields(of: value, under: choices[0], at: path) }
    if let values = value as? [Any], let item = type["items"] as? [String: Any] {
      return values.enumerated().flatMap { unknownFields(of: $1, under: item, at: "\(path)[\($0)]") }
    }
    guard let fields = value as? [String: Any] else { return [] }
    let types = type["properties"] as? [String: [String: Any]] ?? [:]
    return fields.sorted { $0.key < $1.key }.flatMap { name, field in
      types[name].map { unknownFields(of: field, under: $0, at: "\(path).\(name)") } ?? ["\(path).\(name)"]
    }
  }
}
