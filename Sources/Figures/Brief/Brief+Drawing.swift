public import Analysis
import Prose
public import Scenes

extension Brief {
  /// A brief of each incident of `findings`, in their order. Texts are measured by `measurer`; `generator` is named in
  /// the line of the source.
  ///
  /// Each is exactly one sheet: what does not fit is shortened by rule, and the story takes the height that is left.
  ///
  /// - Complexity: O(incidents × buckets around them)
  public static func all(
    of findings: Findings, measuredBy measurer: any TextMeasurer, madeBy generator: String
  ) -> [Brief] {
    let context = FigureContext(findings, measuredBy: measurer)
    let words = Vocabulary(findings)
    return findings.incidents.map { facts in
      BriefSheet(context: context, prose: IncidentProse(facts, in: words), words: words, generator: generator).brief
    }
  }
}
