import Analysis
import Datasets

extension MethodProse {
  var suspects: MethodSection {
    MethodSection(
      id: "suspects", title: "Suspects",
      paragraphs: [
        "Services are ranked by how far they were from normal while the incident lasted, measured in robust standard "
          + "deviations and signed so that more is worse. What is normal is adjusted for the load of the window, so that a busy "
          + "hour does not accuse everybody. A service’s score is that of its strongest metric; the others are listed.",
        "Where it is known who calls whom, a service steps back behind one that it calls and that is anomalous too, at least half "
          + "as much. Scores below "
          + "\(NumberText.significant(policy.outlierCutoff)) count as normal. The first suspect is the most anomalous service, "
          + "not the cause.",
      ], formulas: ["z = (x − median) ÷ scale, scale = max(IQR ÷ 1.349, floors)"],
      sources: ["Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, p. 11: cut-off 3.5."])
  }

  var correlation: MethodSection {
    MethodSection(
      id: "correlation", title: "Correlation",
      paragraphs: [
        "Two series that share a week are correlated by that alone. So each pair is compared twice: as it is, and with the median "
          + "of each hour of the week taken out; and both for all \(words.bucketPlural) and for normal ones.",
        "Neighbouring values repeat each other. The interval therefore counts only as many observations as the values are worth "
          + "(n eff). p is taken from whitened series, and q is p adjusted for the number of pairs: of all pairs called "
          + "associated at q ≤ 0.05, at most one in twenty is expected to be chance.",
        "A partial correlation holds traffic and the time of the week constant: it asks how two series move among "
          + "\(words.bucketPlural) that are equally busy for their time. In its formula x, y and z have their normal week taken out.",
        CorrelationProse.caution,
      ],
      formulas: [
        "n eff = n ÷ (1 + 2 Σ (1 − k ÷ n) ρx(k) ρy(k)), kept within 4 … n",
        "interval: tanh(artanh r ± z ÷ √(n eff − 3))",
        "partial: (rxy − rxz ryz) ÷ √((1 − rxz²)(1 − ryz²))",
      ],
      sources: [
        "Bartlett (1946), doi:10.2307/2983611: correlation of autocorrelated series.",
        "Fisher (1921), On the “probable error” of a coefficient of correlation.",
        "Benjamini & Hochberg (1995), doi:10.1111/j.2517-6161.1995.tb02031.x: false discovery rate.",
      ])
  }

  var lags: MethodSection {
    MethodSection(
      id: "lags", title: "Lag profiles",
      paragraphs: [
        "Does one series move before another? Both are whitened by their own autoregression of order "
          + "\(policy.whiteningOrder), then correlated at every lag up to \(TimeText.duration(policy.maximumLag)) in both "
          + "directions. How far one coefficient strays by chance is measured by turning one series against the other; the "
          + "limit drawn is what the largest of so many independent ones reaches in 5 % of cases."
      ], formulas: [],
      sources: [
        "Box, Jenkins, Reinsel & Ljung (2015), Time Series Analysis, 5th ed., section 12.1: pre-whitening.",
        "Šidák (1967), doi:10.1080/01621459.1967.10482935: the largest of several.",
      ])
  }

  var week: MethodSection {
    MethodSection(
      id: "week", title: "Normal week",
      paragraphs: [
        "Medians of each hour of the week over normal \(words.bucketPlural). Factors compare the median of an hour of the day, or of a "
          + "day, with that of a weekday."
      ], formulas: [], sources: [])
  }

  var summaries: MethodSection {
    MethodSection(
      id: "summaries", title: "Summaries",
      paragraphs: [
        "Normal times are all buckets outside every incident and its guard band. Quantiles interpolate between values."
      ],
      formulas: [], sources: ["Hyndman & Fan (1996), doi:10.1080/00031305.1996.10473566: type 7."])
  }

  var limits: MethodSection {
    MethodSection(
      id: "limits", title: "Limits of this report",
      paragraphs: [
        "Association is not cause. The expectation knows the week and the level around the incident, not holidays, campaigns or "
          + "the weather; what these do is ascribed to the incident that they coincide with.",
        "With \(words.buckets(words.dataset.grid.count)) of data, everything rests on "
          + "\(weeks): where values are few, the report says so instead of giving an interval.",
      ], formulas: [], sources: [])
  }

  private var weeks: String {
    let count = words.dataset.grid.window.seconds / (7 * 86_400)
    return count == 0 ? "less than a week" : CountText.spelled(count, "whole week")
  }
}
