extension JSON: Decodable {
  /// The value that `decoder` holds; members of an object are sorted by name, since a decoder does not tell their order.
  ///
  /// - Complexity: O(n log n) in the number of values.
  public init(from decoder: any Decoder) throws {
    let single = try decoder.singleValueContainer()
    if let text = try? single.decode(String.self) {
      self = .text(text)
    } else if let whole = try? single.decode(Int.self) {
      self = .whole(whole)
    } else if let number = try? single.decode(Double.self) {
      self = .number(number)
    } else if let object = try? decoder.container(keyedBy: MemberName.self) {
      self = .object(
        try object.allKeys.map { Member($0.stringValue, try object.decode(JSON.self, forKey: $0)) }
          .sorted { $0.name < $1.name })
    } else if var list = try? decoder.unkeyedContainer() {
      var elements: [JSON] = []
      while !list.isAtEnd { elements.append(try list.decode(JSON.self)) }
      self = .list(elements)
    } else if let flag = try? single.decode(Bool.self) {
      self = .flag(flag)
    } else {
      self = .null
    }
  }

  /// Any name.
  private struct MemberName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}

extension JSON {
  /// The value of the member `name`; nil where this is no object, or has no such member.
  ///
  /// - Complexity: O(n) in the number of members.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
