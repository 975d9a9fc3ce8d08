internal import YAML

extension WarehouseDeclaration {
  /// The dataset declared in `node`.
  init(_ node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: [
      "project", "dataset", "location", "maximum_bytes_billed", "single_rows",
    ])
    let limit = try mapping.required("maximum_bytes_billed")
    guard let bytes = Self.bytes(try limit.string()) else {
      throw limit.rejected(
        "\(excerpt(try limit.string())) is no number of bytes", wayOut: "write one such as 500MB, 10GB or 1TB")
    }
    self.init(
      project: try Self.name(mapping.required("project"), besides: "-.:"),
      dataset: try Self.name(mapping.required("dataset"), besides: "_"),
      location: try mapping["location"].map { node throws(YAMLError) in try Self.name(node, besides: "-") },
      maximumBytesBilled: bytes, asksSingleRows: try mapping["single_rows"]?.bool() ?? true)
  }

  /// The name in `node`: letters, digits and `others`.
  private static func name(_ node: Node, besides others: String) throws(YAMLError) -> String {
    let name = try node.string()
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte)
        || others.utf8.contains(byte)
    }
    guard isName, !name.isEmpty, name.utf8.count <= 1024 else {
      throw node.rejected("\(excerpt(name)) is not a name", wayOut: "write the name as BigQuery shows it")
    }
    return name
  }

  private static func bytes(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let units = ["": 1, "kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000, "TB": 1_000_000_000_000]
    guard let number = Int(digits), number > 0, let unit = units[String(text.dropFirst(digits.count))] else {
      return nil
    }
    let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: unit)
    return isTooLarge ? nil : bytes
  }
}
