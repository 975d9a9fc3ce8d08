import Analysis
import Datasets
import Text
import Time

extension MethodProse {
  var suspects: MethodSection {
    MethodSection(
      id: "suspects", title: texts["method.suspects.title"],
      paragraphs: [
        texts["method.suspects.ranked"],
        texts["method.suspects.parts", ["buckets": words.bucketPlural, "window": window]],
        texts["method.suspects.limits", ["buckets": words.bucketPlural]],
        texts["method.suspects.harm"],
        texts["method.suspects.callees", ["cutoff": numbers.significant(policy.outlierCutoff)]],
      ], formulas: [texts["method.suspects.formula", ["buckets": words.bucketPlural]]],
      sources: [texts["method.suspects.source"]])
  }

  var correlation: MethodSection {
    MethodSection(
      id: "correlation", title: texts["method.correlation.title"],
      paragraphs: [
        texts["method.correlation.twice", ["buckets": words.bucketPlural]], texts["method.correlation.worth"],
        texts["method.correlation.ends", ["buckets": words.bucketPlural]],
        texts["method.correlation.p", ["order": numbers.whole(policy.whiteningOrder)]],
        texts["method.correlation.partial", ["buckets": words.bucketPlural]], texts["correlation.caution"],
      ],
      formulas: [
        texts["method.correlation.formula-n"], texts["method.correlation.formula-interval"],
        texts["method.correlation.formula-partial"],
      ],
      sources: [
        texts["method.correlation.source-bartlett"], texts["method.correlation.source-fisher"],
        texts["method.correlation.source-benjamini"],
      ])
  }

  var thresholds: MethodSection {
    MethodSection(
      id: "thresholds", title: texts["method.thresholds.title"],
      paragraphs: [
        texts["method.thresholds.hinge"],
        texts["method.thresholds.claims", ["count": numbers.whole(ThresholdFindings.leastStretches)]],
      ], formulas: [texts["method.thresholds.formula"]], sources: [texts["method.thresholds.source"]])
  }

  var lags: MethodSection {
    MethodSection(
      id: "lags", title: texts["method.lags.title"],
      paragraphs: [
        texts[
          "method.lags.whitened",
          ["order": numbers.whole(policy.whiteningOrder), "greatest": time.duration(policy.maximumLag)]]
      ], formulas: [], sources: [texts["method.lags.source-box"], texts["method.lags.source-sidak"]])
  }

  var week: MethodSection {
    MethodSection(
      id: "week", title: texts["method.week.title"],
      paragraphs: [texts["method.week.medians", ["buckets": words.bucketPlural]]], formulas: [], sources: [])
  }

  var summaries: MethodSection {
    MethodSection(
      id: "summaries", title: texts["method.summaries.title"], paragraphs: [texts["method.summaries.normal"]],
      formulas: [], sources: [texts["method.summaries.source"]])
  }

  var limits: MethodSection {
    let weeks = words.dataset.grid.window.seconds / (7 * 86_400)
    return MethodSection(
      id: "limits", title: texts["method.limits.title"],
      paragraphs: [
        texts["method.limits.cause"],
        texts[
          "method.limits.few",
          [
            "buckets": words.buckets(words.dataset.grid.count),
            "weeks": weeks == 0 ? texts["method.limits.no-week"] : words.counted("method.limits.weeks", weeks),
          ]],
      ], formulas: [], sources: [])
  }
}
