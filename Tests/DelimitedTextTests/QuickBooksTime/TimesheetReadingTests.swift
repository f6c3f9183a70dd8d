import Testing
import Timesheets

@testable import DelimitedText

struct TimesheetReadingTests {
  @Test func `the classic report is read by its header names`() throws {
    let records = try decodeCSV(
      """
      username,payroll_id,fname,lname,number,group,local_date,local_day,local_start_time,\
      local_end_time,tz,hours,jobcode,location,notes,approved_status
      aquill,P1,Ann,Quill,17,Crew,2026-01-05,Mon,08:00,16:30,-5,8.5,Foo Ltd,,"Dug, then filled",\
      approved
      bsolo,,,,18,,2026-01-05,Mon,,,,7:30,Lunch,,,submitted
      """)
    #expect(
      records.plainEntries == [
        PlainEntry(
          line: 2, person: "Ann Quill", alias: "aquill", customer: "Foo Ltd",
          date: "2026-01-05", minutes: 510, notes: "Dug, then filled"),
        PlainEntry(
          line: 3, person: "bsolo", alias: "bsolo", customer: "Lunch", date: "2026-01-05",
          minutes: 450),
      ])
    #expect(records.activities.map(\.approval) == [.approved, .notApproved])
    #expect(records.activities.map(\.hourType) == [.regular, .regular])
    #expect(records.activities.map(\.sourceIDKind) == [.row, .row])
    #expect(records.activities.map { records.texts[$0.sourceID] } == ["2", "3"])
    #expect(records.activities.map { records.names[$0.distinction] } == ["08:00/16:30", ""])
    #expect(records.findings.isEmpty)
  }

  @Test func `the newer report has jobcode levels, items, classes and billable time`() throws {
    let records = try decodeCSV(
      """
      \u{FEFF}hours,local_date,jobcode_10,jobcode_2,jobcode_1,class,service item,Truck,billable,\
      lname,fname,username
      8,2026-01-05,Late,,Foo Ltd,North,Labour,T1,Yes,Quill,Ann,aquill
      1,2026-01-05,,Roof,Foo Ltd,,,,non,Quill,Ann,aquill
      1,2026-01-05,,,,,,,perhaps,Quill,Ann,aquill
      """)
    #expect(records.plainEntries.map(\.customer) == ["Foo Ltd:Late", "Foo Ltd:Roof", ""])
    #expect(records.plainEntries.map(\.item) == ["Labour", "", ""])
    #expect(records.plainEntries.map(\.className) == ["North", "", ""])
    #expect(records.plainEntries.map(\.billable) == [.billable, .notBillable, .unreadable])
    #expect(records.details == [.unreadableValue(field: "billable", text: "perhaps")])
  }

  @Test func `columns that the account named itself are found by option`() throws {
    var options = SourceOptions()
    options.columns = ["cost centre": .classReference, "tâche": .serviceItem, "pay": .payType]
    let records = try decodeCSV(
      """
      username,local_date,hours,Cost  Centre,Tâche,class,Pay
      ann,2026-01-05,1,North,Labour,South,Overtime
      ann,2026-01-05,1,,,,Night rate
      ann,2026-01-05,1,,,,
      """, options: options)
    #expect(records.plainEntries.map(\.className) == ["North", "", ""])
    #expect(records.plainEntries.map(\.item) == ["Labour", "", ""])
    #expect(records.plainEntries.map(\.wageItem) == ["Overtime", "Night rate", ""])
    #expect(records.activities.map(\.hourType) == [.overtime, .unstated, .regular])
  }

  @Test func `semicolons and decimal commas go together`() throws {
    let records = try decodeCSV(
      "Nom;;\n\nusername;local_date;hours;notes\nann;05/01/2026;7,500;a, b\n",
      options: {
        var options = SourceOptions()
        options.dayOrder = .dayFirst
        return options
      }())
    #expect(
      records.plainEntries == [
        PlainEntry(
          line: 4, person: "ann", alias: "ann", date: "2026-01-05", minutes: 450, notes: "a, b")
      ])
  }

  @Test func `notes keep their lines, and rows the line they start on`() throws {
    let marked = MarkedText(
      "username,local_date,hours,notes,billable\r\nann,2026-01-05,1,\"one\r\ntwo\rthree\","
        + "x\r\nbob,2026-01-05,2,,⟦1⟧x\r\n")
    let records = try decodeCSV(marked.text)
    #expect(records.plainEntries.map(\.notes) == ["one\ntwo\nthree", ""])
    #expect(records.plainEntries.map(\.line) == [2, 5])
    #expect(records.activities.map { records.texts[$0.sourceID] } == ["2", "3"])
    #expect(
      records.findings.map(\.place) == [
        FindingPlace(document: testDocument, line: 2, element: "billable"),
        marked.place("1", "billable"),
      ])
  }

  @Test func `a stray quote costs its cell and not the rows after it`() throws {
    let marked = MarkedText(
      "username,local_date,hours,notes\nann,2026-01-05,1,⟦1⟧\"stray\nbob,2026-01-05,2,\"x, y\"\n")
    let records = try decodeCSV(marked.text)
    #expect(records.plainEntries.map(\.notes) == ["\"stray", "x, y"])
    #expect(records.details == [.openQuote(column: "notes")])
    #expect(records.findings.map(\.place) == [marked.place("1", "notes")])
  }

  @Test func `sums and headings are passed over, what only lacks a field is not`() throws {
    let records = try decodeCSV(
      """
      username,fname,lname,local_date,hours
      ann,Ann,Quill,2026-01-05,8
      ,,,,8
      Total hours,,,,8
      Grand Total,,,,8
      ann,Ann,Quill,,
      ,,,,
      ,,,2026-01-05,8
      ann,Ann,Quill,,8
      ann,Ann,Quill,2026-01-05,
      """)
    #expect(records.plainEntries.map(\.line) == [2, 8, 9, 10])
    #expect(records.passedOver.map(\.word) == ["TOTAL"])
    #expect(records.passedOver.map(\.count) == [4])
  }

  @Test func `a row that is cut anywhere is counted, and never carried`() throws {
    let whole = "aquill,Ann,Quill,2026-01-05,12.5,Foo,dug"
    let header = "username,fname,lname,local_date,hours,jobcode,notes\n"
    for length in "aquill,A".count..<"aquill,Ann,Quill,2026-01-05,12.5,Foo".count {
      let records = try decodeCSV(header + whole.prefix(length))
      #expect(records.activities.count == 1, "\(whole.prefix(length))")
      let isHeld = records.activities.allSatisfy { $0.isContradictory || $0.date == nil }
      #expect(isHeld, "\(whole.prefix(length))")
    }
  }

  @Test func `rows that others joined with other separators are counted, and never carried`() throws
  {
    let header = "username,fname,lname,local_date,hours,jobcode,notes\n"
    let other = "aquill;Ann;Quill;2026-01-05;7,5;Foo;dug\n"
    let records = try decodeCSV(
      header + "aquill,Ann,Quill,2026-01-05,1,Foo,\n" + header.replacing(",", with: ";") + other)
    #expect(records.plainEntries.map(\.minutes) == [60, 0, 0])
    #expect(records.passedOver.isEmpty)
  }

  @Test func `who is called Total works as others do`() throws {
    let header = "username,fname,lname,local_date,hours,jobcode,notes\n"
    let records = try decodeCSV(
      header + "total,Total,Cleaning,,7.5,Foo,dug\nTotal,,,,7.5,,\nTotal Ann,,,,37.5,,\n")
    #expect(records.plainEntries.map(\.person) == ["Total Cleaning"])
    #expect(records.passedOver.map(\.count) == [2])
  }

  @Test func `cells of columns that nobody reads are counted under the column's name`() throws {
    var options = SourceOptions()
    options.columns = ["cost centre": .classReference]
    let records = try decodeCSV(
      """
      username,payroll_id,group,local_date,local_day,tz,hours,jobcode_1,Cost Centre,Truck,Empty,\
      Shift,location,has_flags,flag_types
      ann,P1,Crew,2026-01-05,Mon,-5,8,Foo,North,T1,,Night,Yard,0,
      bob,P2,Crew,2026-01-05,Mon,-5,8,Foo,North,T2,,,Yard,0,
      ,,,,,,16,,,T9,,,,,
      username,local_date,hours,Truck
      cid,2026-01-06,3,T3
      """, options: options)
    #expect(records.passedOver.map(\.word) == ["TOTAL", "column Shift", "column Truck"])
    #expect(records.passedOver.map(\.count) == [1, 1, 3])
  }

  @Test func `headers inside a file of joined reports are no entries, and order the rows below`()
    throws
  {
    let records = try decodeCSV(
      """
      username,local_date,hours,notes
      ann,2026-01-05,1.5,a
      username,local_date,hours,notes
      bob,2026-01-06,2,local_date
      local_date,notes,jobcode_1,hours,username
      2026-01-07,c,Foo,3,cid
      """)
    #expect(records.plainEntries.map(\.person) == ["ann", "bob", "cid"])
    #expect(records.plainEntries.map(\.minutes) == [90, 120, 180])
    #expect(records.plainEntries.map(\.notes) == ["a", "local_date", "c"])
    #expect(records.findings.isEmpty)
  }

  @Test func `a header that cannot be relied on is a finding`() throws {
    let missing = try decodeCSV("username,local_date,jobcode\nann,2026-01-05,Foo\n")
    #expect(missing.details == [.unreadableHeader(reason: .missingColumns)])
    #expect(missing.activities.count == 1)
    let repeated = try decodeCSV("username,local_date,hours,hours\nann,2026-01-05,1,2\n")
    #expect(repeated.details == [.unreadableHeader(reason: .repeatedColumns)])
    #expect(repeated.plainEntries.map(\.minutes) == [60])
    let custom = try decodeCSV("username,local_date,hours,x,x\nann,2026-01-05,1,2,3\n")
    #expect(custom.findings.isEmpty, "nobody wants those two")
    let none = try decodeCSV("a,b,c\n1,2,3\n")
    #expect(none.details == [.unreadableHeader(reason: .noHeader)])
  }

  @Test func `UTF-16 and TABs, as spreadsheets save them, are read`() throws {
    let text = "username\tlocal_date\thours\tjobcode\r\nzoé\t1/5/2026\t7.5\t\"Foo\tLtd\"\r\n"
    let bytes = [0xFF, 0xFE] + utf16(text)
    for size in [1, 3, 1000] {
      let records = try QuickBooksTimeDecoder.decode(
        chunked(bytes, size), document: testDocument, encoding: .utf16LittleEndian,
        options: SourceOptions())
      #expect(records.plainEntries.map(\.person) == ["zoé"])
      #expect(records.plainEntries.map(\.customer) == ["Foo\tLtd"])
      #expect(records.plainEntries.map(\.minutes) == [450])
    }
  }
}
