import Testing
import Timesheets

@testable import Checks

@Suite struct TimeToCarryTests {
  private func time(activities: Int, exported: Int, _ role: TimeTrackingRole) -> TimeToCarry {
    var document = DocumentBuilder()
    for _ in 0..<exported { document.entry("In QuickBooks") }
    document.records.timeTracking = document.records.activities
    document.records.activities = []
    for _ in 0..<activities { document.entry("New") }
    return TimeToCarry(of: bundle(document), role: role, carried: CarriedEntries())
  }

  @Test(arguments: [
    (TimeTrackingRole.automatic, TimeTrackingTaken.inQuickBooks), (.source, .source),
  ])
  func `time that shows a carried entry is what QuickBooks has, unless a pipeline insists`(
    role: TimeTrackingRole, taken: TimeTrackingTaken
  ) throws {
    let identity = EntryIdentity(high: 1, low: 2)
    var carried = CarriedEntries()
    carried.add(CarriedBatch(run: "run", number: 1))
    carried.add(
      EntryMark(identity: identity, content: ContentDigest(high: 0, low: 0)), batch: 0, number: 1)
    var document = DocumentBuilder()
    document.entry("Ours")
    document.entry("Typed by hand")
    var records = document.records
    records.timeTracking = records.activities
    records.activities = []
    records.timeTracking[0].externalGUID = records.texts.append(identity.bracedGUID)
    document.records = records
    let time = TimeToCarry(of: bundle(document), role: role, carried: carried)
    #expect(time.taken == taken)
    #expect(time.source.count == (taken == .source ? 2 : 0))
  }

  @Test(arguments: [
    (DocumentKind.ignored(.unknownText), "time.CSV", true), (.ignored(.webPage), "a.iif", true),
    (.ignored(.unknownText), "a note.txt", false), (.ignored(.webPage), "a.html", false),
    (.iif, "", true), (.ignored(.empty), "", true), (.quickBooksTimeCSV, "", true),
    (.ignored(.attachment), "a.csv", false), (.ignored(.systemFile), "", false),
    (.bundleStatement, "", false), (.qbxml, "", false),
  ])
  func `exported time does not take the place of time that was not understood`(
    kind: DocumentKind, name: String, isInstead: Bool
  ) {
    var document = DocumentBuilder()
    document.entry("In QuickBooks")
    document.records.timeTracking = document.records.activities
    document.records.activities = []
    var other = DocumentBuilder(1, kind)
    other.name = name
    let records = bundle(document, other)
    let time = TimeToCarry(of: records, role: .automatic, carried: CarriedEntries())
    #expect(time.taken == (isInstead ? .inQuickBooks : .source))
    let insisted = TimeToCarry(of: records, role: .source, carried: CarriedEntries())
    #expect(insisted.source.count == 1)
  }

  @Test func `time that the kit asked for is what QuickBooks has`() {
    var document = DocumentBuilder()
    document.entry("Typed by hand")
    document.records.timeTracking = document.records.activities
    document.records.activities = []
    document.records.showsQuickBooksTime = true
    let time = TimeToCarry(of: bundle(document), role: .automatic, carried: CarriedEntries())
    #expect(time.taken == .inQuickBooks)
    #expect(time.source.isEmpty)
  }

  @Test(arguments: [
    (2, 0, TimeTrackingRole.automatic, 2, TimeTrackingTaken.absent),
    (2, 3, .automatic, 2, .inQuickBooks), (0, 3, .automatic, 3, .source),
    (0, 3, .inQuickBooks, 0, .inQuickBooks), (2, 3, .source, 5, .source),
    (0, 0, .source, 0, .absent),
  ])
  func `exported time is the source or what QuickBooks already has`(
    activities: Int, exported: Int, role: TimeTrackingRole, carried: Int,
    taken: TimeTrackingTaken
  ) {
    let time = time(activities: activities, exported: exported, role)
    #expect(time.source.count == carried)
    #expect(time.taken == taken)
    #expect(time.source.map(\.place) == time.source.map(\.place).sorted())
  }
}
