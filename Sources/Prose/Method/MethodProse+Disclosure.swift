import Datasets

extension MethodProse {
  /// What outside readers are not told; nil where nothing is kept back.
  var disclosure: MethodSection? {
    guard let redaction = words.dataset.redaction else { return nil }
    let services = redaction.services && !words.dataset.services.isEmpty
    let paragraphs = [
      services
        ? "Services go by numbers, given in an order that says nothing of their names. A number means the same service "
          + "throughout this report. In titles and other texts the names were replaced in every spelling."
        : nil,
      words.tellsAnIndex
        ? "Money is told as an index: all values of a metric were multiplied by one factor, by which the median of its "
          + "\(words.bucketPlural) outside incidents becomes 100 index points. Shares, multiples and correlations are those of "
          + "the amounts; sums count in hundredths of a normal \(words.bucket)."
        : nil,
      redaction.paths
        ? "Files and tables go by numbers too; their sizes and checksums are those of the files that were read." : nil,
      "All this was done before anything was calculated, so every number here follows from the data as shown.",
    ]
    return MethodSection(
      id: "kept-back", title: "What is kept back", paragraphs: paragraphs.compactMap(\.self),
      formulas: words.tellsAnIndex ? ["i(t) = 100 · y(t) ÷ median of y outside incidents"] : [], sources: [])
  }
}
