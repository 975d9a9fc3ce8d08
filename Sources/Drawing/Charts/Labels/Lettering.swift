public import Scenes
public import Text

/// The language of a drawing's texts, and their measurement.
public struct Lettering: TextMeasurer {
  /// The language of fixed words, numbers and dates.
  public let language: Language
  private let measurer: any TextMeasurer

  /// Creates lettering in `language`, measured by `measurer`.
  public init(_ language: Language, measuredBy measurer: any TextMeasurer) {
    self.language = language
    self.measurer = measurer
  }

  var texts: Texts { language.texts }
  var numbers: NumberFormat { NumberFormat(language) }

  /// The width of `text` in CSS pixels, from the measurer.
  public func width(of text: String, style: TextStyle) -> Double { measurer.width(of: text, style: style) }
}
