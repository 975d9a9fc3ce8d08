import Text

/// Numbers for figures and tables in the order of the printed document, so that paper, too, has names for them: two of
/// them may say the same.
struct PrintNumbering {
  /// How many pictures a browser fetches before it calls the document loaded: those of the first screens. It fetches the
  /// others as the reader comes near them, and all of them to print.
  private static let promptPictures = 4

  let texts: Texts
  /// Whether figures name but the file of their numbers.
  let isBrief: Bool
  private var figures = 0
  private var tables = 0

  init(texts: Texts, isBrief: Bool) {
    self.texts = texts
    self.isBrief = isBrief
  }

  /// `section` with the next numbers on its figures and tables.
  mutating func numbered(_ section: PageSection) -> PageSection {
    var section = section
    for index in section.figures.indices {
      figures += 1
      section.figures[index].number = texts["print.figure", ["number": "\(figures)"]]
      section.figures[index].isBrief = isBrief
      section.figures[index].isLate = figures > Self.promptPictures
    }
    for index in section.tables.indices {
      tables += 1
      section.tables[index].number = texts["print.table", ["number": "\(tables)"]]
    }
    return section
  }
}
