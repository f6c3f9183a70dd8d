import Testing
import Timesheets

@testable import DelimitedText

struct TimerRowsTests {
  private static let header = "!TIMEACT|DATE|JOB|EMP|ITEM|PITEM|DURATION|PROJ|NOTE|BILLINGSTATUS\n"

  @Test func `a timer file gives its header, its age and its entries`() throws {
    let records = try decodeIIF(
      """
      !TIMERHDR|VER|REL|COMPANYNAME|IMPORTEDBEFORE|FROMTIMER|COMPANYCREATETIME
      TIMERHDR| 8| 0|"Foo Roofing, Inc."|N|Y|1208544781
      !HDR|PROD|VER|REL|IIFVER|DATE|TIME|ACCNTNT|ACCNTNTSPLITTIME
      HDR|QuickBooks Pro for Windows|Version 6.0D|Release R4P|1|4/18/2008|1208545205|N|0
      !TIMEACT|DATE|JOB|EMP|ITEM|PITEM|DURATION|PROJ|NOTE|XFERTOPAYROLL|BILLINGSTATUS
      TIMEACT|01/05/08|Bar Ltd:Roof|"Quill, Ann"|Labour|Hourly|4:15|North|"Two, three"|Y|1
      TIMEACT|1/6/2008||Zoé Roy|||7.5||First/nSecond||
      """)
    let header = try #require(records.timerHeaders.first)
    #expect(header.companyName == "Foo Roofing, Inc.")
    #expect(header.companyCreateTime == "1208544781")
    #expect(header.place == Place(document: testDocument, line: 2))
    #expect(records.newestStamp == LocalStamp(seconds: 1_208_545_205))
    #expect(
      records.plainEntries == [
        PlainEntry(
          line: 6, person: "Quill, Ann", customer: "Bar Ltd:Roof", item: "Labour",
          className: "North", wageItem: "Hourly", date: "2008-01-05", minutes: 255,
          notes: "Two, three", billable: .billable),
        PlainEntry(
          line: 7, person: "Zoé Roy", date: "2008-01-06", minutes: 450, notes: "First\nSecond"),
      ])
    #expect(records.activities.allSatisfy { $0.sourceIDKind == .none && $0.format == .timerIIF })
    #expect(records.findings.isEmpty)
    #expect(records.passedOver.isEmpty)
  }

  @Test func `columns stand in the order of the header in force`() throws {
    let records = try decodeIIF(
      """
      !TIMEACT|EMP|DATE|DURATION
      TIMEACT|Ann|1/5/26|1:00
      !timeact| Duration |Emp|date
      timeact|2:00|Bob|1/6/26
       TIMEACT |3:00|Cid|1/7/26
      """)
    #expect(
      records.plainEntries == [
        PlainEntry(line: 2, person: "Ann", date: "2026-01-05", minutes: 60),
        PlainEntry(line: 4, person: "Bob", date: "2026-01-06", minutes: 120),
        PlainEntry(line: 5, person: "Cid", date: "2026-01-07", minutes: 180),
      ])
  }

  @Test func `a column that stands twice, or under another name, is a fault of the header`() throws
  {
    for (header, fault) in [
      ("DATE|EMP|DURATION|DURATION", HeaderFault.repeatedColumns),
      ("DATE|EMP|DURATION|NOTE|NOTE", .repeatedColumns),
      ("DATE|CUSTOMER|EMP|DURATION", .misnamedColumns),
      ("DATE|JOB|EMP|DURATION|CLASS", .misnamedColumns),
      ("DATE|JOB|EMP|DURATION|BILLABLE", .misnamedColumns),
    ] {
      let records = try decodeIIF("!TIMEACT|\(header)\nTIMEACT|1/5/26|Ann|1:00|9:00|x\n")
      #expect(records.details.first == .unreadableHeader(reason: fault), "\(header)")
      #expect(records.activities.count == 1)
    }
    let good = try decodeIIF(
      "!TIMEACT|DATE|JOB|EMP|DURATION|PROJ|CLASS\nTIMEACT|1/5/26|Foo|Ann|1:00|North|x\n")
    #expect(good.findings.isEmpty, "a column of somebody's own beside the right one")
  }

  @Test func `a row that a line break inside quotes cuts off is held`() throws {
    let records = try decodeIIF(
      Self.header + "TIMEACT|1/5/26|Foo|Ann|||1:00|North|\"first\nsecond\"|1\n")
    #expect(records.activities.map(\.isContradictory) == [true])
    #expect(records.details.contains { if case .missingCells = $0 { true } else { false } })
  }

  @Test func `time behind a tab, a blank that nobody sees or commas is counted, to be held`() throws
  {
    for row in [
      "|TIMEACT|1/5/26|Foo|Ann|||1:00", "TIMEACT\u{A0}|1/5/26|Foo|Ann|||1:00",
      "\u{FEFF}TIMEACT|1/5/26|Foo|Ann|||1:00", "TIMEACT,1/5/26,Foo,Ann,,,1:00",
    ] {
      let records = try decodeIIF(Self.header + "TIMEACT|1/5/26||Ann|||1:00\n\(row)\n")
      #expect(records.activities.map(\.isDurationMissing) == [false, true], "\(row)")
    }
  }

  @Test func `short rows read as empty cells, trailing TABs as nothing`() throws {
    let records = try decodeIIF(
      Self.header + "TIMEACT|1/5/26||Ann\nTIMEACT|1/5/26||Bob|||1:00||||||||\nTIMEACT||||\n")
    #expect(records.plainEntries.map(\.person) == ["Ann", "Bob"])
    #expect(records.findings.isEmpty)
    #expect(records.passedOver.map(\.word) == ["TIMEACT"])
    #expect(records.passedOver.map(\.count) == [1])
  }

  @Test func `cells beyond the columns are a finding at the first of them`() throws {
    let marked = MarkedText(
      "!TIMEACT|DATE|EMP|DURATION\nTIMEACT|1/5/26|Zoé|1:00|⟦1⟧|extra\nTIMEACT|1/5/26|Ann|1:00||\n")
    let records = try decodeIIF(marked.text)
    #expect(records.details == [.surplusCells(expected: 4, found: 6)])
    #expect(records.findings.map(\.place) == [marked.place("1")])
    #expect(records.activities.count == 2)
  }

  @Test func `an open quote is a finding and costs only its own cell`() throws {
    let marked = MarkedText(
      Self.header + "TIMEACT|1/5/26|Foo|Ann|Dig||1:00||⟦1⟧\"Fence|1\nTIMEACT|1/5/26|Foo|Bob|||2:00")
    let records = try decodeIIF(marked.text)
    #expect(records.details == [.openQuote(column: "NOTE")])
    #expect(records.findings.map(\.place) == [marked.place("1", "NOTE")])
    #expect(records.plainEntries.map(\.notes) == ["\"Fence", ""])
    #expect(records.plainEntries.map(\.billable) == [.billable, .unstated])
    #expect(records.plainEntries.map(\.minutes) == [60, 120])
  }

  @Test func `dates and durations that are none are kept as they stood`() throws {
    let records = try decodeIIF(
      Self.header + "TIMEACT|31/4/2008||Ann|||seven\nTIMEACT|||Ann|||\n")
    #expect(records.plainEntries.map(\.date) == ["31/4/2008", ""])
    #expect(records.activities.map(\.date) == [nil, nil])
    #expect(records.plainEntries.map(\.durationText) == ["seven", ""])
    #expect(records.findings.isEmpty, "judging them is a check's work")
    let dayFirst = try decodeIIF(Self.header + "TIMEACT|18/4/2008||Ann", dayOrder: .dayFirst)
    #expect(dayFirst.plainEntries.map(\.date) == ["2008-04-18"])
  }

  @Test func `a blank duration is told from one of no time`() throws {
    let records = try decodeIIF(
      Self.header + "TIMEACT|1/5/26||Ann|||\nTIMEACT|1/5/26||Ann||| |\nTIMEACT|1/5/26||Ann\n"
        + "TIMEACT|1/5/26||Ann|||0:00\nTIMEACT|1/5/26||Ann|||soon\n")
    #expect(records.activities.map(\.isDurationMissing) == [true, true, true, false, false])
  }

  @Test func `a billing status is 0, 1 or 2, and anything else is a finding`() throws {
    let marked = MarkedText(
      Self.header
        + "TIMEACT|||Ann|||||x|0\nTIMEACT|||Ann|||||x|1\nTIMEACT|||Ann|||||x|2\n"
        + "TIMEACT|||Ann|||||x|⟦1⟧Y\n")
    let records = try decodeIIF(marked.text)
    #expect(
      records.activities.map(\.billable) == [.notBillable, .billable, .hasBeenBilled, .unreadable])
    #expect(records.details == [.unreadableValue(field: "BILLINGSTATUS", text: "Y")])
    #expect(records.findings.map(\.place) == [marked.place("1", "BILLINGSTATUS")])
  }

  @Test func `work under no header of its own is counted, to be held, and the rest is told`()
    throws
  {
    let marked = MarkedText(
      "!TIMERHDR|DATE|EMP|DURATION\n⟦1⟧TIMEACT|1/5/26|Ann|1:00\nTIMEACT||\n")
    let records = try decodeIIF(marked.text)
    #expect(records.details == Array(repeating: .rowWithoutHeader(keyword: "TIMEACT"), count: 2))
    #expect(records.findings.first?.place == marked.place("1"))
    #expect(records.plainEntries.map(\.date) == [""])
    #expect(records.activities.map(\.isDurationMissing) == [true])
  }

  @Test func `a header without a needed column is a finding, and its rows are read to be held`()
    throws
  {
    let marked = MarkedText("⟦1⟧!TIMEACT|DATE|WHO|DURATION\nTIMEACT|1/5/26|Ann|1:00\n")
    let records = try decodeIIF(marked.text)
    #expect(records.details == [.unreadableHeader(reason: .missingColumns)])
    #expect(records.findings.map(\.place) == [marked.place("1", "TIMEACT")])
    #expect(records.activities.count == 1)
  }

  @Test func `rows before their header are a finding`() throws {
    let marked = MarkedText(
      "⟦1⟧TIMEACT|1/5/26|Ann|1:00\n!TIMEACT|DATE|EMP|DURATION\nTIMEACT|1/6/26|Ann|1:00\n")
    let records = try decodeIIF(marked.text)
    #expect(records.details == [.rowWithoutHeader(keyword: "TIMEACT")])
    #expect(records.findings.map(\.place) == [marked.place("1")])
    #expect(records.plainEntries.map(\.line) == [1, 3])
  }

  @Test func `the same fault is recorded at its first places only`() throws {
    let rows = String(repeating: "TIMEACT|1/5/26\n", count: 2500)
    #expect(try decodeIIF(rows).findings.count == DelimitedLimits.placesPerFault)
  }

  @Test func `an endless line and endless cells are findings, and the next row survives`() throws {
    let long = String(repeating: "x", count: ReadingLimits().lineBytes)
    let wide = String(repeating: "|", count: 2 * ReadingLimits().columns)
    let records = try decodeIIF(
      "!TIMEACT|DATE|EMP|DURATION\nTIMEACT|1/5/26|Ann|1:00|\(wide)\nTIMEACT|1/5/26|\(long)|1:00\n"
        + "TIMEACT|1/5/26|Bob|2:00\n")
    #expect(
      records.details == [
        .surplusCells(expected: 4, found: 2 * ReadingLimits().columns + 5),
        .lineTooLong(limit: ReadingLimits().lineBytes),
      ])
    #expect(records.findings.map(\.place.line) == [2, 3])
    #expect(records.plainEntries.map(\.minutes) == [60, 0, 120])
  }

  @Test func `the limits of the document are those that hold`() throws {
    var limits = ReadingLimits()
    limits.lineBytes = 40
    limits.columns = 5
    let text = tabbed(
      "!TIMEACT|DATE|EMP|DURATION\nTIMEACT|1/5/26|Ann|1:00||x|y\nTIMEACT|1/5/26|\(limits)\n")
    let records = try IIFDecoder.decode(
      DocumentBytes(Array(text.utf8)).limited(by: limits), document: testDocument,
      encoding: .utf8, dayOrder: .monthFirst)
    #expect(records.details.contains(.surplusCells(expected: 4, found: 7)))
    #expect(records.details.contains(.lineTooLong(limit: 40)))
  }

  @Test func `a file separated by commas is read as such`() throws {
    let records = try decodeIIF(
      "!TIMEACT,DATE,EMP,DURATION,NOTE\r\nTIMEACT,1/5/26,\"Quill, Ann\",1:00,\"a, b\"\r\n")
    #expect(
      records.plainEntries == [
        PlainEntry(
          line: 2, person: "Quill, Ann", date: "2026-01-05", minutes: 60, notes: "a, b")
      ])
  }

  @Test func `a CR-only file in Windows-1252 is read`() throws {
    let text = tabbed(
      "!TIMEACT|DATE|EMP|DURATION\rTIMEACT|1/5/26|Zoé|1:00\rTIMEACT|1/5/26|Ann|2:00")
    let bytes = text.unicodeScalars.compactMap { Transcoder.windows1252(of: $0) }
    let records = try decodeIIF(bytes: bytes, encoding: .windows1252)
    #expect(records.plainEntries.map(\.person) == ["Zoé", "Ann"])
    #expect(records.plainEntries.map(\.line) == [2, 3])
    #expect(records.encoding == .windows1252)
  }
}
