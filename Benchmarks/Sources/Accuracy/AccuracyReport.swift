import Foundation

/// All measurements on the public data in one folder.
public struct AccuracyReport {
  let measurements: [Measurement]

  private static let sketch = "run on all cases of the data set by the authors of Debrief, before Debrief was built"
  private static let tsb = "published with TSB-AD, mean of the same series"

  /// Measures on the data sets in `folder`: `rca/petshop`, `rca/nezha`, `detection/nab`, `detection/tsb-ad-nab`; missing ones are skipped.
  /// `progress` receives the name of each measurement.
  public init(on folder: String, progress: (String) -> Void) throws {
    var measurements: [Measurement] = []
    func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(folder)/\(path)") }
    if isThere("rca/petshop/dataset") {
      progress("PetShop")
      measurements += AccuracyReport.petShop(try PetShop(in: folder + "/rca/petshop").cases())
    }
    if isThere("rca/nezha/rca_data") {
      progress("Online Boutique")
      let nezha = Nezha(in: folder + "/rca/nezha")
      measurements += AccuracyReport.onlineBoutique(try nezha.cases(ofTrainTicket: false))
      progress("Train Ticket")
      measurements += AccuracyReport.trainTicket(try nezha.cases(ofTrainTicket: true))
    }
    if isThere("detection/tsb-ad-nab") {
      progress("TSB-AD")
      measurements += AccuracyReport.tsbAD(try TSBAD(in: folder + "/detection/tsb-ad-nab").results())
    }
    if isThere("detection/nab/labels") {
      progress("NAB")
      let nab = NAB(in: folder + "/detection/nab")
      measurements += AccuracyReport.nab(try nab.results(lookingAhead: true), "whole period in sight")
      measurements += AccuracyReport.nab(try nab.results(lookingAhead: false), "no look-ahead")
    }
    guard !measurements.isEmpty else {
      throw BenchmarkError.unreadable(
        path: folder, fault: "none of the data sets is there; Benchmarks/README.md tells where they belong")
    }
    self.measurements = measurements
  }

  private static func reference(_ method: String, _ value: Double, _ source: String = sketch) -> Measurement.Reference {
    Measurement.Reference(method: method, value: value, source: source)
  }

  private static func petShop(_ cases: [RankedCase]) -> [Measurement] {
    let all = RankedCases(data: "PetShop, \(cases.count) of 52 issues", cases: cases)
    return [
      all.accuracy(
        first: 1, bar: 0.62,
        references: [
          reference("N-Sigma", 0.288), reference("BARO", 0.135), reference("traversal, by hash seed, at best", 0.62),
        ]),
      all.accuracy(
        first: 3, bar: 0.92,
        references: [
          reference("N-Sigma", 0.577), reference("BARO", 0.269), reference("traversal, by hash seed, at best", 0.83),
        ]),
    ]
  }

  private static func onlineBoutique(_ cases: [RankedCase]) -> [Measurement] {
    let all = RankedCases(data: "Online Boutique (Nezha), \(cases.count) of 56 faults", cases: cases)
    return [
      all.accuracy(first: 1, bar: 0.60, references: [reference("N-Sigma", 0.536), reference("BARO", 0.536)]),
      all.averageOf5(bar: 0.78, references: [reference("N-Sigma", 0.707), reference("BARO", 0.682)]),
    ]
  }

  private static func trainTicket(_ cases: [RankedCase]) -> [Measurement] {
    let all = RankedCases(data: "Train Ticket (Nezha), \(cases.count) of 45 faults", cases: cases)
    return [
      all.accuracy(first: 3, bar: 0.25, references: [reference("N-Sigma", 0.178), reference("BARO", 0.133)]),
      all.averageOf5(bar: 0.25, references: [reference("N-Sigma", 0.169), reference("BARO", 0.120)]),
    ]
  }

  private static func tsbAD(_ results: [TSBAD.Result]) -> [Measurement] {
    let volumes = results.map(\.volume)
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    let references = ["Sub-PCA", "KShapeAD", "POLY", "IForest", "SR"].map { method in
      reference(method, mean(results.compactMap { $0.published[method] }), tsb)
    }
    return [
      Measurement(
        data: "TSB-AD, \(results.count) of the 14 series from NAB", measure: "mean VUS-PR", value: mean(volumes),
        interval: Bootstrap.interval(of: volumes), random: mean(results.map(\.chance)), bar: 0.439,
        references: references)
    ]
  }

  private static func nab(_ results: [NAB.Result], _ variant: String) -> [Measurement] {
    let data = "NAB, \(results.count) series, \(results.reduce(0) { $0 + $1.windows }) windows, \(variant)"
    func measurement(_ measure: String, _ part: @escaping (NAB.Result) -> Int, _ whole: @escaping (NAB.Result) -> Int)
      -> Measurement
    {
      func share(_ results: [NAB.Result]) -> Double {
        let total = results.reduce(0) { $0 + whole($1) }
        return total > 0 ? Double(results.reduce(0) { $0 + part($1) }) / Double(total) : 0
      }
      return Measurement(
        data: data, measure: measure, value: share(results),
        interval: Bootstrap.interval(of: results, statistic: share), random: nil, bar: nil, references: [])
    }
    return [
      measurement("event precision", \.right, \.alarms), measurement("event recall", \.found, \.windows),
    ]
  }
}
