import Analysis
import Datasets
import Figures
import Testing
import Time

/// The statements of figures follow from the data: other data gives other words and numbers.
struct FindingTests {
  @Test func callsALossALossAndAGainAGain() throws {
    var shop = Shop()
    let loss = try #require(shop.figures.period?.title)
    shop.factor = 3
    let gain = try #require(shop.figures.period?.title)
    #expect(loss.contains("set revenue back by $") && !loss.contains("lifted"))
    #expect(gain.contains("lifted revenue by $") && !gain.contains("back"))
  }

  @Test func tellsHowFarTheHeadlineMetricFell() throws {
    let story = try #require(Shop().figures.incidents.first?.story)
    // A fifth of the expected level for three hours; the ripple changes it by less than two points.
    #expect(
      [18, 19, 20, 21, 22].contains {
        story.title == "Revenue fell to \($0)\u{202F}% of the expected level for 3 hours"
      },
      "\(story.title)")
  }

  @Test func namesTheMostAnomalousService() throws {
    let suspects = try #require(Shop().figures.incidents.first?.suspects)
    #expect(suspects.title == "api was the most anomalous service")
    #expect(suspects.data.rows.first?[1] == .text("api"))
  }

  @Test func saysThatHourlyOnsetsCannotBeToldApart() throws {
    let onsets = try #require(Shop().figures.incidents.first?.onsets)
    #expect(onsets.title == "All 3 series that moved did so within the same hour, from 14:00 on")
  }

  @Test func setsTheDeclaredEffectBesideTheMeasuredOne() throws {
    let declared = try #require(Shop().figures.incidents.first?.declared)
    let row = try #require(declared.data.rows.first)
    #expect(row[0] == .text("Revenue") && row[1] == .declared(0.2))
    guard case .measure(let measured?) = row[2] else {
      Issue.record("the measured multiple is missing")
      return
    }
    #expect(abs(measured - 0.2) < 0.02)
  }

  @Test func putsEveryPlottedNumberInTheTable() throws {
    let shop = Shop()
    let findings = shop.findings
    let period = try #require(shop.figures.period)
    #expect(period.data.rows.count == shop.grid.count)
    let values = period.data.rows.map { $0[1] }
    #expect(values == findings.dataset.series[0].values.map { .number($0) })
  }

  @Test func showsTheIncidentsHoursOfALongTable() throws {
    let period = try #require(Shop().figures.period)
    #expect(period.excerpt.rows.count == 3)
    #expect(period.excerpt.rows.first?[0] == .time(Shop.outage.window.start))
    #expect(period.excerptNote?.contains("CSV") == true)
  }

  @Test func drawsLongPeriodsDayByDay() throws {
    var shop = Shop()
    shop.days = 100
    let revenue = shop.findings.dataset.series[0].values
    let period = try #require(shop.figures.period)
    #expect(period.data.rows.count == 100)
    #expect(period.subtitle.contains("daily") && !period.subtitle.contains("band"))
    for day in [0, 50, 99] {
      guard case .number(let sum?) = period.data.rows[day][1] else {
        Issue.record("day \(day) has no sum")
        continue
      }
      #expect(abs(sum - revenue[day * 24..<(day + 1) * 24].reduce(0, +)) < 1e-6)
    }
  }

  @Test func sumsUpLongTablesByTheCalendar() throws {
    var shop = Shop()
    shop.incidents = []
    let daily = try #require(shop.figures.period)
    #expect(daily.excerpt.columns.first?.title == "Day" && daily.excerpt.rows.count == 28)
    shop.days = 100
    let weekly = try #require(shop.figures.period)
    #expect(weekly.excerpt.columns.first?.title == "Week from" && weekly.excerpt.rows.count == 15)
    let monday = Instant(unixSeconds: 1_714_953_600)
    #expect(weekly.excerpt.rows.first?[0] == .period("2024-05-06", since: monday))
  }
}
