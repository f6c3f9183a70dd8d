/// Takes request documents and answers them as QuickBooks Desktop would, from files alone.
///
/// It shares no encoder or decoder with the product. Each rule of it cites the section of the
/// domain facts that it stands on, with how sure that is: [V] verified, [S] secondary, [U] not.
package struct StandIn: Sendable {
  package var company: StandInCompany
  /// The time entries, in the order in which they were made.
  package internal(set) var books: [BookEntry] = []
  /// The date of the machine.
  package var today = "2026-11-16"
  /// Whether time on or before the closing date is refused (domain facts 2.3: not known of time
  /// entries, therefore a switch).
  package var guardsClosingDate = true
  /// Whether answers name the version; QuickBooks' own are read without it too (1.1).
  package var statesVersion = true

  var deleted: [DeletedEntry] = []
  var records: [String: MessageSetRecord] = [:]
  var iterators: [String: [Node]] = [:]
  private var clock = 0
  private var numbers = 0

  package init(company: StandInCompany) {
    self.company = company
  }

  /// Answers a document; nil when no answer comes back, whatever was done.
  ///
  /// Throws when the parser refuses the document: then nothing of it was done.
  package mutating func answer(
    _ request: [UInt8], _ fault: Fault? = nil
  ) throws(ParserRefusal) -> [UInt8]? {
    let set = try MessageSet(request, host: company.supportedVersions)
    let payroll = company.payroll
    if case .payroll(let access) = fault { company.payroll = access }
    defer { company.payroll = payroll }
    guard let answer = reply(to: set, fault) else { return nil }
    return answer.bytes(statesVersion: statesVersion, fault)
  }

  /// Ends the session: iterators die with it (domain facts 1.2 [V]).
  package mutating func endSession() { iterators = [:] }

  /// Puts the entries of an export into the books as they stand in it.
  package mutating func loadTime(_ export: [UInt8]) throws {
    let answers = try ParsedDocument(export).root.children.flatMap(\.children)
    for ret in answers.flatMap(\.children) where ret.name == "TimeTrackingRet" {
      let entry = BookEntry(ret: ret)
      books.removeAll { $0.txnID == entry.txnID }
      books.append(entry)
    }
  }

  /// Marks an entry billed, as an invoice does; false when it is not in the books.
  ///
  /// Domain facts 2.3 [V]: the mark is all that an invoice leaves. Whether the EditSequence
  /// changes with it is [U]; here it does.
  @discardableResult
  package mutating func bill(_ txnID: String) -> Bool {
    edit(txnID) { $0.billing = .hasBeenBilled }
  }

  /// Changes an entry as somebody does by hand; false when it is not in the books.
  @discardableResult
  package mutating func edit(_ txnID: String, _ change: (inout BookEntry) -> Void) -> Bool {
    guard let index = books.firstIndex(where: { $0.txnID == txnID }) else { return false }
    var entry = books[index]
    change(&entry)
    touch(&entry)
    books[index] = entry
    return true
  }

  /// Deletes an entry as somebody does by hand.
  package mutating func erase(_ txnID: String) { books.removeAll { $0.txnID == txnID } }

  /// Adds an entry that somebody typed in, and gives its TxnID.
  @discardableResult
  package mutating func type(_ entry: BookEntry) -> String {
    var entry = entry
    register(&entry)
    return entry.txnID
  }

  /// The books as a query for these dates answers them, both ends included.
  package func exportedTime(
    from: String? = nil, to: String? = nil, version: String = "13.0"
  ) throws(ParserRefusal) -> [UInt8] {
    let ends = [from.map { Node("FromTxnDate", $0) }, to.map { Node("ToTxnDate", $0) }]
    let range = Node("TxnDateRangeFilter", ends.compactMap(\.self))
    let filters = range.children.isEmpty ? [] : [range]
    return try export([Node("TimeTrackingQueryRq", filters)], version)
  }

  /// Host, company, preferences and all lists, active or not.
  package func exportedLists(version: String = "13.0") throws(ParserRefusal) -> [UInt8] {
    let about = ["HostQueryRq", "CompanyQueryRq", "PreferencesQueryRq"].map { Node($0) }
    let queries = StandInList.allCases.map { $0 == .items ? "ItemQueryRq" : $0.queries[0] }
    let known = queries.filter { query in
      SpecVersion(version).map { RequestGrammar.form(of: query, $0) != nil } ?? true
    }
    let lists = known.map { Node($0, [Node("ActiveStatus", "All")]) }
    return try export(about + lists, version)
  }

  private func export(_ queries: [Node], _ version: String) throws(ParserRefusal) -> [UInt8] {
    var text = DocumentText(
      declaration: "<?xml version=\"1.0\"?>\n<?qbxml version=\"\(version)\"?>\n")
    text.open("QBXML")
    text.open("QBXMLMsgsRq", [("onError", "continueOnError")])
    for (index, query) in queries.enumerated() {
      text.open(query.name, [("requestID", "\(index + 1)")])
      for child in query.children { text.write(child) }
      text.close(query.name)
    }
    text.close("QBXMLMsgsRq")
    text.close("QBXML")
    var copy = self
    return try copy.answer(Array(text.text.utf8)) ?? []
  }

  /// Gives a new entry its TxnID, number and times, and puts it into the books.
  mutating func register(_ entry: inout BookEntry) {
    touch(&entry)
    numbers += 1
    entry.txnID = String(0x1A00 + numbers, radix: 16, uppercase: true) + "-1794800000"
    entry.txnNumber = numbers
    entry.timeCreated = entry.timeModified
    books.append(entry)
  }

  /// Gives a changed entry its time and a new EditSequence.
  mutating func touch(_ entry: inout BookEntry) {
    entry.timeModified = tick()
    entry.editSequence = "\(1_794_800_000 + clock)"
  }

  /// A second later, as QuickBooks writes it.
  mutating func tick() -> String {
    clock += 1
    let start = CalendarDay(today) ?? CalendarDay(number: 0)
    return WallTime(day: start, second: 8 * 3600 + clock).text
  }

  /// A name for something that lives as long as the session.
  mutating func newSessionID() -> String {
    numbers += 1
    return "{5f1a2b3c-0000-4000-8000-\(String(1_000_000_000_000 + numbers).dropFirst())}"
  }
}
