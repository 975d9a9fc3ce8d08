import Foundation

/// All findings of a report, by path in `report.json`, without its provenance.
struct FoundNumbers {
  /// Numbers by path.
  private(set) var numbers: [String: Double] = [:]
  /// All other values by path.
  private(set) var words: [String: String] = [:]

  /// Reads the text of a `report.json`.
  init(_ text: String) throws {
    var report = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
    report["provenance"] = nil
    add(report, at: "")
  }

  /// Paths at which `other` has another value, or a number that differs by more than `tolerance` of its size.
  func differences(from other: FoundNumbers, tolerance: Double) -> [String] {
    let places = Set(numbers.keys).union(other.numbers.keys).filter { place in
      guard let one = numbers[place], let two = other.numbers[place] else { return true }
      return abs(one - two) > tolerance * max(abs(one), abs(two))
    }
    let others = Set(words.keys).union(other.words.keys).filter { words[$0] != other.words[$0] }
    return places.union(others).sorted()
  }

  private mutating func add(_ value: Any, at place: String) {
    switch value {
    case let object as [String: Any]: for (name, inner) in object { add(inner, at: "\(place)/\(name)") }
    case let list as [Any]: for (index, inner) in list.enumerated() { add(inner, at: "\(place)/\(index)") }
    case let number as NSNumber: numbers[place] = number.doubleValue
    default: words[place] = "\(value)"
    }
  }
}
