public import Text

extension Language {
  /// `a`, `a and b`, `a, b and c`.
  public func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return texts["list.and", ["first": joined(names.dropLast()), "last": last]]
  }

  /// `a`, `a or b`, `a, b or c`.
  func choice(of names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return texts["list.or", ["first": joined(names.dropLast()), "last": last]]
  }

  /// The first `limit` names, and how many more there are: `a, b and 3 more`.
  public func list(_ names: [String], limit: Int) -> String {
    guard names.count > limit + 1 else { return list(names) }
    let more = names.count - limit
    let number = NumberFormat(self).whole(more)
    return texts["list.more", ["first": joined(names.prefix(limit)), "count": number], count: more]
  }

  private func joined(_ names: some Sequence<String>) -> String { names.joined(separator: texts["list.comma"]) }
}
