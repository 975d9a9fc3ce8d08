/// Text of a file as a message quotes it: in quotation marks, on one line, shortened, control characters escaped.
///
/// At most 60 characters are kept; what was cut is marked by an ellipsis.
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
