import QuickBooksStandIn
import Testing

@Suite struct QueryingTests {
  private func names(_ answer: Answered) -> [String] {
    answer.rets.map { $0.text("FullName") ?? $0.text("Name") ?? "" }
  }

  @Test func `a list shows what is active, unless all is asked for`() throws {
    var standIn = StandIn()
    func customers(_ filter: String) throws -> [String] {
      names(try standIn.answered(document(query("Customer", filter))))
    }
    #expect(try customers("") == ["Smith", "Smith:Kitchen"])
    #expect(
      try customers("<ActiveStatus>All</ActiveStatus>") == ["Smith", "Smith:Kitchen", "Gone Ltd."])
    #expect(try customers("<ActiveStatus>InactiveOnly</ActiveStatus>") == ["Gone Ltd."])
    #expect(try customers("<MaxReturned>1</MaxReturned>") == ["Smith"])
    #expect(try customers("<ListID>92-14</ListID>") == ["Smith:Kitchen"])
    let filter = "<NameFilter><MatchCriterion>EndsWith</MatchCriterion><Name>KITCHEN</Name>"
    #expect(try customers(filter + "</NameFilter>") == ["Smith:Kitchen"])
    let range = "<NameRangeFilter><FromName>Smith:</FromName></NameRangeFilter>"
    #expect(try customers(range) == ["Smith:Kitchen"])
    #expect(try customers("<FromModifiedDate>2026-01-06</FromModifiedDate>").isEmpty)
    #expect(try customers("<ToModifiedDate>2026-01-05</ToModifiedDate>").count == 2)
  }

  @Test func `items are asked for by kind, or all`() throws {
    var standIn = StandIn()
    #expect(names(try standIn.answered(document(query("Item")))) == ["Labour", "Bricks"])
    #expect(names(try standIn.answered(document(query("ItemService")))) == ["Labour"])
  }

  @Test func `host, company and preferences`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(
      document(query("Host"), query("Company"), query("Preferences")))
    #expect(answer.codes == ["0", "0", "0"])
    #expect(answer.rets.map(\.name) == ["HostRet", "CompanyRet", "PreferencesRet"])
    #expect(answer.rets[2].text("TimeTrackingPreferences", "FirstDayOfWeek") == "Monday")
  }

  @Test func `a list comes by pages, which die with the session`() throws {
    var standIn = StandIn()
    for day in 1...5 {
      _ = try standIn.codes(Added(date: "2026-11-0\(day)").request)
    }
    let size = "<MaxReturned>2</MaxReturned>"
    var answer = try standIn.answered(
      document(query("TimeTracking", size, attributes: " iterator=\"Start\"")))
    var dates = answer.rets.map { $0.text("TxnDate") ?? "" }
    let id = try #require(answer.answers[0].attributes["iteratorID"])
    let next = query(
      "TimeTracking", size, attributes: " iterator=\"Continue\" iteratorID=\"\(id)\"")
    #expect(answer.answers[0].attributes["iteratorRemainingCount"] == "3")
    while answer.answers[0].attributes["iteratorRemainingCount"] != "0" {
      answer = try standIn.answered(document(next))
      dates += answer.rets.map { $0.text("TxnDate") ?? "" }
    }
    #expect(dates == (1...5).map { "2026-11-0\($0)" })
    standIn.endSession()
    #expect(try standIn.codes(next) == ["3120"])
  }

  @Test func `time is asked for by day, by change, by person and by id`() throws {
    var standIn = StandIn()
    _ = try standIn.codes(Added(date: "2026-11-01").request)
    _ = try standIn.codes(Added(date: "2026-11-02", person: "Partner", wageItem: "").request)
    _ = try standIn.codes(Added(date: "2026-11-03").request)
    func days(_ filter: String) throws -> [String] {
      try standIn.answered(document(query("TimeTracking", filter))).rets.map {
        String(($0.text("TxnDate") ?? "").suffix(1))
      }
    }
    #expect(try days("") == ["1", "2", "3"])
    let dates = "<FromTxnDate>2026-11-02</FromTxnDate><ToTxnDate>2026-11-03</ToTxnDate>"
    #expect(try days("<TxnDateRangeFilter>\(dates)</TxnDateRangeFilter>") == ["2", "3"])
    let macro = "<TxnDateRangeFilter><DateMacro>All</DateMacro></TxnDateRangeFilter>"
    #expect(try days(macro) == ["1", "2", "3"])
    let person = "<FullName>partner</FullName>"
    #expect(
      try days("<TimeTrackingEntityFilter>\(person)</TimeTrackingEntityFilter>") == ["2"])
    #expect(try days("<TxnID>\(standIn.books[2].txnID)</TxnID>") == ["3"])
    let since = "<FromModifiedDate>\(standIn.books[1].timeModified)</FromModifiedDate>"
    #expect(
      try days("<ModifiedDateRangeFilter>\(since)</ModifiedDateRangeFilter>") == ["2", "3"])
    let later = "<FromModifiedDate>2026-11-17</FromModifiedDate>"
    #expect(try days("<ModifiedDateRangeFilter>\(later)</ModifiedDateRangeFilter>").isEmpty)
  }

  @Test func `counts alone can be asked for`() throws {
    var standIn = StandIn()
    let answer = try standIn.answered(
      document(query("Customer", attributes: " metaData=\"MetaDataOnly\"")))
    #expect(answer.answers[0].attributes["retCount"] == "2")
    #expect(answer.rets.isEmpty)
  }

  @Test func `deletions are listed`() throws {
    var standIn = StandIn()
    _ = try standIn.codes(Added().request)
    let txnID = standIn.books[0].txnID
    let gone = try standIn.answered(document(deletion(txnID)))
    #expect(gone.codes == ["0"])
    #expect(gone.answers[0].text("TxnID") == txnID)
    #expect(standIn.books.isEmpty)
    let type = "<TxnDelType>TimeTracking</TxnDelType>"
    let all = try standIn.answered(document(query("TxnDeleted", type)))
    #expect(all.rets.map { $0.text("TxnID") } == [txnID])
    let range = "<ToDeletedDate>2026-11-15</ToDeletedDate>"
    #expect(
      try standIn.codes(
        query("TxnDeleted", "\(type)<DeletedDateRangeFilter>\(range)</DeletedDateRangeFilter>"))
        == ["1"])
  }
}
