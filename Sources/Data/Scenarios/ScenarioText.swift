import Text
import YAML

/// Validation of texts in a scenario file that appear in tables and paths.
enum ScenarioText {
  /// A non-empty name on a single line.
  static func name(in node: Node) throws(YAMLError) -> String {
    let text = try node.string()
    guard !text.isEmpty, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7f...0x9f).contains($0.value) })
    else { throw node.rejected("a name is empty or has control characters", wayOut: "write a name on one line") }
    return text
  }

  /// The name of a service: without `;`, which separates names in the labels, and not the word for all other services.
  static func service(in node: Node) throws(YAMLError) -> String {
    let name = try name(in: node)
    guard !name.contains(";"), name != ServiceEffect.others else {
      throw node.rejected("\(name) cannot be the name of a service", wayOut: "choose one without `;`, not `others`")
    }
    return name
  }

  /// `name`, which must be one of `services`; `place` is its position in the file.
  static func known(_ name: String, among services: [String], at place: Place) throws(YAMLError) -> String {
    guard services.contains(name) else {
      let nearest = Spelling.nearest(to: name, among: services)
      throw YAMLError(.notAChoice(name, nearest: nearest, choices: services), at: place)
    }
    return name
  }

  /// The IANA name of a time zone; only its form is checked.
  static func zone(in node: Node) throws(YAMLError) -> String {
    let name = try name(in: node)
    let isName = name.unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || ["/", "_", "-", "+"].contains(scalar)
    }
    guard isName, name.unicodeScalars.first != "/" else {
      throw node.rejected("\(name) is not the name of a zone", wayOut: "write one such as Etc/UTC")
    }
    return name
  }
}
