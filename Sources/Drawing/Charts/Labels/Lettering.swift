public import Scenes
public import Text

/// How the letters of a drawing are set: in which language, and how wide they are.
public struct Lettering: TextMeasurer {
  /// The language of fixed words, numbers and dates.
  public let language: Language
  private let measurer: any TextMeasurer

  /// Letters in `language`, measured by `measurer`.
  public init(_ language: Language, measuredBy measurer: any TextMeasurer) {
    self.language = language
    self.measurer = measurer
  }

  var texts: Texts { language.texts }
  var numbers: NumberFormat { NumberFormat(language) }

  /// The width of `text` in CSS pixels, as the measurer of these letters has it.
  public func width(of text: String, style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}
