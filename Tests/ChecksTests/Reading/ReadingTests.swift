import Testing
import Timesheets

@testable import Checks

@Suite struct ReadingTests {
  /// Two entries on lines 1 and 2 of document 1, with faults of reading.
  private func checkedTime(
    _ faults: [(FindingDetail, UInt32)], kind: DocumentKind = .iif,
    change: (inout DocumentBuilder) -> Void = { _ in }
  ) -> CheckedBundle {
    var time = DocumentBuilder(1, kind, format: .timerIIF)
    time.entry("Ann Lee", minutes: 60)
    time.entry("Bo Tran", minutes: 30)
    change(&time)
    for (detail, line) in faults {
      time.records.findings.append(
        ReadingFinding(
          detail, at: FindingPlace(document: DocumentID(index: 1), line: line, column: 7)))
    }
    return checked(bundle(.company(), time), options: CarryOptions())
  }

  @Test func `broken XML holds every entry of its document and no other`() {
    let fault = FindingDetail.malformedXML(.cutShort)
    var other = DocumentBuilder(1)
    other.entry("Bo Tran", minutes: 45)
    var broken = DocumentBuilder(2)
    broken.entry("Ann Lee", minutes: 60)
    broken.records.findings = [
      ReadingFinding(fault, at: FindingPlace(document: DocumentID(index: 2), line: 9))
    ]
    let result = checked(bundle(.company(), other, broken), options: CarryOptions())
    let finding = result.findings(of: .documentReadable).first
    #expect(finding?.detail == fault)
    #expect(finding?.severity == .error)
    #expect(finding?.affected == Tally(entries: 1, minutes: 60))
    #expect(result.fates[1].state == .held)
  }

  @Test(arguments: [
    FindingDetail.forbiddenXML(.entity), .wrappedQBXML(element: "response"),
    .unreadableHeader(reason: .missingColumns),
  ])
  func `what cannot be read on holds the document`(fault: FindingDetail) {
    let finding = checkedTime([(fault, 1)]).findings(of: .documentReadable).first
    #expect(finding?.affected == Tally(entries: 2, minutes: 90))
    #expect(finding?.place?.column == 7)
  }

  @Test func `an unknown qbXML version warns`() {
    let finding = checkedTime([(.unknownQBXMLVersion("99.0"), 1)], kind: .qbxml)
      .findings(of: .documentReadable).first
    #expect(finding?.severity == .warning)
  }

  @Test func `an open quote warns of the entry on its line alone`() {
    let finding = checkedTime([(.openQuote(column: "NOTE"), 2)]).findings(of: .lineReadable).first
    #expect(finding?.severity == .warning)
    #expect(finding?.subject == .entry(1))
    #expect(finding?.affected == Tally(entries: 1, minutes: 30))
  }

  @Test(arguments: [
    FindingDetail.rowWithoutHeader(keyword: "SPL"), .surplusCells(expected: 9, found: 12),
    .blockNotEnded(endWord: "ENDGRP"),
  ])
  func `a fault on a line without an entry is about the document`(fault: FindingDetail) {
    let finding = checkedTime([(fault, 40)]).findings(of: .lineReadable).first
    #expect(finding?.subject == .document(DocumentID(index: 1)))
    #expect(finding?.affected == Tally())
  }

  @Test func `an entry on a line that was cut off is held`() {
    let result = checkedTime([(.lineTooLong(limit: 65_536), 1)])
    #expect(result.findings(of: .lineReadable).first?.severity == .error)
    #expect(result.fates[0].state == .held)
  }

  @Test func `a value that is none warns of the entry it belongs to`() {
    let detail = FindingDetail.unreadableValue(field: "HIDDEN", text: "maybe")
    let finding = checkedTime([(detail, 2)]).findings(of: .valueReadable).first
    #expect(finding?.severity == .warning)
    #expect(finding?.affected.entries == 1)
  }

  @Test func `a billing status that is none holds its entry`() {
    let detail = FindingDetail.unreadableValue(field: "BILLINGSTATUS", text: "7")
    let result = checkedTime([(detail, 2)]) { $0.records.activities[1].billable = .unreadable }
    let finding = result.findings(of: .valueReadable).first
    #expect(finding?.severity == .error)
    #expect(finding?.detail == detail)
    #expect(finding?.subject == .entry(1))
    #expect(result.fates[1].state == .held)
  }

  @Test func `an entry that contradicts itself is held, and none beside it on its line`() {
    var time = DocumentBuilder(1)
    for name in ["Ann Lee", "Bo Tran", "Ann Lee"] {
      time.entry(name) { record, _ in
        record.place = Place(document: DocumentID(index: 1), line: 1)
        record.isContradictory = name == "Bo Tran"
      }
    }
    let place = FindingPlace(document: DocumentID(index: 1), line: 1, element: "Duration")
    time.records.findings = [ReadingFinding(.doubtfulElement("Duration", .repeated), at: place)]
    let result = checked(bundle(.company(), time), options: CarryOptions())
    #expect(result.findings(of: .valueReadable).map(\.subject) == [.entry(1)])
    #expect(result.fates.map(\.state) == [.batched, .held, .batched])
  }

  @Test func `a billing status that no reader described holds its entry too`() {
    let result = checkedTime([]) { $0.records.activities[0].billable = .unreadable }
    #expect(
      result.details(of: .valueReadable)
        == [.unreadableValue(field: "BILLINGSTATUS", text: "")])
  }

  @Test func `an element below the line of its entry belongs to that entry`() {
    var time = DocumentBuilder(1)
    time.entry("Ann Lee")
    _ = (0..<6).map { _ in time.place() }
    time.entry("Bo Tran") { record, _ in record.billable = .unreadable }
    let place = FindingPlace(
      document: DocumentID(index: 1), line: 11, element: "BillableStatus")
    time.records.findings = [
      ReadingFinding(.unreadableValue(field: "BillableStatus", text: "Maybe"), at: place)
    ]
    let result = checked(bundle(.company(), time), options: CarryOptions())
    #expect(result.findings(of: .valueReadable).map(\.subject) == [.entry(1)])
    #expect(result.findings(of: .valueReadable).first?.place == place)
  }

  @Test func `a refused query is told with its status and who depends on it`() {
    var lists = DocumentBuilder.company()
    lists.exported(.vendors, status: 3260, message: "no permission")
    lists.exported(.classes, status: 1)
    lists.exported(.wageItems, status: 3250)
    var time = DocumentBuilder(1)
    time.entry("Ann Lee")
    let result = checked(bundle(lists, time), options: CarryOptions())
    #expect(
      result.details(of: .responseStatus)
        == [.responseRefused(list: "vendors", code: 3260, message: "no permission")])
    #expect(result.findings(of: .responseStatus).first?.affected.entries == 1)
  }

  /// A refused query that shows no list, as the reader reports it, beside two entries, one of
  /// which names an item.
  private func refused(_ word: String, change: (inout DocumentBuilder) -> Void = { _ in })
    -> CheckedBundle
  {
    var lists = DocumentBuilder.company()
    change(&lists)
    lists.records.findings = [
      ReadingFinding(
        .responseRefused(list: word, code: 3250, message: "off"),
        at: FindingPlace(document: DocumentID(index: 0), line: 6, element: word))
    ]
    var time = DocumentBuilder(1)
    time.entry("Ann Lee", item: "Labour")
    time.entry("Bo Tran")
    return checked(bundle(lists, time), options: CarryOptions())
  }

  @Test func `a refused query for one type of items is told too`() {
    let findings = refused("ItemNonInventoryQueryRs").findings(of: .responseStatus)
    #expect(
      findings.map(\.detail)
        == [.responseRefused(list: "ItemNonInventoryQueryRs", code: 3250, message: "off")])
    #expect(findings.first?.severity == .warning)
    #expect(findings.first?.place?.line == 6)
    #expect(findings.first?.affected.entries == 1)
  }

  @Test func `a payroll that is off is told once`() {
    #expect(refused("PayrollItemNonWageQueryRs").findings(of: .responseStatus).count == 1)
    let result = refused("PayrollItemNonWageQueryRs") { lists in
      lists.records.lists.exports.removeAll { $0.kind == .wageItems }
      lists.records.lists.wageItems = []
      lists.exported(.wageItems, status: 3250)
    }
    #expect(result.details(of: .responseStatus) == [])
    #expect(!result.findings(of: .payrollAvailable).isEmpty)
  }
}
