import Testing
import Timesheets

@testable import Checks

@Suite struct DuplicateCarriedTests {
  private let guid = "{A0000000-0000-0000-0000-00000000000B}"

  /// Checks documents of time beside the company's lists, whatever index they were made with.
  private func result(
    _ times: DocumentBuilder..., carried: CarriedBefore = CarriedBefore(),
    options: CarryOptions = CarryOptions()
  ) -> CheckedBundle {
    let documents = [.company()] + times
    let records = BundleRecords(
      gathering: documents.enumerated().map { index, document in
        (
          SourceDocument(
            name: MemberName("\(index).xml"), size: 1, sha256: "\(index)", isStrictUTF8: true),
          document.records
        )
      })
    return checked(records, carried: carried, options: options)
  }

  private func time(_ build: (inout DocumentBuilder) -> Void) -> DocumentBuilder {
    var document = DocumentBuilder(1)
    build(&document)
    return document
  }

  /// A ledger after these documents were carried one after the other, as the runs A, B and so on.
  private func ledger(_ deliveries: DocumentBuilder...) -> CarriedBefore {
    var carried = CarriedBefore()
    for (delivery, run) in zip(deliveries, ["A", "B", "C"]) {
      carried.carry(result(delivery, carried: carried), run: run)
    }
    return carried
  }

  private func corrected(_ id: String, minutes: Int) -> CorrectedEntry {
    CorrectedEntry(id: id, run: "A", date: WorkDate(iso: "2026-03-02"), minutes: minutes)
  }

  private func states(_ checked: CheckedBundle) -> [EntryState] { checked.fates.map(\.state) }

  @Test func `nothing is said where nothing was carried`() {
    let result = result(time { $0.entry("Ann Lee") })
    #expect(result.findings(of: .duplicateCarried).isEmpty)
    #expect(result.company == "Foo Roofing")
  }

  @Test func `what comes again ends as a duplicate, one finding for each earlier run`() throws {
    let monday = time { $0.entry("Ann Lee") }
    let tuesday = time { $0.entry("Ann Lee", date: "2026-03-03") }
    let all = time { time in
      for date in ["2026-03-02", "2026-03-03", "2026-03-04"] { time.entry("Ann Lee", date: date) }
      time.entry("Ann Lee", date: "2026-03-02") { record, document in
        record.notes = document.records.texts.append("new")
      }
    }
    let result = result(all, carried: ledger(monday, tuesday))
    #expect(states(result) == [.duplicate, .duplicate, .batched, .batched])
    #expect(
      result.details(of: .duplicateCarried)
        == [.carriedBefore(run: "A"), .carriedBefore(run: "B")])
    let finding = try #require(result.findings(of: .duplicateCarried).first)
    #expect(finding.severity == .warning)
    #expect(finding.subject == .bundle)
    #expect(finding.place == FindingPlace(Place(document: DocumentID(index: 1), line: 1)))
    #expect(finding.affected == Tally(entries: 1, minutes: 60))
  }

  @Test func `of three equal lines one is carried when two were`() {
    let two = time { time in for _ in 0..<2 { time.entry("Ann Lee") } }
    let three = time { time in for _ in 0..<3 { time.entry("Ann Lee") } }
    let result = result(three, carried: ledger(two))
    #expect(states(result) == [.duplicate, .duplicate, .batched])
  }

  @Test func `an entry that was held is carried when it comes mended`() {
    let held = time { time in
      time.entry("Ann Lee", customer: "Foo Inc")
      time.entry("Nobody", customer: "Foo Inc")
    }
    let mended = time { time in
      time.entry("Ann Lee", customer: "Foo Inc")
      time.entry("Bo Tran", customer: "Foo Inc")
    }
    let carried = ledger(held)
    #expect(carried.entries.count == 1)
    let result = result(mended, carried: carried)
    #expect(states(result) == [.duplicate, .batched])
  }

  @Test func `it is a duplicate though something would hold it now`() {
    let carried = ledger(time { $0.entry("Ann Lee", customer: "Foo Inc") })
    var options = CarryOptions()
    options.checks.latest = WorkDate(dayNumber: options.checks.earliest.dayNumber + 1)
    let again = time { $0.entry("Ann Lee", customer: "Foo Inc") }
    #expect(states(result(again, carried: carried, options: options)) == [.duplicate])
  }

  @Test func `documents may come in another order and under other names`() {
    func half(_ index: UInt32, _ minutes: Int32) -> DocumentBuilder {
      var document = DocumentBuilder(index)
      for _ in 0..<2 { document.entry("Ann Lee", minutes: minutes) }
      return document
    }
    var carried = CarriedBefore()
    carried.carry(result(half(1, 30), half(2, 45)), run: "A")
    #expect(
      states(result(half(1, 45), half(2, 30), carried: carried)).allSatisfy { $0 == .duplicate })
  }

  @Test func `requests that are numbered anew are known by their content`() {
    let week = [Int32(60), 75, 90]
    let first = DocumentBuilder.requests(1, [("1", 60), ("2", 75)])
    let second = DocumentBuilder.requests(1, zip(["5", "6", "7"], week).map { ($0, $1) })
    #expect(states(result(second, carried: ledger(first))) == [.duplicate, .duplicate, .batched])
  }

  @Test func `a TxnID or ExternalGUID with other content is held as a correction`() throws {
    let before = time { time in
      time.request("T-1", minutes: 60, kind: .txnID)
      time.request("1", minutes: 75, guid: guid)
    }
    let after = time { time in
      time.request("T-1", minutes: 45, kind: .txnID)
      time.request("9", minutes: 30, guid: guid.lowercased())
    }
    let result = result(after, carried: ledger(before))
    #expect(states(result) == [.held, .held])
    #expect(
      Set(result.details(of: .duplicateCarried)) == [
        .correction(.changeAwaits(corrected("T-1", minutes: 45), .answer)),
        .correction(.changeAwaits(corrected(guid.lowercased(), minutes: 30), .answer)),
      ])
    #expect(result.findings(of: .duplicateCarried).map(\.severity) == [.error, .error])
    #expect(result.findings(of: .duplicateCarried).map(\.subject).contains(.entry(0)))
  }

  @Test func `a correction holds whatever severity a pipeline gives the check`() {
    let carried = ledger(time { $0.request("T-1", minutes: 60, kind: .txnID) })
    var options = CarryOptions()
    options.checks.severities[.duplicateCarried] = SeverityChoice(fail: .note)
    let after = time { $0.request("T-1", minutes: 45, kind: .txnID) }
    #expect(states(result(after, carried: carried, options: options)) == [.held])
    let again = time { $0.request("T-1", minutes: 60, kind: .txnID) }
    let result = result(again, carried: carried, options: options)
    #expect(states(result) == [.duplicate])
    #expect(result.findings(of: .duplicateCarried).map(\.severity) == [.note])
  }

  @Test func `names written otherwise, invoicing and blanks are no change`() {
    let before = time { time in
      time.entry("Ann Lee", customer: "Foo Inc:Roof", wageItem: "Regular") { record, document in
        record.sourceIDKind = .txnID
        record.sourceID = document.records.texts.append("T-1")
        record.notes = document.records.texts.append("Ridge\r\ndone ")
        record.billable = .notBillable
      }
      time.entry("Ann Lee", customer: "Foo Inc", item: "Labour") { record, document in
        record.sourceIDKind = .txnID
        record.sourceID = document.records.texts.append("T-2")
        record.billable = .billable
      }
    }
    let after = time { time in
      time.entry("ann  lee", wageItem: "regular") { record, document in
        record.sourceIDKind = .txnID
        record.sourceID = document.records.texts.append("T-1")
        record.customer = document.reference("Foo Inc:Roof", id: "C-2")
        record.notes = document.records.texts.append("\nRidge\ndone")
        record.billable = .notBillable
      }
      time.entry("Ann Lee", customer: "Foo Inc", item: "Labour") { record, document in
        record.sourceIDKind = .txnID
        record.sourceID = document.records.texts.append("T-2")
        record.billable = .hasBeenBilled
      }
    }
    #expect(states(result(after, carried: ledger(before))) == [.duplicate, .duplicate])
  }

  @Test func `every part that QuickBooks shows is content`() {
    func line(
      _ change: @escaping (inout TimeActivityRecord, inout DocumentBuilder) -> Void
    ) -> DocumentBuilder {
      time { time in
        time.entry("Ann Lee", customer: "Foo Inc", item: "Labour", wageItem: "Regular") {
          $0.sourceIDKind = .txnID
          $0.sourceID = $1.records.texts.append("T-1")
          change(&$0, &$1)
        }
      }
    }
    let carried = ledger(line { _, _ in })
    #expect(carried.entries.count == 1)
    let changes: [(inout TimeActivityRecord, inout DocumentBuilder) -> Void] = [
      { $0.person = $1.reference("Bo Tran") }, { $0.customer = $1.reference("Bar Ltd") },
      { record, _ in record.item = .none }, { $0.classReference = $1.reference("North") },
      { $0.wageItem = $1.reference("Overtime") },
      { record, _ in record.date = WorkDate(iso: "2026-03-03") },
      { record, _ in record.minutes = 61 }, { record, _ in record.hourType = .overtime },
      { record, _ in record.billable = .billable },
      { $0.notes = $1.records.texts.append("x") },
    ]
    for (number, change) in changes.enumerated() {
      let result = result(line(change), carried: carried)
      #expect(states(result) == [.held], "change \(number)")
    }
    #expect(
      states(
        result(
          line { record, document in
            record.distinction = document.records.names.id(of: "08:00")
          },
          carried: carried)) == [.duplicate])
  }

  @Test func `time exported back from QuickBooks is the entry it was carried as`() throws {
    let carried = ledger(time { $0.entry("Ann Lee", wageItem: "Regular") })
    let identity = try #require(
      result(time { $0.entry("Ann Lee", wageItem: "Regular") }).identities.first)
    let exported = time { time in
      time.request("T-9", minutes: 7, guid: identity.bracedGUID, kind: .txnID)
      time.request("T-8", minutes: 7, guid: guid, kind: .txnID)
    }
    let result = result(exported, carried: carried)
    #expect(states(result) == [.duplicate, .batched])
    #expect(result.details(of: .duplicateCarried) == [.carriedBefore(run: "A")])
    #expect(result.identities[0] == identity)
  }

  @Test func `a request of a batch of ours is carried by nothing, not even by a release`() throws {
    func lines(_ time: inout DocumentBuilder) {
      time.request("T-1", minutes: 60, kind: .txnID)
      time.entry("Bo Tran")
    }
    let before = time(lines)
    var carried = ledger(before)
    let identities = result(before).identities
    for identity in identities { carried.entries.set(.released, of: identity) }
    // A batch may hold several lines as one, and a version without ExternalGUID names it by its
    // requestID alone.
    func requests(_ time: inout DocumentBuilder) {
      time.request(identities[0].hexadecimal, minutes: 90)
      time.request("loader-00017", minutes: 7, guid: identities[1].bracedGUID)
      time.request(identities[0].hexadecimal + "-change-1", minutes: 11)
    }
    let result = result(time(requests), carried: carried)
    #expect(states(result) == [.duplicate, .duplicate, .batched])
    #expect(result.details(of: .duplicateCarried).contains(.carriedBefore(run: "A")))
    #expect(Array(result.identities.prefix(2)) == identities)
    // The released entries themselves are still carried once.
    let both = self.result(
      time { time in
        requests(&time)
        lines(&time)
      }, carried: carried)
    #expect(states(both) == [.duplicate, .duplicate, .batched, .batched, .batched])
  }

  @Test func `what a person released is carried, with a warning`() throws {
    let before = time { time in
      time.request("T-1", minutes: 60, kind: .txnID)
      time.entry("Bo Tran")
      time.entry("Bo Tran", minutes: 5)
    }
    var carried = ledger(before)
    let first = result(before)
    carried.entries.set(.released, of: first.identities[0])
    carried.entries.set(.released, of: first.identities[1])
    let after = time { time in
      time.request("T-1", minutes: 90, kind: .txnID)
      time.entry("Bo Tran")
      time.entry("Bo Tran", minutes: 5)
    }
    let result = result(after, carried: carried)
    #expect(states(result) == [.batched, .batched, .duplicate])
    #expect(
      result.details(of: .duplicateCarried)
        == [.carriedAgain(run: "A"), .carriedBefore(run: "A")])
    let told = try #require(result.findings(of: .duplicateCarried).first)
    #expect(told.severity == .warning)
    #expect(told.affected.entries == 2)
  }

  @Test func `a company that was renamed keeps its entries' identities`() {
    var carried = CarriedBefore()
    var options = CarryOptions()
    options.company = "Foo Roofing"
    carried.carry(result(time { $0.entry("Ann Lee") }, options: options), run: "A")
    #expect(carried.company == "Foo Roofing")
    options.company = "Foo Roofing and Siding"
    let again = result(time { $0.entry("Ann Lee") }, carried: carried, options: options)
    #expect(states(again).first == .duplicate)
    #expect(again.company == "Foo Roofing")
    carried.company = ""
    let nameless = result(time { $0.entry("Ann Lee") }, carried: carried, options: options)
    #expect(nameless.company == "")
  }

  @Test func `what QuickBooks does not have is carried once more, with what it says now`() {
    let before = time { time in
      time.request("T-1", minutes: 60, kind: .txnID)
      time.entry("Bo Tran")
      time.entry("Bo Tran", minutes: 5)
    }
    var carried = ledger(before)
    let first = result(before)
    for entry in 0..<2 { carried.entries.set(.returned, of: first.identities[entry]) }
    carried.entries.set(.loaded, of: first.identities[2])
    let after = time { time in
      time.request("T-1", minutes: 90, kind: .txnID)
      time.entry("Bo Tran")
      time.entry("Bo Tran", minutes: 5)
    }
    let again = result(after, carried: carried)
    #expect(states(again) == [.batched, .batched, .duplicate])
    #expect(
      again.details(of: .duplicateCarried)
        == [.carriedAnew(run: "A"), .carriedBefore(run: "A")])
    #expect(again.findings(of: .duplicateCarried).map(\.severity) == [.warning, .warning])
    #expect(Array(again.identities.prefix(2)) == Array(first.identities.prefix(2)))
  }

  @Test func `what QuickBooks refused is held when the very same delivery comes again`() {
    let time = time { $0.entry("Ann Lee") }
    var carried = ledger(time)
    carried.entries.set(.returned, of: result(time).identities[0])
    carried.sameContent = "A"
    let again = result(time, carried: carried)
    #expect(states(again) == [.held])
    #expect(again.details(of: .duplicateCarried) == [.returnedUnmended(run: "A")])
  }

  @Test func `of two equal lines the one that comes alone is the one that stands`() {
    let two = time { time in for _ in 0..<2 { time.entry("Ann Lee") } }
    for refused in 0..<2 {
      var carried = ledger(two)
      let identities = result(two).identities
      carried.entries.set(.returned, of: identities[refused])
      carried.entries.set(.loaded, of: identities[1 - refused])
      #expect(states(result(time { $0.entry("Ann Lee") }, carried: carried)) == [.duplicate])
      #expect(
        states(result(two, carried: carried)).sorted { $0.rawValue < $1.rawValue }
          == [.batched, .duplicate])
    }
  }

  @Test func `time that QuickBooks shows under our own name stands there, whatever was answered`() {
    var carried = ledger(time { $0.entry("Ann Lee", wageItem: "Regular") })
    let identity = result(time { $0.entry("Ann Lee", wageItem: "Regular") }).identities[0]
    carried.entries.set(.returned, of: identity)
    var exported = DocumentBuilder(1, format: .timeTrackingRet)
    exported.request("T-9", minutes: 7, guid: identity.bracedGUID, kind: .txnID)
    #expect(states(result(exported, carried: carried)) == [.duplicate])
  }
}
