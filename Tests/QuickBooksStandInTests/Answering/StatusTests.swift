import QuickBooksStandIn
import Testing

@Suite struct StatusTests {
  private func code(_ change: (inout Added) -> Void, in company: StandInCompany = .small) throws
    -> String?
  {
    var standIn = StandIn(company: company)
    let answer = try standIn.answered(document(Added().changing(change).request))
    let code = answer.codes.first
    // What failed left nothing behind, and what did not is in the books.
    #expect(standIn.books.isEmpty == (Int(code ?? "").map { $0 >= 1000 } ?? true))
    return code
  }

  @Test func `0: a good entry is in the books, and comes back`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(
      document(
        Added().changing { $0.guid = "{12345678-1234-1234-1234-123456789abc}" }.request))
    #expect(answer.codes == ["0"])
    #expect(answer.answers[0].attributes["statusSeverity"] == "Info")
    let entry = try #require(standIn.books.first)
    #expect(answer.rets[0].text("TxnID") == entry.txnID)
    #expect(answer.rets[0].text("Duration") == "PT7H30M0S")
    #expect(entry.person == .init(listID: "81-14", fullName: "Maya Okafor"))
    #expect(entry.customer?.listID == "92-14")
    #expect(entry.minutes == 450)
    #expect(entry.notes == "Laid é bricks")
    #expect(entry.billing == .billable)
    #expect(entry.externalGUID == "{12345678-1234-1234-1234-123456789abc}")
  }

  @Test func `1: nothing found`() throws {
    var standIn = StandIn()
    #expect(try standIn.codes(query("TimeTracking")) == ["1"])
    #expect(try standIn.codes(query("PayrollItemNonWage")) == ["1"])
  }

  @Test func `500: some of what was asked for by name is not there`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(
      document(query("Class", "<FullName>public</FullName><FullName>Nowhere</FullName>")))
    #expect(answer.codes == ["500"])
    #expect(answer.answers[0].attributes["statusSeverity"] == "Warn")
    #expect(answer.rets.map { $0.text("Name") } == ["Public"])
    #expect(try standIn.codes(query("TimeTracking", "<TxnID>1-1</TxnID>")) == ["500"])
  }

  @Test func `530: a rate is warned of, and the entry stands`() throws {
    #expect(try code { $0.more = "<Rate>12.50</Rate>" } == "530")
  }

  @Test func `550: the entry stands without its notes`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(
      document(Added().request), .status(Status(550, "The notes were not saved."), at: 0))
    #expect(answer.codes == ["550"])
    #expect(answer.rets[0].text("Notes") == nil)
    #expect(standIn.books.map(\.notes) == [""])
  }

  @Test func `1060: the id of a request is too long`() throws {
    #expect(try code { $0.id = String(repeating: "x", count: 50) } == "0")
    #expect(try code { $0.id = String(repeating: "x", count: 51) } == "1060")
  }

  @Test func `3000: an id that cannot be one`() throws {
    #expect(try code { $0.personID = "Maya" } == "3000")
    var standIn = StandIn()
    #expect(try standIn.codes(deletion("soon")) == ["3000"])
  }

  @Test func `3010, 3020, 3035, 3045: a value of another form`() throws {
    var standIn = StandIn()
    let old = Added().changing { $0.billing = "<IsBillable>yes</IsBillable>" }
    #expect(try standIn.answered(document(old.request, version: "5.0")).codes == ["3010"])
    for date in ["2026-02-30", "16/11/2026", "2026-1-5", "soon"] {
      #expect(try code { $0.date = date } == "3020", "\(date)")
    }
    for duration in ["PT1.5H", "7:30", "", "PT", "P1D"] {
      #expect(try code { $0.duration = duration } == "3035", "\(duration)")
    }
    #expect(try code { $0.more = "<Rate>12,50</Rate>" } == "3045")
  }

  @Test func `3030, 3031: a range that ends before it begins`() throws {
    var standIn = StandIn()
    let dates = "<FromTxnDate>2026-02-02</FromTxnDate><ToTxnDate>2026-02-01</ToTxnDate>"
    let filter = "<TxnDateRangeFilter>\(dates)</TxnDateRangeFilter>"
    #expect(try standIn.codes(query("TimeTracking", filter)) == ["3030"])
    let names = "<NameRangeFilter><FromName>m</FromName><ToName>a</ToName></NameRangeFilter>"
    #expect(try standIn.codes(query("Vendor", names)) == ["3031"])
  }

  @Test func `3070: a text that is too long`() throws {
    #expect(try code { $0.notes = String(repeating: "n", count: 4095) } == "0")
    #expect(try code { $0.notes = String(repeating: "n", count: 4096) } == "3070")
    #expect(try code { $0.wageItem = String(repeating: "w", count: 32) } == "3070")
  }

  @Test func `3120: an entry that is not there`() throws {
    var standIn = StandIn()
    #expect(try standIn.codes(deletion("1A01-1794800000")) == ["3120"])
    var entry = BookEntry()
    entry.txnID = "1A01-1794800000"
    #expect(try standIn.codes(modification(entry, Added())) == ["3120"])
    let txnID = standIn.type(entry)
    #expect(try standIn.codes(deletion(txnID, type: "Invoice")) == ["3120"])
  }

  @Test func `3140: a reference to nothing, to what rests, or to another list`() throws {
    #expect(try code { $0.person = "MAYA OKAFOR" } == "0")
    #expect(
      try code {
        $0.personID = "81-14"; $0.person = "Somebody Else"
      } == "0")
    #expect(try code { $0.personID = "8F-14" } == "3140")
    #expect(try code { $0.person = "Rita Retired" } == "3140")
    #expect(try code { $0.person = "Smith" } == "3140")
    #expect(try code { $0.customer = "Gone Ltd." } == "3140")
    #expect(try code { $0.customer = "Kitchen" } == "3140")
    #expect(try code { $0.item = "Bricks" } == "3140")
    #expect(try code { $0.classElement = "Private" } == "3140")
    #expect(try code { $0.wageItem = "Old Wage" } == "3140")
  }

  @Test func `3150: a reference that names nothing`() throws {
    #expect(try code { $0.person = "" } == "3150")
  }

  @Test func `3171: time before the closing date, unless that is switched off`() throws {
    var company = StandInCompany.small
    company.setPreferences(closingDate: "2026-11-16")
    #expect(try code({ $0.date = "2026-11-17" }, in: company) == "0")
    #expect(try code({ _ in }, in: company) == "3171")
    var standIn = StandIn(company: company)
    standIn.guardsClosingDate = false
    #expect(try standIn.codes(Added().request) == ["0"])
    standIn.guardsClosingDate = true
    #expect(try standIn.codes(deletion(standIn.books[0].txnID)) == ["3171"])
    #expect(try standIn.codes(modification(standIn.books[0], Added())) == ["3171"])
  }

  @Test func `3170, 3200, 3210: changes that come too late`() throws {
    var standIn = StandIn()
    #expect(try standIn.codes(Added().request) == ["0"])
    let old = standIn.books[0]
    let longer = Added().changing { $0.duration = "PT8H0M" }
    #expect(try standIn.codes(modification(old, longer)) == ["0"])
    #expect(standIn.books.map(\.minutes) == [480])
    #expect(try standIn.codes(modification(old, longer)) == ["3200"])
    standIn.bill(old.txnID)
    #expect(try standIn.codes(modification(standIn.books[0], longer)) == ["3170"])
    #expect(try standIn.codes(deletion(old.txnID)) == ["3210"])
    #expect(standIn.books.count == 1)
  }

  @Test func `3210: rules that several fields have a part in`() throws {
    #expect(try code { $0.customer = "" } == "3210")
    #expect(try code { $0.item = "" } == "3210")
    #expect(
      try code {
        $0.customer = ""
        $0.billing = "<BillableStatus>NotBillable</BillableStatus>"
      } == "0")
    #expect(try code { $0.person = "Brick &amp; Co." } == "3210")
    #expect(
      try code {
        $0.person = "Brick &amp; Co."; $0.wageItem = ""
      } == "0")
    #expect(
      try code {
        $0.person = "Partner"; $0.wageItem = ""
      } == "0")
    #expect(try code { $0.person = "Una Salaried" } == "3210")
    #expect(
      try code {
        $0.person = "Una Salaried"; $0.wageItem = ""
      } == "0")
    for duration in ["PT0H0M", "PT59S", "-PT1H", "PT24H1M"] {
      #expect(try code { $0.duration = duration } == "3210", "\(duration)")
    }
    #expect(try code { $0.duration = "PT24H" } == "0")
  }

  @Test func `3231: nothing is tried behind a failure, where the set says so`() throws {
    let bad = Added().changing { $0.person = "Nobody" }.request
    let warned = Added().changing { $0.more = "<Rate>1</Rate>" }.request
    var standIn = StandIn()
    let stopping = document(
      Added().request, warned, bad, Added().request, deletion("1-1"), onError: "stopOnError")
    #expect(try standIn.answered(stopping).codes == ["0", "530", "3140", "3231", "3231"])
    #expect(standIn.books.count == 2)
    let going = document(bad, Added().request)
    #expect(try standIn.answered(going).codes == ["3140", "0"])
  }

  @Test func `3250: a feature is off`() throws {
    var company = StandInCompany.small
    company.setPreferences(firstDayOfWeek: nil)
    #expect(try code({ _ in }, in: company) == "3250")
    company.setPreferences(usesClasses: false)
    #expect(try code({ _ in }, in: company) == "3250")
    #expect(try code({ $0.classElement = "" }, in: company) == "0")
  }

  @Test(arguments: [
    (PayrollAccess.off, "3250"), (.userDenied, "3260"), (.applicationDenied, "3261"),
    (.denied3262, "3262"), (.denied3263, "3263"), (.otherEdition, "3270"),
  ])
  func `3250 to 3270: payroll is closed`(access: PayrollAccess, code: String) throws {
    var standIn = StandIn()
    let requests = document(
      Added().request, query("PayrollItemWage"), query("PayrollItemNonWage"),
      Added().changing { $0.wageItem = "" }.request, query("Employee"))
    let answer = try standIn.answered(requests, .payroll(access))
    #expect(answer.codes == [code, code, code, "0", "0"])
    #expect(answer.rets.allSatisfy { $0["EmployeePayrollInfo"] == nil })
    // It was so for this document alone.
    #expect(try standIn.codes(query("PayrollItemWage")) == ["0"])
  }

  @Test func `3310: time data was never set`() throws {
    #expect(try code { $0.person = "Noel Unasked" } == "3310")
  }

  @Test func `9100: a macro that is none`() throws {
    #expect(try code { $0.attributes = " defMacro=\"TxnID:first\"" } == "0")
    #expect(try code { $0.attributes = " defMacro=\"first\"" } == "9100")
  }

  @Test(arguments: [
    501, 510, 531, 560, 570, 1000, 1010, 1030, 3040, 3090, 3100, 3110, 3170, 3175, 3176, 3180, 3190,
    3220, 3230, 3240, 9150,
  ])
  func `any other code is a fault of the test's choice`(code: Int) throws {
    var standIn = StandIn()
    let requests = document(Added().request, Added().request)
    let answer = try standIn.answered(requests, .status(Status(code, "Words."), at: 1))
    #expect(answer.codes == ["0", "\(code)"])
    #expect(answer.answers[1].attributes["statusMessage"] == "Words.")
    #expect(answer.answers[1].attributes["statusSeverity"] == (code < 1000 ? "Warn" : "Error"))
    #expect(answer.rets.count == (code < 1000 ? 2 : 1))
    #expect(standIn.books.count == answer.rets.count)
  }
}
