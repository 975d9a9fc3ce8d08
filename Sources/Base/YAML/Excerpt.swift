/// Quotes text from a file in a message: in quotation marks, on one line, shortened, with control characters escaped.
///
/// Keeps at most 60 characters; an ellipsis marks a cut.
public func excerpt(_ text: String) -> String {
  let limit = 60
  var shown = ""
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < limit else {
      shown += "…"
      break
    }
    count += 1
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
      shown += scalar.escaped(asASCII: true)
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return "“\(shown)”"
}
