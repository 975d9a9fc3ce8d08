/// Why a JSON document cannot be read as what it should hold.
public enum JSONFormError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It is not JSON.
  case syntax(JSONError)
  /// The value at this location is missing.
  case missing(String)
  /// The value at this location has another type, or is none of the values allowed there.
  case otherType(String)

  /// In a line: `outputs[3].bytes: missing`.
  public var description: String {
    switch self {
    case .syntax(let error): "invalid JSON, line \(error.line), column \(error.column): \(error.message)"
    case .missing(let location): "\(location): missing"
    case .otherType(let location): "\(location): wrong type"
    }
  }
}

/// A value in a JSON document with its location, so that errors name it.
public struct JSONReader: Sendable {
  /// The value.
  public let value: JSON
  /// Where it is, such as `outputs[3].bytes`; empty for the whole document.
  public let location: String

  /// The document that `bytes` hold.
  public init(parsing bytes: [UInt8]) throws(JSONFormError) {
    do throws(JSONError) {
      self.init(try JSON(parsing: bytes), at: "")
    } catch {
      throw .syntax(error)
    }
  }

  private init(_ value: JSON, at location: String) {
    self.value = value
    self.location = location
  }

  /// The member `name` of an object.
  public func member(_ name: String) throws(JSONFormError) -> JSONReader {
    let location = location.isEmpty ? name : "\(location).\(name)"
    guard let member = value[name] else { throw .missing(location) }
    return JSONReader(member, at: location)
  }

  /// The elements of a list.
  public func elements() throws(JSONFormError) -> [JSONReader] {
    guard case .list(let elements) = value else { throw .otherType(location) }
    return elements.enumerated().map { JSONReader($1, at: "\(location)[\($0)]") }
  }

  /// The text.
  public func text() throws(JSONFormError) -> String {
    guard case .text(let text) = value else { throw .otherType(location) }
    return text
  }

  /// The whole number.
  public func whole() throws(JSONFormError) -> Int {
    guard case .whole(let number) = value else { throw .otherType(location) }
    return number
  }
}
