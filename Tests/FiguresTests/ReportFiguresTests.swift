import Analysis
import Datasets
import Figures
import Scenes
import TestSupport
import Testing
import Text
import Time

struct ReportFiguresTests {
  @Test func giveEachFigureAnIdOfItsOwnThatCanNameAFile() {
    let ids = Shop().figures.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { id in id.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) } })
  }

  @Test func drawEveryFigureWithoutFaultAtBothWidths() {
    for figure in Shop().figures.all {
      #expect(figure.wide.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id), wide")
      #expect(figure.narrow.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id), narrow")
      #expect(figure.wide.width == 760 && figure.narrow.width == 358)
    }
  }

  @Test func saySomethingOfEveryFigure() {
    for figure in Shop().figures.all {
      #expect(!figure.title.isEmpty && !figure.subtitle.isEmpty && figure.caption.hasSuffix("."), "\(figure.id)")
      #expect(figure.wide.description == figure.caption && figure.wide.title == figure.title)
      #expect(!figure.data.rows.isEmpty && figure.excerpt.rows.count <= Figure.excerptLimit, "\(figure.id)")
    }
  }

  @Test(arguments: [
    "x", String(repeating: "long-name-", count: 8), "<script>alert(1)</script>", "../../etc/passwd", "خدمة الدفع",
    "支付服务",
  ])
  func drawAnyName(_ name: String) {
    var shop = Shop()
    shop.services = [name, "web"]
    shop.title = name
    shop.incidents = [
      Incident(id: "1", title: name, kind: name, window: Shop.window(day: 15, from: 14, hours: 3))
    ]
    for figure in shop.figures.all {
      let faults = [figure.wide, figure.narrow].flatMap { $0.problems(measuredBy: ApproximateMeasurer()) }
      #expect(faults == [], "\(figure.id)")
    }
  }

  @Test func leaveOutWhatTheDataCannotCarry() {
    var shop = Shop()
    shop.services = []
    shop.incidents = []
    let figures = shop.figures
    #expect(figures.period != nil)
    #expect(figures.ranking == nil && figures.heat == nil)
    #expect(figures.incidents.isEmpty && figures.services.isEmpty)
  }

  @Test(arguments: [1, 2, 24])
  func drawShortPeriods(_ hours: Int) {
    let grid = TimeGrid(start: Instant(unixSeconds: 0), step: 3_600, count: hours)
    let metric = Metric(key: MetricKey(table: "t", column: "v"), label: "Value", aggregate: .mean)
    for value in [5.0, .nan] {
      let series = Series(metric: metric, rollUp: RollUp(values: Array(repeating: value, count: hours)))
      let findings = Findings(of: Dataset(title: "T", zone: .utc, grid: grid, tables: [], series: [series]))
      for figure in ReportFigures(of: findings, in: .english, measuredBy: ApproximateMeasurer()).all {
        #expect(figure.wide.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id)")
      }
    }
  }

  @Test func drawTwentyFiveIncidentsAtOnce() {
    var shop = Shop()
    shop.incidents = (0..<25).map { number in
      Incident(
        id: "i\(number)", title: "Incident number \(number)", kind: "outage",
        window: Shop.window(day: 1 + number, from: number % 20, hours: 1 + number % 5))
    }
    for figure in shop.figures.all {
      #expect(figure.narrow.problems(measuredBy: ApproximateMeasurer()) == [], "\(figure.id)")
    }
  }
}
