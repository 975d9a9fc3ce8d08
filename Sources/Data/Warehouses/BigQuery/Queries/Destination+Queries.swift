internal import JSON
internal import Text

extension Destination {
  /// Maximum number of rows per page; BigQuery ends a page earlier if it grows too large.
  private static let pageRows = 20_000
  /// Milliseconds that the service waits for a query before it answers that the query is still running.
  private static let wait = 10_000

  /// Runs `sql`, in which tables are named without a dataset.
  ///
  /// - Parameters:
  ///   - parameters: Whole numbers by name.
  ///   - maximumBytes: Maximum bytes billed.
  ///   - id: Identifies a repetition of the same query; nil for a dry run, which reads nothing and costs nothing.
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

  /// Requests the page `token` of the query `job`, or its first page if that was not ready yet.
  func page(_ token: String?, ofQuery job: String, in place: String?) -> Request {
    Request(
      .get, projectAddress + "/queries/" + job.percentEncoded(),
      parameters: [
        ("location", place ?? location?.text), ("pageToken", token), ("maxResults", String(Self.pageRows)),
        ("timeoutMs", String(Self.wait)), ("formatOptions.useInt64Timestamp", "true"),
      ])
  }
}
