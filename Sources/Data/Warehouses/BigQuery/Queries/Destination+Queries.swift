internal import JSON
internal import Text

extension Destination {
  /// Rows of a page at most; BigQuery ends a page sooner where it grows too large.
  private static let pageRows = 20_000
  /// Milliseconds for which the service waits for a query before it answers that it is not over yet.
  private static let wait = 10_000

  /// Asks `sql`, in which tables are named without the dataset.
  ///
  /// - Parameters:
  ///   - parameters: Whole numbers by name.
  ///   - maximumBytes: Most bytes that it may be billed for.
  ///   - id: Tells the service that a repetition is the same query; nil for a trial, which reads nothing and costs nothing.
  public func query(_ sql: String, parameters: [(name: String, value: Int)] = [], maximumBytes: Int, id: String?)
    -> Request
  {
    let shared: [JSON.Member] = [
      JSON.Member("query", .text(sql)), JSON.Member("useLegacySql", false),
      JSON.Member("defaultDataset", ["projectId": .text(project.text), "datasetId": .text(dataset.text)]),
      JSON.Member("timeoutMs", .whole(Self.wait)), JSON.Member("maxResults", .whole(Self.pageRows)),
      JSON.Member("maximumBytesBilled", .text(String(maximumBytes))), JSON.Member("labels", .object([Self.label])),
      JSON.Member("formatOptions", ["useInt64Timestamp": true]),
    ]
    let values = parameters.map { parameter -> JSON in
      [
        "name": .text(parameter.name), "parameterType": ["type": "INT64"],
        "parameterValue": ["value": .text(String(parameter.value))],
      ]
    }
    return Request(
      .post, projectAddress + "/queries",
      body: .json(
        .object(
          shared + [location.map { JSON.Member("location", .text($0.text)) }].compactMap(\.self)
            + (values.isEmpty
              ? [] : [JSON.Member("parameterMode", "NAMED"), JSON.Member("queryParameters", .list(values))])
            + [id.map { JSON.Member("requestId", .text($0)) } ?? JSON.Member("dryRun", true)])))
  }

  /// Asks for the page `token` of the query `job`, or for its first where that is not ready yet.
  func page(_ token: String?, ofQuery job: String, in place: String?) -> Request {
    Request(
      .get, projectAddress + "/queries/" + job.percentEncoded(),
      parameters: [
        ("location", place ?? location?.text), ("pageToken", token), ("maxResults", String(Self.pageRows)),
        ("timeoutMs", String(Self.wait)), ("formatOptions.useInt64Timestamp", "true"),
      ])
  }
}
