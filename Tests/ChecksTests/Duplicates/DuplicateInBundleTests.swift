import Testing
import Timesheets

@testable import Checks

@Suite struct DuplicateInBundleTests {
  private let first = Place(document: DocumentID(index: 1), line: 1)

  private func add(
    _ id: String, _ kind: SourceIDKind, minutes: Int32 = 60, guid: String = "",
    to time: inout DocumentBuilder
  ) {
    time.entry("Ann Lee", minutes: minutes) { record, document in
      record.sourceIDKind = kind
      record.sourceID = document.records.texts.append(id)
      record.externalGUID = document.records.texts.append(guid)
    }
  }

  private func result(_ times: DocumentBuilder...) -> CheckedBundle {
    let documents = [.company()] + times
    let records = BundleRecords(
      gathering: documents.enumerated().map { index, document in
        (
          SourceDocument(
            name: MemberName("\(index).xml"), size: 1, sha256: "\(index)", isStrictUTF8: true),
          document.records
        )
      })
    return checked(records, options: CarryOptions())
  }

  @Test func `a copied document's entries end as duplicates`() {
    var one = DocumentBuilder(0)
    one.entry("Ann Lee")
    var two = DocumentBuilder(1)
    two.entry("Ann Lee")
    let records = BundleRecords(
      gathering: [one, two].map { document in
        let name = "\(document.records.document.index).xml"
        return (
          SourceDocument(name: MemberName(name), size: 1, sha256: "a", isStrictUTF8: true),
          document.records
        )
      })
    let result = checked(records, options: CarryOptions())
    #expect(result.details(of: .duplicateInBundle) == [.copiedDocument(of: MemberName("0.xml"))])
    #expect(result.fates[1].state == .duplicate)
    #expect(result.fates[0].state != .duplicate)
  }

  @Test func `one TxnID on two pages is carried once`() {
    var one = DocumentBuilder(1)
    add("T-1", .txnID, to: &one)
    var two = DocumentBuilder(2)
    add("T-1", .txnID, to: &two)
    let result = result(one, two)
    #expect(result.details(of: .duplicateInBundle) == [.sameSourceID(id: "T-1", first: first)])
    #expect(result.findings(of: .duplicateInBundle).first?.severity == .warning)
    #expect(result.fates[1].state == .duplicate)
  }

  @Test func `one TxnID with two contents holds both`() {
    var time = DocumentBuilder(1)
    add("T-1", .txnID, minutes: 60, to: &time)
    add("T-1", .txnID, minutes: 90, to: &time)
    add("T-1", .txnID, minutes: 60, to: &time)
    let result = result(time)
    #expect(
      result.details(of: .duplicateInBundle)
        == [.sameSourceIDOtherContent(id: "T-1", first: first)])
    #expect(result.findings(of: .duplicateInBundle).first?.affected.entries == 3)
    #expect(result.fates.map(\.state) == [.held, .held, .held])
  }

  @Test func `a requestID names an entry within its document alone`() {
    var one = DocumentBuilder(1)
    add("1", .requestID, to: &one)
    add("2", .requestID, minutes: 30, to: &one)
    add("2", .requestID, minutes: 30, to: &one)
    var two = DocumentBuilder(2)
    add("1", .requestID, minutes: 45, to: &two)
    let result = result(one, two)
    #expect(result.fates.map(\.state).map { $0 == .duplicate } == [false, false, true, false])
    #expect(result.findings(of: .duplicateInBundle).count == 1)
  }

  @Test func `a lasting requestID names one entry in all documents`() {
    let one = DocumentBuilder.requests(1, [("TS-20481", 60), ("TS-20417", 30)])
    let same = DocumentBuilder.requests(2, [("TS-20455", 90), ("TS-20417", 30)])
    #expect(result(one, same).fates.map(\.state) == [.batched, .batched, .batched, .duplicate])
    let other = DocumentBuilder.requests(2, [("TS-20455", 90), ("TS-20417", 45)])
    #expect(result(one, other).fates.map(\.state) == [.batched, .held, .batched, .held])
  }

  @Test func `overlapping halves with one numbering share their lines`() {
    let one = DocumentBuilder.requests(1, [("1", 60), ("2", 30), ("3", 45)])
    let two = DocumentBuilder.requests(2, [("2", 30), ("3", 45), ("4", 30)])
    let result = result(one, two)
    #expect(
      result.fates.map(\.state)
        == [.batched, .batched, .batched, .duplicate, .duplicate, .batched])
    #expect(
      result.details(of: .duplicateInBundle).contains(
        .sameSourceID(id: "2", first: Place(document: DocumentID(index: 1), line: 2))))
  }

  @Test func `equal lines of two documents that number nothing are both carried`() {
    let one = DocumentBuilder.requests(1, [("1", 60)])
    let two = DocumentBuilder.requests(2, [("1", 60)])
    #expect(!result(one, two).fates.map(\.state).contains(.duplicate))
  }

  @Test func `a requestID that stands on every request names nothing`() {
    var time = DocumentBuilder(1)
    for minutes in [Int32(10), 20, 30] { add("0", .requestID, minutes: minutes, to: &time) }
    #expect(result(time).findings(of: .duplicateInBundle).isEmpty)
  }

  @Test func `one ExternalGUID names one entry, in any writing`() {
    var time = DocumentBuilder(1)
    add("1", .requestID, guid: "{A0000000-0000-0000-0000-00000000000B}", to: &time)
    add("2", .requestID, guid: "a0000000-0000-0000-0000-00000000000b", to: &time)
    add("3", .requestID, guid: "{00000000-0000-0000-0000-000000000000}", to: &time)
    let result = result(time)
    #expect(result.fates[1].state == .duplicate)
    #expect(result.fates[2].state != .duplicate)
  }

  @Test func `equal lines without an id are both carried, with a warning`() {
    var time = DocumentBuilder(1)
    for _ in 0..<3 { time.entry("Ann Lee", customer: "Foo Inc") }
    time.entry("Ann Lee", customer: "Foo Inc") { record, document in
      record.distinction = document.records.names.id(of: "08:00-09:00")
    }
    let result = result(time)
    #expect(result.details(of: .duplicateInBundle) == [.equalLines(first: first)])
    #expect(result.findings(of: .duplicateInBundle).first?.severity == .warning)
    #expect(result.findings(of: .duplicateInBundle).first?.affected.entries == 2)
    #expect(!result.fates.contains { $0.state == .duplicate })
  }
}
