import Text

/// A type whose texts use the words of one report.
protocol Worded {
  /// The vocabulary of the report.
  var words: Vocabulary { get }
}

extension Worded {
  /// The fixed texts.
  var texts: Texts { words.texts }
  /// Numbers as text.
  var numbers: NumberFormat { words.numbers }
  /// Moments and durations as text.
  var time: TimeText { words.time }
}
