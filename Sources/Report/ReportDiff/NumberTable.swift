/// A table of a report, as in its CSV file.
public struct NumberTable: Hashable, Sendable {
  /// Names of the columns.
  public let columns: [String]
  /// Cells by row.
  public let rows: [[String]]

  /// Parses `text` as CSV (RFC 4180). Malformed text is parsed as far as possible; nothing is rejected.
  ///
  /// - Complexity: O(n)
  public init(csv text: String) {
    var rows: [[String]] = []
    var row: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func take() {
      row.append(String(decoding: field, as: UTF8.self))
      field.removeAll(keepingCapacity: true)
    }
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\"") where isQuoted && index < bytes.count && bytes[index] == byte:
        field.append(byte)
        index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: take()
      case UInt8(ascii: "\n") where !isQuoted:
        if field.last == UInt8(ascii: "\r") { field.removeLast() }
        take()
        rows.append(row)
        row = []
      default: field.append(byte)
      }
    }
    if !field.isEmpty || !row.isEmpty {
      take()
      rows.append(row)
    }
    columns = rows.first ?? []
    self.rows = Array(rows.dropFirst())
  }

  /// The number in `cell`; nil for text and for a gap.
  static func number(_ cell: String) -> Double? {
    let isNumber = cell.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    return isNumber ? Double(cell) : nil
  }
}
