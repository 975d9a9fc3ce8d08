extension String {
  /// The text for XML and HTML, in elements and in double-quoted attributes; characters that XML forbids are left out.
  var escaped: String {
    let isPlain = utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7f && byte != 0x22 && byte != 0x26 && byte != 0x3c && byte != 0x3e
    }
    if isPlain { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n", "\t", "\r": text += " "
      case _ where scalar.isDrawable: text.unicodeScalars.append(scalar)
      default: break
      }
    }
    return text
  }
}
