internal import Datasets
internal import YAML

extension DependencySource {
  /// The name of a CSV file, `none`, or a list of `{caller: …, callee: …}`.
  init(_ node: Node) throws(YAMLError) {
    guard case .sequence(let items) = node.content else {
      let word = try node.string()
      self = word == "none" ? .none : .file(word)
      return
    }
    let calls = try items.map { item throws(YAMLError) in
      let mapping = try item.mapping(allowing: ["caller", "callee"])
      return CallGraph.Call(
        caller: try mapping.required("caller").string(), callee: try mapping.required("callee").string())
    }
    self = calls.isEmpty ? .none : .graph(CallGraph(calls))
  }
}
