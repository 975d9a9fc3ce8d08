import Foundation
import Testing

/// The crosshair shows the numbers of the figure's CSV.
@Suite struct TrackTests {
  private struct Track: Decodable {
    struct Plot: Decodable {
      let unit: [String]
      let courses: [Course]
    }
    struct Course: Decodable {
      let name: String
      let role: String
      let decimals: Int
      let values: [Double?]
    }
    struct Place: Decodable {
      let left: Double
      let right: Double
      let boxes: [[Double]]
    }
    let axis: String
    let start: Double
    let step: Double
    let count: Int
    let spans: [Span]
    let plots: [Plot]
    let wide: Place
    let narrow: Place
  }

  /// Start, end and name.
  private struct Span: Decodable {
    let start: Double
    let end: Double
    let name: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      (start, end, name) = (try list.decode(Double.self), try list.decode(Double.self), try list.decode(String.self))
    }
  }

  /// The tracks of the figures of the page at `path`, by id.
  private func tracks(_ path: String, in site: Site) throws -> [String: Track] {
    var tracks: [String: Track] = [:]
    for figure in try site.text(path).matches(
      of: /<figure class="figure" id="([^"]*)".*?<\/figure>/.dotMatchesNewlines())
    {
      let data = figure.0.firstMatch(of: /<script type="application\/json" class="track">(.*?)<\/script>/)
      guard let data else { continue }
      tracks[String(figure.1)] = try JSONDecoder().decode(Track.self, from: Data(data.1.utf8))
    }
    return tracks
  }

  @Test(arguments: [
    "index.html", "services/payment/index.html", "incidents/payment-outage/index.html", "patterns/index.html",
  ])
  func readsTheNumbersOfTheCSV(path: String) throws {
    let site = try Site.shop.get()
    let tracks = try tracks(path, in: site)
    #expect(!tracks.isEmpty)
    for (id, track) in tracks {
      let records = CSVReader.records(try site.text("figures/\(id).csv")).dropFirst()
      let columns = (records.first ?? []).indices.dropFirst().map { column in records.map { Double($0[column]) } }
      for course in track.plots.flatMap(\.courses) {
        #expect(course.values.count == track.count)
        let scale = pow(10, Double(course.decimals))
        func agrees(_ column: [Double?]) -> Bool {
          zip(column, course.values).allSatisfy { number, written in
            guard let number, let written else { return number == nil && written == nil }
            // For halves, the nine digits of the CSV may be on the other side.
            return abs(number * scale - written) <= 0.5 + abs(number) * scale * 1e-8
          }
        }
        let rows = course.role == "cell" ? columns[1] : []
        let blocks = stride(from: 0, to: rows.count, by: track.count).map { Array(rows[$0..<($0 + track.count)]) }
        #expect((columns.filter { $0.count == track.count } + blocks).contains(where: agrees), "\(id): \(course.name)")
      }
    }
  }

  @Test func saysWhereTheNumbersStand() throws {
    let track = try #require(try tracks("index.html", in: Site.shop.get())["period"])
    #expect(track.axis == "time" && track.step == 3_600)
    #expect(track.spans.map(\.name) == ["Payment outage", "Flash sale"])
    #expect(track.spans.allSatisfy { $0.start < $0.end && $0.start >= track.start })
    for place in [track.wide, track.narrow] {
      #expect(place.left < place.right)
      #expect(place.boxes.count == track.plots.count && place.boxes.allSatisfy { $0[0] < $0[1] && $0[2] < $0[3] })
    }
    #expect(track.plots[0].unit == ["$", ""])
    #expect(track.plots[0].courses.map(\.role) == ["line", "line", "low", "high"])
  }

  @Test func publishesScriptsWithoutTheirComments() throws {
    let script = try Site.shop.get().text("assets/charts.js")
    #expect(script.hasPrefix("'use strict';\n"))
    #expect(!script.contains("/*") && !script.contains("@param") && !script.contains("\n "))
  }
}
