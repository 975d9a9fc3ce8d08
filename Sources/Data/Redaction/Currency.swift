/// The notations of currencies, in folded letters (`Character.folded`).
enum Currency {
  /// How certainly a word names a currency.
  enum Certainty {
    /// The word rarely has another meaning.
    case plain
    /// The word has other meanings too: it only counts as a currency next to a large amount.
    case doubtful
  }

  /// Codes without another meaning in reports.
  ///
  /// - Source: ISO 4217, list one (2025), and codes withdrawn since 2018; without the codes for testing and for no currency.
  private static let codes = words(
    """
    AED AFN ANG AOA ARS AUD AWG AZN BBD BDT BGN BHD BIF BMD BOV BRL BWP BYN BYR BZD CHE CHF CHW CLF CLP CNH CNY CUC CZK DJF DKK DOP DZD
    EGP ETB EUR FJD FKP GBP GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD ISK JMD JOD JPY KES KHR KMF KPW KRW KWD KYD KZT LBP
    LKR LRD LSL LYD MGA MKD MMK MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NOK NPR NZD OMR PAB PGK PKR PLN PYG QAR RSD RUB RWF SAR SBD
    SCR SGD SHP SLE SLL SRD STN SYP SZL THB TJS TMT TND TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VEF VES VND VUV WST XAF XAG XAU XBA
    XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG ZWL BTC USDT USDC
    """)
  /// Codes that are also words, units or abbreviations, such as ALL, the Albanian lek, and PHP, the Philippine peso and a programming
  /// language.
  private static let doubtfulCodes = words(
    """
    ALL AMD BAM BND BOB BSD BTN CAD CDF COP COU CRC CUP CVE ERN ETH GEL IRR KGS LAK MAD MDL MNT MOP NIO PEN PHP RON SDG SEK SOS SSP STD SVC
    TOP TRY
    """)
  /// Names and abbreviations, each with the endings of many languages.
  ///
  /// - Source: Unicode CLDR 45, names of the currencies in use in the languages of their countries, shortened to their stems.
  private static let names = inflected(
    """
    dollar dolar dollaro dollari euro pound sterling libra livre yen yuan renminbi rupee rupie rupia rupiah ruble rouble rubel rublo franc
    franken franco frank peso krona kronor krone kroner koruna korun corona couronne forint zloty zlotych lira lire liras shekel sheqel dinar
    dirham riyal rial ringgit baht hryvnia hryven naira cedi shilling reais bolivar guarani lempira quetzal bitcoin satoshi cent centavo centimo
    centime penny pence kopek buck quid
    rs kr rp kc zl us$ доллар доллара долларов рубль рубля рублей руб евро гривна гривны гривен грн лев копеек
    円 元 圆 圓 원 ドル ユーロ 美元 欧元 人民币 دولار يورو ريال درهم جنيه डॉलर रुपये रुपया
    """)
  private static let doubtfulNames = inflected("won real rand dong lev leu lei dram mark crown sol fr ft ct tl rm chf.")

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() })
  }

  private static func inflected(_ text: String) -> Set<String> {
    let stems = text.split(whereSeparator: \.isWhitespace).map { String($0.flatMap(\.folded)) }
    return Set(
      stems.flatMap { stem in
        [""].map { stem + $0 } + (stem.utf8.count > 3 ? ["s", "es", "n", "en"].map { stem + $0 } : [])
      })
  }

  /// Whether `scalar` is the sign of a currency.
  static func isSign(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.generalCategory == .currencySymbol }

  /// How certainly `word` is a currency code, optionally after a magnitude: `usd`, `keur`, `tusd`; nil if it is not one.
  static func certainty(ofCode word: String, isCapital: Bool) -> Certainty? {
    for code in [word[...], word.dropFirst()] where code.count >= 3 {
      if code.count < word.count, !(word.first.map { "kmtb".contains($0) } ?? false) { continue }
      if codes.contains(String(code)) { return .plain }
      if isCapital, doubtfulCodes.contains(String(code)) { return .doubtful }
    }
    return nil
  }

  /// How certainly `word` is a currency name; nil if it is not one.
  static func certainty(ofName word: String) -> Certainty? {
    names.contains(word) ? .plain : doubtfulNames.contains(word) ? .doubtful : nil
  }
}
