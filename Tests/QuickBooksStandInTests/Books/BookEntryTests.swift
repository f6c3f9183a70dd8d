import QuickBooksStandIn
import Testing

@Suite struct BookEntryTests {
  private func filled() throws -> StandIn {
    var standIn = StandIn()
    let guid = "{12345678-1234-1234-1234-123456789abc}"
    let notes = "a &lt;b&gt; &amp; &quot;c&quot;&#13;\n\td &#8364; &#8217;"
    #expect(
      try standIn.codes(
        Added(notes: notes, guid: guid).request,
        Added(
          date: "2026-11-20", person: "Partner", customer: "", item: "", duration: "PT90M30S",
          classElement: "", wageItem: "", notes: "", billing: ""
        ).request) == ["0", "0"])
    standIn.bill(standIn.books[0].txnID)
    return standIn
  }

  @Test(arguments: ["2.0", "5.0", "6.0", "8.0", "10.0", "13.0"])
  func `books are exported and loaded again as they stand`(version: String) throws {
    let standIn = try filled()
    var other = StandIn()
    try other.loadTime(standIn.exportedTime(version: version))
    var books = standIn.books
    if ["2.0", "5.0", "6.0", "8.0"].contains(version) { books[0].externalGUID = nil }
    #expect(other.books == books)
    // The same export again brings nothing new.
    try other.loadTime(standIn.exportedTime(version: version))
    #expect(other.books.count == 2)
  }

  @Test func `a part of the books is exported`() throws {
    let standIn = try filled()
    let export = try Answered(standIn.exportedTime(from: "2026-11-17", to: "2026-11-30"))
    #expect(export.rets.map { $0.text("TxnDate") } == ["2026-11-20"])
    #expect(export.rets.map { $0.text("Duration") } == ["PT1H30M0S"])
  }

  @Test func `an export is ASCII, and names its version if it is to`() throws {
    var standIn = try filled()
    let bytes = try standIn.exportedTime()
    #expect(bytes.allSatisfy { $0 < 0x7F })
    #expect(try Answered(bytes).version == "13.0")
    standIn.statesVersion = false
    #expect(try Answered(standIn.exportedTime()).version == nil)
  }

  @Test func `notes are kept as the code page has them`() throws {
    var standIn = StandIn()
    _ = try standIn.codes(Added(notes: "&#233;&#8364;&#8220; &#128119; &#322;").request)
    #expect(standIn.books.map(\.notes) == ["é€“ ? ?"])
  }

  @Test func `what somebody types stands beside what came in documents`() throws {
    var standIn = try filled()
    var typed = standIn.books[0]
    typed.minutes = 15
    let txnID = standIn.type(typed)
    #expect(standIn.books.count == 3)
    #expect(Set(standIn.books.map(\.txnID)).count == 3)
    #expect(standIn.books.last?.txnID == txnID)
  }
}
