import JSON

/// A type of the schema of `report.json`.
indirect enum SchemaType: ExpressibleByDictionaryLiteral {
  case text, number, whole, flag, time
  /// A fixed value.
  case constant(JSON)
  /// One of these texts.
  case choice([String])
  /// A type, or `null`.
  case optional(SchemaType)
  case list(SchemaType)
  /// Named values, all of them required.
  case fields([(name: String, type: SchemaType)])
  /// A type that is defined under `$defs`.
  case reference(String)

  init(dictionaryLiteral elements: (String, SchemaType)...) {
    self = .fields(elements.map { (name: $0.0, type: $0.1) })
  }

  /// The keywords that describe the type.
  var members: [JSON.Member] {
    switch self {
    case .text: [JSON.Member("type", "string")]
    case .number: [JSON.Member("type", "number")]
    case .whole: [JSON.Member("type", "integer")]
    case .flag: [JSON.Member("type", "boolean")]
    case .time: [JSON.Member("type", "string"), JSON.Member("format", "date-time")]
    case .constant(let value): [JSON.Member("const", value)]
    case .choice(let texts): [JSON.Member("enum", .list(texts.map { .text($0) }))]
    case .optional(let type): [JSON.Member("anyOf", [.object(type.members), ["type": "null"]])]
    case .list(let type): [JSON.Member("type", "array"), JSON.Member("items", .object(type.members))]
    case .fields(let fields):
      [
        JSON.Member("type", "object"), JSON.Member("required", .list(fields.map { .text($0.name) })),
        JSON.Member("properties", .object(fields.map { JSON.Member($0.name, .object($0.type.members)) })),
      ]
    case .reference(let name): [JSON.Member("$ref", .text("#/$defs/\(name)"))]
    }
  }
}
