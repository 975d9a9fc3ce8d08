import Foundation
import FoundationNetworking

/// A BigQuery emulator, with the functions needed to create a table in it.
struct StandIn: Sendable {
  static let project = "debrief-test"
  static let dataset = "growth"

  private let root: String

  /// The emulator at `host`, a name and a port.
  init(at host: String) {
    root = "http://\(host)/bigquery/v2/projects/\(Self.project)"
  }

  /// Creates the dataset if it is missing.
  func prepare() async throws {
    let reference = ["datasetReference": ["projectId": Self.project, "datasetId": Self.dataset]]
    _ = try await post(reference, to: "/datasets", accepting: [200, 409])
  }

  /// The first row of the result of `sql`, each cell as text; empty if there is none.
  func ask(_ sql: String) async throws -> [String] {
    struct Answer: Decodable {
      struct Row: Decodable {
        struct Cell: Decodable { let v: String? }
        let f: [Cell]
      }
      let jobComplete: Bool
      let rows: [Row]?
    }
    struct Question: Encodable {
      let query: String
      let useLegacySql = false
      let timeoutMs = 3_600_000
      let defaultDataset = ["projectId": StandIn.project, "datasetId": StandIn.dataset]
    }
    let answer = try JSONDecoder().decode(
      Answer.self, from: await post(Question(query: sql), to: "/queries", accepting: [200]))
    guard answer.jobComplete else { throw GrowthError.failed(place: root, fault: "the query is not over in time") }
    return answer.rows?.first?.f.map { $0.v ?? "" } ?? []
  }

  private func post(_ body: some Encodable, to path: String, accepting codes: Set<Int>) async throws -> Data {
    guard let address = URL(string: root + path) else {
      throw GrowthError.failed(place: root, fault: "it is no address")
    }
    var request = URLRequest(url: address, timeoutInterval: 3_600)
    request.httpMethod = "POST"
    request.setValue("application/json", forHTTPHeaderField: "Content-Type")
    request.httpBody = try JSONEncoder().encode(body)
    let (data, response) = try await URLSession.shared.data(for: request)
    guard let code = (response as? HTTPURLResponse)?.statusCode, codes.contains(code) else {
      throw GrowthError.failed(place: root + path, fault: String(decoding: data.prefix(500), as: UTF8.self))
    }
    return data
  }
}
