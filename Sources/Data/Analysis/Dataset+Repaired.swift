import Datasets

extension Dataset {
  /// The data set without repaired buckets: a bucket repaired for a clock change counts as a gap in every series.
  var withoutRepaired: Dataset {
    guard !repaired.isEmpty else { return self }
    return with(
      series: series.map { series in
        var values = series.values
        for bucket in repaired { values[bucket] = .nan }
        return series.with(values: values)
      })
  }

  /// The same data set with other series on the same grid.
  func with(series: [Series]) -> Dataset {
    Dataset(
      title: title, zone: zone, grid: grid, tables: tables, series: series, rowCorrelations: rowCorrelations,
      incidents: incidents, callGraph: callGraph, objectives: objectives, rhythm: rhythm, notices: notices,
      repaired: repaired, redaction: redaction)
  }
}

extension Series {
  /// The same series with other values; a bucket with a gap counts as empty.
  func with(values: [Double]) -> Series {
    let counts = zip(rollUp.counts, values).map { $1.isFinite ? $0 : 0 }
    return Series(metric: metric, service: service, rollUp: RollUp(values: values, counts: counts), rows: rows)
  }
}
