internal import JSON
internal import Text

/// The BigQuery dataset into which tables are loaded, and the requests about it.
public struct Destination: Hashable, Sendable {
  /// The BigQuery endpoint.
  public let service: Service
  /// The project that owns the dataset and is billed.
  public let project: ResourceName
  /// The dataset.
  public let dataset: ResourceName
  /// Its location; nil if unknown, in which case the default applies.
  public let location: ResourceName?

  /// The label of everything that Debrief creates.
  static let label = JSON.Member("made_by", "debrief")
  /// BigQuery's default location for datasets.
  public static let usualLocation = "US"

  /// The dataset with these names.
  public init(on service: Service, project: ResourceName, dataset: ResourceName, location: ResourceName?) {
    self.service = service
    self.project = project
    self.dataset = dataset
    self.location = location
  }

  /// The same dataset in `location`.
  private func located(in location: ResourceName) -> Destination {
    Destination(on: service, project: project, dataset: dataset, location: location)
  }

  /// The same dataset in the location given by the `answer` to `lookUp`; throws if it differs from the expected one. Errors name it
  /// `place`.
  public func located(by answer: HTTPResponse, for place: String) throws(BigQueryError) -> Destination {
    guard let text = answer.body?["location"]?.string else {
      throw BigQueryError(.malformedAnswer("no location of the dataset"), at: place)
    }
    if let location, location.text.lowercased() != text.lowercased() {
      throw BigQueryError(.wrongLocation(found: text, wanted: location.text), at: place)
    }
    return located(in: try ResourceName(.location, text))
  }

  /// Its name in messages.
  public var place: String { "dataset \(project.text).\(dataset.text)" }

  /// The request for the dataset.
  public var lookUp: Request { Request(.get, datasetAddress) }

  /// The request that creates the dataset, which keeps all its tables in one location.
  public var creation: Request {
    Request(
      .post, projectAddress + "/datasets",
      body: .json([
        "datasetReference": ["projectId": .text(project.text), "datasetId": .text(dataset.text)],
        "location": .text(location?.text ?? Self.usualLocation), "labels": .object([Self.label]),
      ]))
  }

  /// The request for a table.
  public func lookUp(_ table: TableResource) -> Request { Request(.get, datasetAddress + "/tables/" + table.name) }

  /// The request that creates a table without rows.
  public func creation(of table: TableResource) -> Request {
    Request(
      .post, datasetAddress + "/tables",
      body: .json(
        .object(
          [
            JSON.Member("tableReference", reference(to: table)), JSON.Member("schema", ["fields": table.fields]),
            JSON.Member("description", .text(table.description)), JSON.Member("labels", .object([Self.label])),
          ] + table.layout)))
  }

  /// The request for a job.
  public func lookUp(_ job: JobID) -> Request {
    Request(.get, projectAddress + "/jobs/" + job.text, parameters: [("location", location?.text)])
  }

  /// The request that starts the upload of a CSV file of `length` bytes, with which `job` replaces the rows of `table`.
  ///
  /// The replacement is atomic.
  public func load(_ table: TableResource, job: JobID, length: Int) -> Request {
    Request(
      .post, service.root + "/upload/bigquery/v2/projects/" + project.text.percentEncoded() + "/jobs",
      parameters: [("uploadType", "resumable")],
      fields: [
        Request.Pair("X-Upload-Content-Type", "text/csv"), Request.Pair("X-Upload-Content-Length", String(length)),
      ],
      body: .json([
        "jobReference": .object(
          [JSON.Member("projectId", .text(project.text)), JSON.Member("jobId", .text(job.text))]
            + [location.map { JSON.Member("location", .text($0.text)) }].compactMap(\.self)),
        "configuration": ["labels": .object([Self.label]), "load": load(table)],
      ]))
  }

  private func load(_ table: TableResource) -> JSON {
    .object(
      [
        JSON.Member("destinationTable", reference(to: table)), JSON.Member("sourceFormat", "CSV"),
        JSON.Member("encoding", "UTF-8"), JSON.Member("skipLeadingRows", 1),
        JSON.Member("schema", ["fields": table.fields]), JSON.Member("createDisposition", "CREATE_IF_NEEDED"),
        JSON.Member("writeDisposition", "WRITE_TRUNCATE"), JSON.Member("maxBadRecords", 0),
        JSON.Member("allowQuotedNewlines", true),
      ] + table.layout)
  }

  private func reference(to table: TableResource) -> JSON {
    ["projectId": .text(project.text), "datasetId": .text(dataset.text), "tableId": .text(table.name)]
  }

  var projectAddress: String { service.root + "/bigquery/v2/projects/" + project.text.percentEncoded() }
  private var datasetAddress: String { projectAddress + "/datasets/" + dataset.text }
}
