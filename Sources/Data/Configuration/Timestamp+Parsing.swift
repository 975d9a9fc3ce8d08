internal import Time
internal import YAML

extension Timestamp {
  init(in node: Node) throws(YAMLError) {
    let text = try node.string()
    guard let time = Timestamp(text) else {
      throw node.rejected("\(excerpt(text)) is not a time", wayOut: "write it like \(Timestamp.forms)")
    }
    self = time
  }
}
