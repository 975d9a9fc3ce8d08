/// Text cells from other sources, read like cells of files.
public enum TextCell {
  /// `text` without surrounding blanks, which a file's cell may have.
  public static func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, Byte.isBlank(first) || Byte.isBlank(last) else {
      return text
    }
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && Byte.isBlank(UInt8(scalar.value)) }
    let rest = scalars.drop(while: isBlank)
    guard let end = rest.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(rest[...end])
  }

  /// The number in `text`; nil if it is empty or not a number up to 1e100.
  public static func number(in text: String) -> Double? {
    let bytes = Array(trimmed(text).utf8)
    guard case .number(let number) = Decimal.read(bytes.span) else { return nil }
    return number
  }
}
