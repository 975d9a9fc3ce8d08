internal import Datasets
internal import Time
internal import YAML

extension PeriodDeclaration {
  init(_ node: Node) throws(YAMLError) {
    let mapping = try node.mapping(allowing: ["from", "to"])
    self.init(
      start: try Timestamp(in: mapping.required("from")), end: try Timestamp(in: mapping.required("to")),
      place: node.place)
  }
}
