import Testing
import Timesheets

@testable import Checks

@Suite struct ListsTests {
  private func page(
    _ kind: ListKind, _ remaining: Int, iterator: String, shown: Int = 0, announced: Int? = nil,
    in document: inout DocumentBuilder
  ) {
    let place = document.place()
    document.records.lists.exports.append(
      ListExport(
        kind: kind, place: place, remaining: remaining, iteratorID: iterator,
        announced: announced, shown: shown))
  }

  private func time(_ person: String = "Ann Lee", date: String = "2026-03-02") -> DocumentBuilder {
    var time = DocumentBuilder(1)
    time.entry(person, date: date)
    return time
  }

  @Test func `pages of one iterator in any order and document make a whole list`() {
    var lists = DocumentBuilder.company()
    page(.customers, 0, iterator: "{1}", shown: 100, announced: 100, in: &lists)
    page(.customers, 100, iterator: "{1}", shown: 50, in: &lists)
    var time = time()
    page(.customers, 150, iterator: "{1}", shown: 50, announced: 50, in: &time)
    page(.customers, 100, iterator: "{1}", shown: 50, in: &time)
    let result = checked(bundle(lists, time), options: CarryOptions())
    #expect(result.findings(of: .listsComplete).isEmpty)
  }

  @Test func `a list whose last page is missing warns`() {
    var lists = DocumentBuilder.company()
    page(.customers, 200, iterator: "{1}", in: &lists)
    page(.customers, 100, iterator: "{1}", shown: 100, in: &lists)
    page(.vendors, 0, iterator: "{1}", in: &lists)
    let result = checked(bundle(lists, time()), options: CarryOptions())
    let finding = result.findings(of: .listsComplete).first
    #expect(
      result.details(of: .listsComplete) == [.pagesMissing(list: .customers, remaining: 100)])
    #expect(finding?.severity == .warning)
    #expect(finding?.affected.entries == 1)
  }

  @Test(arguments: [ListKind.customers, .timeTracking])
  func `a page between two others that is missing warns`(kind: ListKind) {
    var lists = DocumentBuilder.company()
    page(kind, 0, iterator: "{1}", shown: 2, announced: 2, in: &lists)
    page(kind, 4, iterator: "{1}", shown: 2, announced: 2, in: &lists)
    let result = checked(bundle(lists, time()), options: CarryOptions())
    #expect(result.details(of: .listsComplete) == [.elementsMissing(list: kind, missing: 2)])
    #expect(result.findings(of: .listsComplete).first?.affected.entries == 1)
  }

  @Test func `a response that holds less than its retCount warns`() {
    var lists = DocumentBuilder.company()
    page(.timeTracking, 0, iterator: "", shown: 2, announced: 5, in: &lists)
    page(.timeTracking, 0, iterator: "", shown: 2, announced: 2, in: &lists)
    let result = checked(bundle(lists, time()), options: CarryOptions())
    #expect(
      result.details(of: .listsComplete) == [.elementsMissing(list: .timeTracking, missing: 3)])
  }

  @Test func `a document with lists that breaks off leaves them undecided`() {
    var lists = DocumentBuilder.company()
    lists.records.findings = [
      ReadingFinding(
        .malformedXML(.cutShort),
        at: FindingPlace(document: DocumentID(index: 0), line: 80))
    ]
    let result = checked(bundle(lists, time()), options: CarryOptions())
    #expect(result.details(of: .listsComplete).contains(.undecided(by: .employees)))
    #expect(result.findings(of: .listsComplete).allSatisfy { $0.verdict == .unknown })
  }

  @Test func `a missing name on a list without inactive elements may be inactive`() {
    let result = checked(bundle(.company(), time("Eve Gone")), options: CarryOptions())
    #expect(result.details(of: .listsComplete).contains(.activeOnly(list: .employees)))
    #expect(result.findings(of: .listsComplete).allSatisfy { $0.severity == .note })
  }

  @Test func `an inactive element shows that all were asked for`() {
    var lists = DocumentBuilder.company()
    lists.employee("Old Hand", "E-9", isActive: false)
    let result = checked(bundle(lists, time("Eve Gone")), options: CarryOptions())
    #expect(!result.details(of: .listsComplete).contains(.activeOnly(list: .employees)))
  }

  @Test func `an IIF export always has the hidden elements`() {
    var lists = DocumentBuilder.company()
    lists.records.kind = .iif
    let result = checked(bundle(lists, time("Eve Gone")), options: CarryOptions())
    #expect(result.findings(of: .listsComplete).isEmpty)
  }

  private func fresh(_ stamp: String?, _ kind: DocumentKind, date: String) -> [Finding] {
    var lists = DocumentBuilder.company(newest: stamp)
    lists.records.kind = kind
    return checked(bundle(lists, time(date: date)), options: CarryOptions())
      .findings(of: .listsFresh)
  }

  @Test(arguments: [DocumentKind.qbxml, .iif])
  func `lists as old as the option allows pass`(kind: DocumentKind) {
    #expect(fresh("2026-03-01T10:00:00", kind, date: "2026-03-08").isEmpty)
  }

  @Test func `an IIF export that is older warns`() {
    let found = fresh("2026-03-01T10:00:00", .iif, date: "2026-03-09")
    #expect(found.map(\.detail) == [.listsOlder(days: 8, allowed: 7)])
    #expect(found.first?.severity == .warning)
  }

  @Test(arguments: ["2026-03-01", nil] as [String?])
  func `qbXML lists without a recent change may be quiet or old`(stamp: String?) {
    let found = fresh(stamp, .qbxml, date: "2026-03-09")
    #expect(found.map(\.detail) == [.undecided(by: .exportDates)])
    #expect(found.first?.verdict == .unknown)
  }
}
