import Checks
import Testing
import Timesheets
import Transform

@Suite struct CorrectionPlanTests {
  private let facts = StandingFacts(txnID: "1A-2", editSequence: "17", billable: .notBillable)

  private func options(_ change: (inout CarryOptions) -> Void = { _ in }) -> CarryOptions {
    var options = CarryOptions()
    change(&options)
    return options
  }

  private func line(
    _ id: String, minutes: Int32 = 60, customer: String = "", item: String = "",
    className: String = "", notes: String = ""
  ) -> Line {
    Line(
      minutes: minutes, customer: customer, item: item, className: className, notes: notes,
      id: id, kind: .txnID)
  }

  /// What becomes of lines that were carried as they were before and are changed to what they are
  /// now; the ones left out stand in the ledger as vanished.
  private func plan(
    _ before: [Line], now: [Line], batches: [String: SentBatch] = [:], sendings: Int = 1,
    options: CarryOptions = CarryOptions()
  ) -> CorrectionPlan {
    let first = checked(bundle([before]), options: options)
    var carried = CarriedBefore()
    carried.company = first.company
    carried.entries.add(CarriedBatch(run: "A", number: 1))
    var standing = CarriedStanding()
    for entry in before.indices {
      let identity = first.identities[entry]
      carried.entries.add(
        EntryMark(identity: identity, content: first.contents[entry]), batch: 0,
        number: Int64(entry + 1))
      carried.entries.set(.loaded, of: identity)
      let line = StandingLine(
        identity: identity,
        sent: SentLine(
          number: Int64(entry + 1), identity: identity, run: "A",
          date: WorkDate(dayNumber: 20_514), minutes: before[entry].minutes,
          state: .loaded(facts), set: "batch", batchSet: "batch", sendings: sendings),
        batch: SentDocument(outbox: "/out", folder: "A", file: "batches/0001.xml"))
      if now.contains(where: { $0.id == before[entry].id }) {
        standing.lines[identity] = line
      } else {
        standing.absent.append(line)
      }
    }
    let compared = compared(bundle([now]), carried: carried, options: options)
    return corrections(
      from: checked(compared, standing: standing, corrections: .applied), batches: batches,
      options: options)
  }

  private func change(of plan: CorrectionPlan) throws -> TimeTrackingChange {
    guard case .changes(let changes) = try #require(plan.documents.first).requests else {
      throw NoChange()
    }
    return try #require(changes.first)
  }

  private struct NoChange: Error {}

  /// A batch that asked for one entry with all of its fields.
  private func batch(of before: Line) -> [String: SentBatch] {
    let identity = checked(bundle([[before]]), options: CarryOptions()).identities[0]
    var entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: 1))
    entry.customer = StandingReference(listID: "C-0", fullName: "Foo Inc")
    entry.notes = "dug"
    return [
      "batch": SentBatch(
        id: "batch", version: .safeDefault, onError: .continueOnError,
        requests: [BatchedRequest(requestID: identity.hexadecimal, entry: entry)])
    ]
  }

  @Test func `a change names person, day, minutes and every field that the entry has`() throws {
    let before = line("T-1")
    let now = line(
      "T-1", minutes: 90, customer: "Foo Inc", item: "Labour", className: "North", notes: "dug")
    let plan = plan([before], now: [now])
    let change = try change(of: plan)
    #expect(change.txnID == "1A-2")
    #expect(change.editSequence == "17")
    #expect(change.person == StandingReference(listID: "V-0", fullName: "Ann Lee"))
    #expect(change.minutes.minutes == 90)
    #expect(change.date == WorkDate(iso: "2026-03-02"))
    #expect(change.customer == .set(StandingReference(listID: "C-0", fullName: "Foo Inc")))
    #expect(change.item == .set(StandingReference(listID: "I-1", fullName: "Labour")))
    #expect(change.classReference == .set(StandingReference(listID: "K-1", fullName: "North")))
    #expect(change.wageItem == .kept)
    #expect(change.notes == .set("dug"))
    #expect(change.billable == .notBillable)
    let document = try #require(plan.documents.first)
    #expect(document.messageSetID.utf8.count == 23)
    #expect(document.minutes == 90)
    #expect(document.lines.map(\.line.sent.number) == [1])
  }

  @Test func `a field that the entry lost is cleared where its batch shows it, else left alone`()
    throws
  {
    let before = line("T-1", customer: "Foo Inc", notes: "dug")
    let change = try change(
      of: plan([before], now: [line("T-1", minutes: 90)], batches: batch(of: before)))
    #expect(change.customer == .cleared)
    #expect(change.notes == .cleared)
    #expect(change.item == .kept)
    #expect(change.classReference == .kept)
  }

  @Test func `what nothing shows may be there, and is cleared`() throws {
    let before = line("T-1", customer: "Foo Inc")
    let now = line("T-1", minutes: 90)
    for change in [
      try change(of: plan([before], now: [now])),
      try change(of: plan([before], now: [now], batches: batch(of: before), sendings: 2)),
    ] {
      #expect(change.item == .cleared)
      #expect(change.wageItem == .kept)
    }
  }

  @Test func `minutes are rounded as they are when an entry is carried`() throws {
    let plan = plan(
      [line("T-1")], now: [line("T-1", minutes: 68)],
      options: options { $0.carry.rounding = Rounding(minutes: 15, mode: .nearest) })
    #expect(try change(of: plan).minutes.minutes == 75)
    #expect(plan.documents.first?.minutes == 75)
  }

  @Test func `deletions stand in documents of their own, behind the changes`() throws {
    let plan = plan(
      [line("T-1"), line("T-2", minutes: 75), line("T-3", minutes: 30)],
      now: [line("T-1", minutes: 45), line("T-3", minutes: 30)])
    #expect(plan.documents.map(\.number) == [1, 2])
    #expect(plan.documents.map(\.file) == ["corrections/0001.xml", "corrections/0002.xml"])
    let last = try #require(plan.documents.last)
    #expect(last.minutes == 75)
    #expect(
      last.requests
        == .deletions([
          TimeTrackingDeletion(requestID: last.lines[0].requestID, txnID: "1A-2")
        ]))
    #expect(last.lines[0].requestID.hasSuffix("-delete-1"))
    #expect(Set(plan.documents.map(\.messageSetID)).count == 2)
  }

  @Test func `a message set id follows its requests`() throws {
    let before = line("T-1")
    func id(_ now: Line, sendings: Int = 1) -> String? {
      plan([before], now: [now], sendings: sendings).documents.first?.messageSetID
    }
    let once = id(line("T-1", minutes: 45))
    #expect(once == id(line("T-1", minutes: 45)))
    #expect(once != id(line("T-1", minutes: 46)))
    #expect(once != id(line("T-1", minutes: 45), sendings: 2))
    #expect(once != id(line("T-1", minutes: 45, notes: "dug")))
  }
}
