import QuickBooksStandIn
import Seeds
import Testing
import Timesheets

@testable import QBXML

/// What is written is loaded into a QuickBooks that knows neither writer nor reader, and what it
/// answers is held against its books.
struct StandInAnswerTests {
  private struct Loaded {
    let sample: SampleBatch
    var standIn: StandIn
    let request: [UInt8]

    init(
      seed: UInt64, version: QBXMLVersion = .safeDefault, onError: OnError = .continueOnError
    ) throws {
      sample = SampleBatch(seed: seed)
      standIn = StandIn(company: try StandInAnswerTests.company(sample.lists, version))
      request = BatchEncoder(
        version: version, onError: onError, lists: sample.lists, notes: sample.notes,
        identities: sample.identities
      ).bytes(of: sample.batch, entries: sample.entries[...])
    }

    /// The entry that stands in the books under this identity.
    func book(_ entry: TimeEntry) -> BookEntry? {
      let identity = sample.identities[Int(entry.record)]
      return standIn.books.first { $0.externalGUID == identity.bracedGUID }
    }
  }

  /// A company with the elements of the lists, those without a ListID included.
  private static func company(
    _ lists: CompanyLists, _ version: QBXMLVersion
  ) throws -> StandInCompany {
    var company = StandInCompany()
    company.host = Node(
      "HostRet", [Node("SupportedQBXMLVersion", version.text)])
    var made = 0
    func id(_ element: ListElement) -> String {
      made += 1
      return element.listID.isEmpty ? "9000\(made)-1" : element.listID
    }
    for item in lists.wageItems {
      company.add(.wageItems, id(item.element), item.element.fullName)
    }
    for employee in lists.employees {
      company.addEmployee(id(employee.element), employee.element.fullName)
    }
    for vendor in lists.vendors {
      company.add(.vendors, id(vendor.element), vendor.element.fullName)
    }
    for other in lists.otherNames {
      company.add(.otherNames, id(other.element), other.element.fullName)
    }
    for customer in lists.customers {
      company.add(.customers, id(customer.element), customer.element.fullName)
    }
    for item in lists.items { company.add(.items, id(item.element), item.element.fullName) }
    for element in lists.classes.map(\.element) {
      company.add(.classes, id(element), element.fullName)
    }
    return company
  }

  private func decode(_ answer: [UInt8]) throws -> AnswerDocument {
    try AnswerDecoder.decode(
      DocumentBytes(answer), document: DocumentID(index: 0), encoding: .utf8)
  }

  /// Holds every outcome against the books; gives how many entries of each there are.
  private func verify(_ document: AnswerDocument, _ loaded: Loaded) throws -> [String: Int] {
    var counts: [String: Int] = [:]
    let answers = Dictionary(grouping: document.answers, by: \.requestID)
    for entry in loaded.sample.entries {
      let given = answers[loaded.sample.identities[Int(entry.record)].hexadecimal] ?? []
      let outcomes = Set(given.map { EntryOutcome($0) })
      #expect(outcomes.count <= 1)
      let book = loaded.book(entry)
      switch outcomes.first ?? .unknown {
      case .loaded(let txnID, let editSequence):
        counts["loaded", default: 0] += 1
        // A cut may come between the status and the ids.
        let isWhole = given.allSatisfy(\.isWhole)
        #expect(book?.txnID == txnID || !isWhole && book != nil && txnID.isEmpty)
        #expect(book?.editSequence == editSequence || !isWhole && editSequence.isEmpty)
      case .refused(let code, let message):
        counts["refused", default: 0] += 1
        #expect(book == nil)
        #expect(code >= 1000 && !message.isEmpty)
      case .notProcessed:
        counts["not processed", default: 0] += 1
        #expect(book == nil)
      case .unknown: counts["unknown", default: 0] += 1
      }
    }
    return counts
  }

  @Test(
    arguments: ["9.0", "10.0", "13.0", "14.0"].compactMap { QBXMLVersion($0) }, OnError.allCases)
  func `what is answered is what stands in the books`(
    version: QBXMLVersion, onError: OnError
  ) throws {
    for seed in UInt64(1)...10 {
      var loaded = try Loaded(seed: seed, version: version, onError: onError)
      let answer = try #require(try loaded.standIn.answer(loaded.request))
      let document = try decode(answer)
      #expect(document.nature == .answer)
      #expect(document.findings.isEmpty)
      #expect(document.messageSetID == loaded.sample.batch.messageSetID)
      let counts = try verify(document, loaded)
      #expect(counts["loaded", default: 0] == loaded.standIn.books.count)
      #expect(counts["refused", default: 0] > 0)
      #expect(counts["unknown"] == nil)
      #expect((counts["not processed"] != nil) == (onError == .stopOnError))
    }
  }

  @Test func `a returned line says what its book entry says`() throws {
    var loaded = try Loaded(seed: 3)
    let document = try decode(try #require(try loaded.standIn.answer(loaded.request)))
    let returned = document.answers.compactMap(\.returned)
    #expect(returned.count > 5)
    for entry in returned {
      let book = try #require(loaded.standIn.books.first { $0.txnID == entry.ids.txnID })
      #expect(entry.ids.externalGUID == book.externalGUID)
      #expect(entry.date?.isoText == book.date)
      #expect(entry.minutes.map(Int.init) == book.minutes)
      #expect(entry.person == reference(book.person))
      #expect(entry.customer == reference(book.customer))
      #expect(entry.item == reference(book.item))
      #expect(entry.classReference == reference(book.classElement))
      #expect(entry.wageItem == reference(book.wageItem))
      #expect(entry.notes == book.notes)
      #expect(entry.billable?.rawValue == book.billing.rawValue)
    }
  }

  @Test(arguments: UInt64(1)...30)
  func `whatever goes wrong, no outcome says more than the books`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var loaded = try Loaded(seed: seed)
    let count = loaded.sample.entries.count
    let fault = Fault.any(in: count, using: &generator)
    guard let answer = try loaded.standIn.answer(loaded.request, fault) else {
      // Nothing came back: what QuickBooks kept of the set is asked for.
      return try recover(&loaded)
    }
    let document = try decode(answer)
    _ = try verify(document, loaded)
    if case .answerCut = fault {
      #expect(document.findings.count == 1)
    } else {
      #expect(document.findings.isEmpty)
      #expect(Set(document.answers.map(\.requestID)).count == count)
    }
  }

  private func recover(_ loaded: inout Loaded) throws {
    let id = loaded.sample.batch.messageSetID
    let encoder = RequestEncoder(version: .safeDefault)
    let books = loaded.standIn.books
    let asked = encoder.document(MessageSetRecovery.ask(lost: id, new: "again"))
    let document = try decode(try #require(try loaded.standIn.answer(asked)))
    #expect(document.nature == .answer)
    #expect(document.messageSetID == "again")
    #expect(loaded.standIn.books == books)
    let counts = try verify(document, loaded)
    if document.messageSetStatus == MessageSetStatus.nothingKept.rawValue {
      #expect(counts == ["unknown": loaded.sample.entries.count])
      return
    }
    #expect(document.messageSetStatus == MessageSetStatus.done.rawValue)
    #expect(counts["loaded", default: 0] == books.count)
    let cleared = try decode(
      try #require(try loaded.standIn.answer(encoder.document(MessageSetRecovery.clear(id)))))
    #expect(cleared.messageSetStatus == 0)
    let twice = try decode(
      try #require(try loaded.standIn.answer(encoder.document(MessageSetRecovery.clear(id)))))
    #expect(twice.messageSetStatus == MessageSetStatus.nothingToClear.rawValue)
  }

  @Test func `changes and deletions do to the books what they say`() throws {
    var loaded = try Loaded(seed: 5)
    let standing = try decode(try #require(try loaded.standIn.answer(loaded.request)))
      .answers.compactMap(\.returned).filter { $0.billable != .hasBeenBilled }
    let encoder = RequestEncoder(version: .safeDefault)
    let first = try #require(standing.first)
    var change = TimeTrackingChange(
      requestID: "c", txnID: first.ids.txnID, editSequence: first.ids.editSequence,
      person: first.person, minutes: try #require(WorkMinutes(77)))
    change.notes = .set("mended – so")
    change.date = WorkDate(iso: "2026-02-03")
    let document = encoder.document([change], messageSetID: "change")
    let changed = try decode(try #require(try loaded.standIn.answer(document)))
    let book = try #require(loaded.standIn.books.first { $0.txnID == first.ids.txnID })
    #expect(changed.answers.map(\.kind) == [.timeTrackingMod])
    #expect(changed.answers.map(\.writtenIDs?.editSequence) == [book.editSequence])
    #expect([book.minutes, book.notes.count] == [77, 11])
    #expect(book.date == "2026-02-03")
    // The stamp has moved on: the same change is stale now.
    let again = try decode(try #require(try loaded.standIn.answer(document)))
    #expect(again.answers.map(\.group) == [.stale])

    let deletions = standing.map {
      TimeTrackingDeletion(requestID: "d" + $0.ids.txnID, txnID: $0.ids.txnID)
    }
    let before = loaded.standIn.books.count
    let deleted = try decode(
      try #require(
        try loaded.standIn.answer(encoder.document(deletions, messageSetID: "delete"))))
    #expect(deleted.answers.map(\.deletedTxnID) == standing.map(\.ids.txnID))
    #expect(deleted.answers.allSatisfy { $0.kind == .txnDel && $0.group == .done })
    #expect(loaded.standIn.books.count == before - standing.count)
  }

  @Test func `a query for a range of days shows every line of them and no other`() throws {
    var loaded = try Loaded(seed: 6)
    _ = try loaded.standIn.answer(loaded.request)
    let dates = loaded.standIn.books.map(\.date).sorted()
    let first = try #require(WorkDate(iso: dates[2]))
    let last = try #require(WorkDate(iso: dates[7]))
    let query = QueryRequest(.timeTracking, requestID: "q", .days(first...last))
    let asked = QueryEncoder.bytes(of: [query], version: .safeDefault)
    let document = try decode(try #require(try loaded.standIn.answer(asked)))
    #expect(document.nature == .export)
    #expect(document.answers.map(\.requestID) == ["q"])
    #expect(document.answers[0].isWhole)
    let found = document.answers[0].standing
    #expect(found.map { $0.date?.isoText ?? "" }.sorted() == Array(dates[2...7]))
    #expect(found.filter { !$0.hasContent }.isEmpty)
  }

  @Test func `an export is no answer, and shows every line that stands`() throws {
    var loaded = try Loaded(seed: 6)
    _ = try loaded.standIn.answer(loaded.request)
    let time = try decode(try loaded.standIn.exportedTime())
    #expect(time.nature == .export)
    #expect(time.answers.map(\.isWhole) == [true])
    #expect(
      time.answers.flatMap(\.standing).map(\.ids.txnID) == loaded.standIn.books.map(\.txnID))
    let lists = try decode(try loaded.standIn.exportedLists())
    #expect(lists.nature == .export)
    #expect(lists.answers.allSatisfy { $0.standing.isEmpty })
  }

  private func reference(_ name: BookEntry.Name?) -> StandingReference {
    StandingReference(listID: name?.listID ?? "", fullName: name?.fullName ?? "")
  }
}
