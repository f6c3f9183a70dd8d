import Testing
import Timesheets

@testable import DelimitedText

struct TimerFormTests {
  private static let opening = """
    !TIMERHDR|COMPANYNAME|FROMTIMER|COMPANYCREATETIME
    TIMERHDR|Foo|Y|1208544781

    """
  private static let columns = "!TIMEACT|DATE|JOB|EMP|ITEM|PITEM|DURATION|PROJ|NOTE\n"

  private func form(_ rows: String) throws -> TimerForm {
    try #require(try decodeIIF(Self.opening + Self.columns + rows).timerForm)
  }

  @Test func `a row as Intuit writes it has no slip`() throws {
    let form = try form(
      "TIMEACT|01/05/08|Bar|\"Quill, Ann\"|Labour||4:15|North|C:\\new and day/night, a/b\n")
    #expect(form.startsWithHeader)
    #expect(form.lines.isEmpty)
    #expect(form.place.line == 4)
  }

  @Test func `each slip is noted at its lines`() throws {
    let form = try form(
      """
      TIMEACT|01/05/08||Ann|||7.5||
      TIMEACT|1/5/2008||Quill, Ann|||8||First\\nSecond
      TIMEACT|2008-01-05||Ann|||1:00||First/nSecond
      TIMEACT|01/05/08|Bar, Ltd|Ann|||soon||
      """)
    #expect(
      form.lines == [
        .decimalDuration: [4, 5], .fourDigitYear: [5, 6], .backslashBreak: [5],
        .bareComma: [5, 7],
      ])
  }

  @Test func `only a header on top with its row is a beginning`() throws {
    for opening in ["", "!HDR|PROD\nHDR|X\n" + Self.opening, "!TIMERHDR|COMPANYNAME\n"] {
      let records = try decodeIIF(opening + Self.columns + "TIMEACT|01/05/08||Ann|||1:00||\n")
      #expect(records.timerForm?.startsWithHeader == false, "\(opening)")
    }
    let blank = try decodeIIF("\n" + Self.opening + Self.columns + "TIMEACT|1/5/08||A|||1:00||\n")
    #expect(blank.timerForm?.startsWithHeader == true)
  }

  @Test func `FROMTIMER tells activities from lists`() throws {
    for (word, purpose) in [("Y", TimerPurpose.activities), ("n", .lists), ("", .unstated)] {
      let records = try decodeIIF(
        "!TIMERHDR|COMPANYNAME|FROMTIMER|COMPANYCREATETIME\nTIMERHDR|Foo|\(word)|12\n")
      #expect(records.timerHeaders.map(\.purpose) == [purpose])
      #expect(records.timerForm == nil)
    }
  }
}
