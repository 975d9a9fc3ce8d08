import Datasets
import Testing

@Suite struct NamesTests {
  @Test(arguments: [
    ("Payment Gateway Outage", "payment-gateway-outage"), ("  <b>ü</b> ", "b-b"), ("../../etc/passwd", "etc-passwd"),
    ("", ""), ("日本", ""),
  ])
  func turnsNamesIntoPartsOfPaths(name: String, slug: String) {
    #expect(Slug.slug(name) == slug)
  }

  @Test func keepsSlugsApart() {
    let slugs = Slug.unique([("a b", "1"), ("a-b", "2"), ("日本", "id"), ("", ""), ("A_B", "3")])
    #expect(slugs == ["a-b", "a-b-2", "id", "item", "a-b-3"])
  }

  @Test(arguments: ["con", "NUL", "Aux", "prn", "com1", "LPT9", "con."])
  func namesNoDeviceOfWindows(name: String) {
    let slug = Slug.slug(name)
    #expect(slug == name.lowercased().filter { $0 != "." } + "-")
    #expect(Slug.unique([(name, "1"), (name, "2")]) == [slug, slug + "-2"])
    #expect(Slug.slug("console") == "console" && Slug.slug("com10") == "com10")
  }

  @Test func keepsSlugsShort() {
    let name = String(repeating: "x", count: 200)
    let slugs = Slug.unique([(name, "1"), (name, "2")])
    #expect(slugs.allSatisfy { $0.count <= Slug.maximumLength })
    #expect(Set(slugs).count == 2)
  }

  @Test func listsCallsSortedAndOnce() {
    let graph = CallGraph([
      CallGraph.Call(caller: "web", callee: "pay"), CallGraph.Call(caller: "api", callee: "pay"),
      CallGraph.Call(caller: "web", callee: "pay"), CallGraph.Call(caller: "web", callee: "cart"),
    ])
    #expect(graph.calls.count == 3)
    #expect(graph.callees(of: "web") == ["cart", "pay"])
    #expect(graph.callers(of: "pay") == ["api", "web"])
    #expect(graph.callees(of: "nobody").isEmpty)
  }

  @Test func breachesOnlyBeyondTheLimit() {
    let objective = Objective(column: "c", minimum: 1, maximum: 2)
    #expect(!objective.isBreached(by: 1) && !objective.isBreached(by: 2) && !objective.isBreached(by: .nan))
    #expect(objective.isBreached(by: 0.9) && objective.isBreached(by: 2.1))
  }
}
