/// What the parser meets in a text, one after the other.
enum Event {
  case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
  case alias(String)
  case scalar(text: String, isQuoted: Bool, anchor: String?, tag: String?)
  case sequenceStart(anchor: String?, tag: String?)
  case mappingStart(anchor: String?, tag: String?)

  /// Whether a list or a mapping ends here.
  var endsCollection: Bool {
    switch self {
    case .sequenceEnd, .mappingEnd: true
    default: false
    }
  }
}
