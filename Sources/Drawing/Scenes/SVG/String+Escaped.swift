extension String {
  /// The text escaped for XML and HTML, for elements and double-quoted attributes; characters forbidden in XML are removed.
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
