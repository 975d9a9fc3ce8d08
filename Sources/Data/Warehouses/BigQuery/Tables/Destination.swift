internal import JSON
internal import Text

/// The dataset of BigQuery into which tables are loaded, and what to ask of it.
public struct Destination: Hashable, Sendable {
  /// Where BigQuery answers.
  public let service: Service
  /// The project that owns the dataset, and pays.
  public let project: ResourceName
  /// The dataset.
  public let dataset: ResourceName
  /// Where it is; nil where it is not known yet, and the usual place will do.
  public let location: ResourceName?

  /// What everything that Debrief makes is labelled with.
  static let label = JSON.Member("made_by", "debrief")
  /// Where datasets are unless somebody says otherwise: as BigQuery has it.
  public static let usualLocation = "US"

  /// The dataset of these names.
  public init(on service: Service, project: ResourceName, dataset: ResourceName, location: ResourceName?) {
    self.service = service
    self.project = project
    self.dataset = dataset
    self.location = location
  }

  /// The same dataset, which is in `location`.
  private func located(in location: ResourceName) -> Destination {
    Destination(on: service, project: project, dataset: dataset, location: location)
  }

  /// The same dataset, which is where `answer` to `lookUp` says; throws where that is not where it should be. Errors call it `place`.
  public func located(by answer: HTTPResponse, for place: String) throws(BigQueryError) -> Destination {
    guard let text = answer.body?["location"]?.string else {
      throw BigQueryError(.malformedAnswer("no location of the dataset"), at: place)
    }
    if let location, location.text.lowercased() != text.lowercased() {
      throw BigQueryError(.wrongLocation(found: text, wanted: location.text), at: place)
    }
    return located(in: try ResourceName(.location, text))
  }

  /// What messages call it.
  public var place: String { "dataset \(project.text).\(dataset.text)" }

  /// Asks for the dataset.
  public var lookUp: Request { Request(.get, datasetAddress) }

  /// Makes the dataset, for all its tables in one place.
  public var creation: Request {
    Request(
      .post, projectAddress + "/datasets",
      body: .json([
        "datasetReference": ["projectId": .text(project.text), "datasetId": .text(dataset.text)],
        "location": .text(location?.text ?? Self.usualLocation), "labels": .object([Self.label]),
      ]))
  }

  /// Asks for a table.
  public func lookUp(_ table: TableResource) -> Request { Request(.get, datasetAddress + "/tables/" + table.name) }

  /// Makes a table without rows.
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

  /// Asks for a job.
  public func lookUp(_ job: JobID) -> Request {
    Request(.get, projectAddress + "/jobs/" + job.text, parameters: [("location", location?.text)])
  }

  /// Announces a file of `length` bytes of CSV, with which `job` is to replace the rows of `table`.
  ///
  /// The rows are replaced all at once, or not at all.
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
