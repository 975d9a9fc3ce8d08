extension JSON {
  /// The value of the member `name`; nil if this is not an object or has no such member.
  ///
  /// - Complexity: O(n) in the number of members.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }
}
