enum Event {
  case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
  case alias(String)
  case scalar(text: String, isQuoted: Bool, anchor: String?, tag: String?)
  case sequenceStart(anchor: String?, tag: String?)
  case mappingStart(anchor: String?, tag: String?)

  /// Whether the event ends a list or a mapping.
  var endsCollection: Bool {
    switch self {
    case .sequenceEnd, .mappingEnd: true
    default: false
    }
  }
}
