import Testing
import Timesheets

@testable import DelimitedText

struct DayOrderEvidenceTests {
  private func timer(_ dates: [String]) -> String {
    "!TIMEACT|DATE|EMP|DURATION\n" + dates.map { "TIMEACT|\($0)|Ann|1:00\n" }.joined()
  }

  private func dates(_ texts: [String], order: DayOrder) throws -> [String] {
    try decodeIIF(timer(texts), dayOrder: order).plainEntries.map(\.date)
  }

  @Test(arguments: [DayOrder.monthFirst, .dayFirst])
  func `dates that show one order alone are all read in it`(option: DayOrder) throws {
    let dayFirst = ["09/11/2026", "10/11/26", "11/11/2026", "13/11/2026", "12/11/26", "14-11-26"]
    let days = [
      "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-13", "2026-11-12", "2026-11-14",
    ]
    #expect(try dates(dayFirst, order: option) == days)
    let monthFirst = ["11/09/2026", "11/13/2026", "2026-11-10", "11/12/26 0:00"]
    #expect(
      try dates(monthFirst, order: option)
        == ["2026-11-09", "2026-11-13", "2026-11-10", "2026-11-12"])
  }

  @Test func `an order that is not the option's is told once, where it first shows`() throws {
    let marked = MarkedText(
      "!TIMEACT|DATE|EMP|DURATION\nTIMEACT|09/11/2026|Ann|1:00\n"
        + "TIMEACT|⟦1⟧13/11/2026|Ann|1:00\nTIMEACT|14/11/2026|Ann|1:00\n")
    let records = try decodeIIF(marked.text)
    #expect(records.details == [.dayOrderShown(.dayFirst)])
    #expect(records.findings.map(\.place) == [marked.place("1", "DATE")])
    #expect(try decodeIIF(marked.text, dayOrder: .dayFirst).findings.isEmpty)
  }

  @Test func `where dates show both orders the option decides`() throws {
    let both = ["09/11/2026", "13/11/2026", "11/14/2026", "10/11/2026"]
    let records = try decodeIIF(timer(both))
    #expect(
      records.plainEntries.map(\.date) == ["2026-09-11", "13/11/2026", "2026-11-14", "2026-10-11"])
    #expect(records.findings.isEmpty)
    #expect(
      try dates(both, order: .dayFirst) == ["2026-11-09", "2026-11-13", "11/14/2026", "2026-11-10"])
  }

  @Test func `dates that show nothing leave the option in force`() throws {
    let open = ["09/11/2026", "31/04/2026", "2026-13-01", "11/11/26", "soon"]
    let records = try decodeIIF(timer(open))
    #expect(
      records.plainEntries.map(\.date) == [
        "2026-09-11", "31/04/2026", "2026-13-01", "2026-11-11", "soon",
      ])
    #expect(records.findings.isEmpty)
  }

  @Test func `impossible days stay so in either order`() throws {
    #expect(
      try dates(["13/11/2026", "31/04/2026", "13/11/2026"], order: .monthFirst)
        == ["2026-11-13", "31/04/2026", "2026-11-13"])
  }

  @Test func `short years that stand first are no days`() throws {
    let yearFirst = ["26/11/09", "26/11/10", "26/11/11"]
    #expect(try dates(yearFirst, order: .monthFirst) == yearFirst)
  }

  @Test func `a timesheet report shows its order too`() throws {
    let records = try decodeCSV(
      "username,local_date,hours\nann,09/11/2026,1\nann,13/11/2026,2\nann,2026-11-12,3\n")
    #expect(records.plainEntries.map(\.date) == ["2026-11-09", "2026-11-13", "2026-11-12"])
    #expect(records.details == [.dayOrderShown(.dayFirst)])
    #expect(records.findings.first?.place.element == "local_date")
  }
}
