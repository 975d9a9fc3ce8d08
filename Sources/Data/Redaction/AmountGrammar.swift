/// Finds amounts of money in a text. An amount is a number in digits of any script or in English words, optionally with a magnitude word or
/// as a range, with a currency's sign, code or name before or after it.
struct AmountGrammar {
  /// A partly parsed amount.
  private struct Reading {
    /// The index of the next token.
    var end: Int
    /// Whether there is a currency next to the number, and whether it is unambiguous.
    var hasCurrency = false
    var isSure = false
    /// Whether the number has at least three digits or a magnitude.
    var isLarge = false

    mutating func note(_ certainty: Currency.Certainty) {
      hasCurrency = true
      isSure = isSure || certainty == .plain
    }
  }

  /// A currency in the text, with the index of the next token.
  private typealias Found = (end: Int, certainty: Currency.Certainty, form: CurrencyForm)

  /// The notation of a currency.
  private enum CurrencyForm {
    case sign, code
    case name(length: Int)
  }

  private static let units = [
    "k", "m", "mm", "mn", "mln", "mio", "mill", "b", "bn", "bln", "mrd", "md", "t", "tn", "tsd", "tys", "thousand",
    "million",
    "milion", "millon", "billion", "milliard", "miliard", "trillion", "tausend", "millionen", "milliarden", "millones",
    "milioni",
    "miliardi", "lakh", "lac", "crore", "cr", "grand", "hundred", "dozen", "тыс", "млн", "млрд", "миллион", "миллиард",
    "千", "百",
    "万", "萬", "億", "亿", "兆", "만", "억", "हजार", "लाख", "करोड़", "مليون", "ألف", "مليار",
  ]
  /// Magnitude words and abbreviations.
  private static let scales = Set(
    units.flatMap { unit in
      let unit = String(unit.flatMap(\.folded))
      return unit.count > 3 ? [unit, unit + "s", unit + "en", unit + "ов"] : [unit]
    })
  private static let numerals = Set(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety half quarter couple few several
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let dashes: Set<Character> = ["-", "–", "—", "‐", "‑", "‒", "−", "~", "〜"]
  private static let joiners: Set<String> = ["to", "bis", "until", "or", "a", "do"]
  private static let betweens: Set<String> = ["between", "zwischen", "entre", "tra", "fra"]
  private static let ands: Set<String> = ["and", "und", "et", "y", "e", "og"]

  private var tokens: [AmountToken] = []
  /// The start of each token among the text's units, with one more for the end.
  private var starts: [Int] = []

  /// `text` with every amount replaced by `substitute`.
  ///
  /// - Complexity: O(n) in its length.
  static func replacing(in text: String, with substitute: String) -> String {
    let units = FoldedText(text.withoutIgnorables).units
    let grammar = AmountGrammar(units)
    var result = ""
    var place = 0
    var isFound = false
    // Invisible characters at the start belong to no token.
    result += units[..<(grammar.starts.first ?? 0)].map(\.written).joined()
    while place < grammar.tokens.count {
      if let end = grammar.amount(at: place) {
        result += substitute
        isFound = true
        place = end
      } else {
        result += units[grammar.starts[place]..<grammar.starts[place + 1]].map(\.written).joined()
        place += 1
      }
    }
    return isFound ? result : text
  }

  /// Whether `unit` contains a currency: `kUSD`, `€/h`, `dollars`.
  static func namesCurrency(_ unit: String) -> Bool {
    let grammar = AmountGrammar(FoldedText(unit.withoutIgnorables).units)
    return grammar.tokens.indices.contains { place in
      guard let found = grammar.currency(at: place) else { return false }
      guard case .name = found.form else { return true }
      return found.certainty == .plain && grammar.word(place - 2) != "per"
    }
  }

  private init(_ units: [FoldedText.Unit]) {
    let letters = AmountLetters(units)
    var place = 0
    while place < letters.count {
      let start = place
      let (token, end) = letters.token(at: place)
      place = end
      // The expansion of one character stays together, in the token in which it starts.
      guard starts.last != letters.origins[start] else { continue }
      tokens.append(token)
      starts.append(letters.origins[start])
    }
    starts.append(units.count)
  }

  private func token(_ place: Int) -> AmountToken? { tokens.indices.contains(place) ? tokens[place] : nil }

  private func word(_ place: Int) -> String? {
    if case .word(let text, _, _)? = token(place) { text } else { nil }
  }

  private func skippingSpace(from place: Int) -> Int { token(place) == .space ? place + 1 : place }

  // MARK: Grammar

  /// The end of an amount that starts at `start`; nil without one.
  private func amount(at start: Int) -> Int? {
    switch tokens[start] {
    case .number, .word, .sign: break
    case .stamp, .space, .mark: return nil
    }
    var reading = Reading(end: start)
    if let currency = currencyBefore(at: start) {
      reading.note(currency.certainty)
      reading.end = currency.end
    }
    guard read(&reading) else { return nil }
    readRange(into: &reading, isBetween: start > 1 && word(start - 2).map { Self.betweens.contains($0) } == true)
    if let currency = currencyBehind(at: reading.end) {
      reading.note(currency.certainty)
      reading.end = currency.end
      // A code or a sign between two numbers may belong to either: `May 14 USD 500`.
      if case .name = currency.form { return finished(reading) }
      var later = Reading(end: skippingSpace(from: reading.end))
      if !reading.isLarge, token(reading.end) == .mark(":") { later.end = skippingSpace(from: reading.end + 1) }
      if case .number? = token(later.end), read(&later) {
        reading.isLarge = reading.isLarge || later.isLarge
        reading.end = later.end
      }
    }
    return finished(reading)
  }

  private func finished(_ reading: Reading) -> Int? {
    reading.hasCurrency && (reading.isSure || reading.isLarge) ? reading.end : nil
  }

  /// Parses a number with its magnitude: `1.2 Mio.`, `five hundred`, `300`.
  private func read(_ reading: inout Reading) -> Bool {
    var end = reading.end
    if case .number(let isLarge)? = token(end) {
      reading.isLarge = reading.isLarge || isLarge
      end += 1
    } else if let first = word(end), first == "a" || first == "an", isNumeral(skippingSpace(from: end + 1)) {
      end = skippingSpace(from: end + 1) + 1
    } else if isNumeral(end) {
      end += 1
    } else {
      return false
    }
    while true {
      var next = skippingSpace(from: end)
      if token(next) == .mark("-") { next += 1 }
      while let glue = word(next), ["and", "of", "a"].contains(glue), token(next + 1) == .space { next += 2 }
      guard let word = word(next), Self.scales.contains(word) || Self.numerals.contains(word) else { break }
      reading.isLarge = reading.isLarge || Self.scales.contains(word)
      end = token(next + 1) == .mark(".") && currencyBehind(at: next + 2) != nil ? next + 2 : next + 1
    }
    reading.end = end
    return true
  }

  /// Whether a number in words starts at `place`.
  private func isNumeral(_ place: Int) -> Bool {
    guard let word = word(place) else { return false }
    return Self.numerals.contains(word) || word.count > 3 && Self.scales.contains(word)
  }

  /// Parses the second number of a range, if present: `–1.5M`, `to $12`.
  private func readRange(into reading: inout Reading, isBetween: Bool) {
    let start = skippingSpace(from: reading.end)
    var place = start
    while case .mark(let mark)? = token(place), Self.dashes.contains(mark) || mark == "." { place += 1 }
    let isDash = place > start
    if isDash {
      guard token(start) != .mark(".") || place > start + 1 else { return }
    } else {
      guard let word = word(place), Self.joiners.contains(word) || isBetween && Self.ands.contains(word) else { return }
      place += 1
    }
    var other = reading
    other.isLarge = false
    other.end = skippingSpace(from: place)
    let isApart = start > reading.end && other.end > place
    let hasSign = currencyBefore(at: other.end)
    // A currency only before the second number means that the first one is not an amount in it.
    if hasSign != nil, !reading.hasCurrency { return }
    other.end = hasSign?.end ?? other.end
    let first = other.end
    guard read(&other) else { return }
    // `$120k - 3 services`: a number of things is not money.
    if reading.hasCurrency, hasSign == nil, isDash, isApart, other.end == first + 1,
      currencyBehind(at: other.end) == nil, word(skippingSpace(from: other.end)) != nil
    {
      return
    }
    other.isLarge = other.isLarge || reading.isLarge
    reading = other
  }

  /// The currency at `place` if it precedes a number, and the start of the number.
  private func currencyBefore(at place: Int) -> (end: Int, certainty: Currency.Certainty)? {
    var start = place
    // `Mio. EUR 5`
    if let word = word(place), word.count > 1, Self.scales.contains(word) {
      start = skippingSpace(from: token(place + 1) == .mark(".") ? place + 2 : place + 1)
    }
    guard let currency = currency(at: start) else { return nil }
    var end = currency.end
    var isSetOff = false
    while end < currency.end + 5 {
      switch token(end) {
      case .mark(let mark)? where ":=(≈<>+~).".contains(mark): isSetOff = isSetOff || ":=(".contains(mark)
      // A hyphen after a word makes it a name: `CVE-2024`.
      case .mark(let mark)? where Self.dashes.contains(mark) && (token(end - 1) == .space || token(end - 1) == .sign):
        break
      case .space?: break
      default:
        if case .name(let length) = currency.form, length > 3, !isSetOff { return nil }
        return (end, currency.certainty)
      }
      end += 1
    }
    return nil
  }

  /// The currency after a number that ends at `place`.
  private func currencyBehind(at place: Int) -> Found? {
    var start = skippingSpace(from: place)
    let isApart = start > place
    if token(start) == .mark("-") || token(start) == .mark("(") { start += 1 }
    if let glue = word(start), ["of", "de", "in"].contains(glue), token(start + 1) == .space { start += 2 }
    if let currency = currency(at: start) {
      // `5 $300`: the sign belongs to the next number.
      if token(currency.end - 1) == .sign, start > place, case .number? = token(currency.end) { return nil }
      return currency
    }
    // `5 Swiss francs`, `5 US dollars`, `5美元`.
    guard case .word(let adjective, let beginsLarge, _)? = token(start),
      isApart && beginsLarge || adjective.unicodeScalars.allSatisfy(\.properties.isIdeographic),
      let name = currency(at: skippingSpace(from: start + 1)), case .name = name.form, name.certainty == .plain
    else { return nil }
    return name
  }

  /// The currency at `place`, including a magnitude in the same word.
  private func currency(at place: Int) -> Found? {
    switch token(place) {
    case .sign?:
      // `$US`
      let isNamed = word(place + 1).map { ["us", "ca", "au", "nz", "hk"].contains($0) } ?? false
      return (isNamed ? place + 2 : place + 1, .plain, .sign)
    case .word(let word, _, let isCapital)?:
      // `US$`, `M$`
      if word.count <= 3, token(place + 1) == .sign { return (place + 2, .plain, .sign) }
      if let certainty = Currency.certainty(ofCode: word, isCapital: isCapital) { return (place + 1, certainty, .code) }
      if let certainty = Currency.certainty(ofName: word) { return (place + 1, certainty, .name(length: word.count)) }
      return written(word, isCapital: isCapital).map { (place + 1, $0, .code) }
    default: return nil
    }
  }

  /// The currency in a word that also contains a magnitude: `mnkr`, `eurm`.
  private func written(_ word: String, isCapital: Bool) -> Currency.Certainty? {
    func certainty(_ part: Substring) -> Currency.Certainty? {
      // Shorter parts form other words: `rpm`. Swedish `mnkr` is common.
      guard part.count > 2 || part == "kr" && word.hasSuffix(part) else { return nil }
      return Currency.certainty(ofCode: String(part), isCapital: isCapital) ?? Currency.certainty(ofName: String(part))
    }
    for length in 1...4 where word.count > length + 1 {
      if Self.scales.contains(String(word.prefix(length))), let found = certainty(word.dropFirst(length)) {
        return found
      }
      if Self.scales.contains(String(word.suffix(length))), let found = certainty(word.dropLast(length)) {
        return found
      }
    }
    return nil
  }
}
