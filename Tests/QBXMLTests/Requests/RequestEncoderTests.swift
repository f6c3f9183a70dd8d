import QBXMLSchema
import Seeds
import Testing
import Timesheets

@testable import QBXML

struct RequestEncoderTests {
  private static let versions = RequestSchema.versions
  private static let modVersions = versions.filter(\.hasTimeTrackingMod)
  private static let setID = "0123456789abcdef0123456"

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// A change of every shape, by a seeded generator.
  private func change(_ number: Int, _ generator: inout SeededGenerator) -> TimeTrackingChange {
    let names = ["Ada \"Née\" Lark", "Wren & Söhne", "Finch:Barn", "Łódź 😀", "<x>'y'"]
    func reference() -> StandingReference {
      let name = names.randomElement(using: &generator) ?? ""
      return switch Int.random(in: 0..<3, using: &generator) {
      case 0: StandingReference(listID: "8-\(number)")
      case 1: StandingReference(fullName: name)
      default: StandingReference(listID: "8-\(number)", fullName: name)
      }
    }
    func field() -> FieldChange<StandingReference> {
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: .kept
      case 1: .cleared
      default: .set(reference())
      }
    }
    var change = TimeTrackingChange(
      requestID: "m&\(number)", txnID: "1A-\(number)", editSequence: "16\(number)",
      person: reference(),
      minutes: WorkMinutes(Int32.random(in: 1...1440, using: &generator))!)
    change.customer = field()
    change.item = field()
    change.classReference = field()
    change.wageItem = field()
    let days = Int32.random(in: 10_000...30_000, using: &generator)
    change.date = Bool.random(using: &generator) ? WorkDate(dayNumber: days) : nil
    change.notes = [.kept, .cleared, .set("a\n\tb & \u{2019}é😀<")].randomElement(
      using: &generator)!
    change.billable = (BillableStatus.allCases + [nil]).randomElement(using: &generator)!
    return change
  }

  private func changes(seed: UInt64) -> [TimeTrackingChange] {
    var generator = SeededGenerator(seed: seed)
    return (0..<30).map { change($0, &generator) }
  }

  @Test func `a change sends what changed, empties what was cleared and keeps the rest`() {
    var change = TimeTrackingChange(
      requestID: "c1", txnID: "8-1", editSequence: "1700000000",
      person: StandingReference(listID: "8-2", fullName: "Ada Née"), minutes: WorkMinutes(90)!)
    change.date = WorkDate(iso: "2026-01-05")
    change.customer = .set(StandingReference(fullName: "Finch:Barn"))
    change.classReference = .cleared
    change.notes = .cleared
    change.billable = .notBillable
    let written = RequestEncoder(version: .safeDefault).document([change], messageSetID: "s1")
    #expect(
      text(written) == """
        <?xml version="1.0"?>
        <?qbxml version="13.0"?>
        <QBXML>
          <QBXMLMsgsRq onError="continueOnError" newMessageSetID="s1">
            <TimeTrackingModRq requestID="c1">
              <TimeTrackingMod>
                <TxnID>8-1</TxnID>
                <EditSequence>1700000000</EditSequence>
                <TxnDate>2026-01-05</TxnDate>
                <EntityRef>
                  <ListID>8-2</ListID>
                  <FullName>Ada N&#233;e</FullName>
                </EntityRef>
                <CustomerRef>
                  <FullName>Finch:Barn</FullName>
                </CustomerRef>
                <Duration>PT1H30M</Duration>
                <ClassRef>
                  <FullName></FullName>
                </ClassRef>
                <Notes></Notes>
                <BillableStatus>NotBillable</BillableStatus>
              </TimeTrackingMod>
            </TimeTrackingModRq>
          </QBXMLMsgsRq>
        </QBXML>

        """)
  }

  @Test(arguments: modVersions)
  func `changes fit the version's schema`(version: QBXMLVersion) {
    for seed in 1...5 {
      let written = RequestEncoder(version: version, onError: .stopOnError)
        .document(changes(seed: UInt64(seed)), messageSetID: Self.setID)
      #expect(RequestSchema(version).breaks(of: written) == [])
      #expect(text(written).contains("version=\"\(version.text)\""))
    }
  }

  @Test(arguments: versions)
  func `deletions and recovery fit the version's schema`(version: QBXMLVersion) {
    let encoder = RequestEncoder(version: version)
    let deletions = (1...3).map { TimeTrackingDeletion(requestID: "d\($0)", txnID: "8-\($0)") }
    for document in [
      encoder.document(deletions, messageSetID: Self.setID),
      encoder.document(MessageSetRecovery.ask(lost: Self.setID, new: "n")),
      encoder.document(MessageSetRecovery.clear(Self.setID)),
    ] {
      #expect(RequestSchema(version).breaks(of: document) == [])
    }
  }

  @Test func `the schema table refuses what QuickBooks would`() {
    let changed = RequestEncoder(version: .safeDefault)
      .document(changes(seed: 1), messageSetID: Self.setID)
    for version in Self.versions where !version.hasTimeTrackingMod {
      #expect(!RequestSchema(version).breaks(of: changed).isEmpty, "\(version.text)")
    }
    let deletion = TimeTrackingDeletion(requestID: "d", txnID: "")
    let encoder = RequestEncoder(version: .safeDefault)
    let schema = RequestSchema(.safeDefault)
    #expect(schema.breaks(of: encoder.document([deletion], messageSetID: "s")) == ["TxnID: "])
    let twice = [deletion, deletion].map {
      TimeTrackingDeletion(requestID: $0.requestID, txnID: "8")
    }
    #expect(
      schema.breaks(of: encoder.document(twice, messageSetID: "s"))
        == ["a requestID comes twice"])
    let long = MessageSetRecovery.clear(Self.setID + "7")
    #expect(schema.breaks(of: encoder.document(long)) == ["oldMessageSetID"])
  }

  @Test func `a recovery asks for the lost set and does nothing else`() throws {
    let encoder = RequestEncoder(version: .safeDefault)
    let asked = try PlainElement(document: encoder.document(.ask(lost: "lost", new: "new")))
    let set = try #require(asked.all("QBXMLMsgsRq").first)
    #expect(
      set.attributes == [
        "onError": "stopOnError", "newMessageSetID": "new", "oldMessageSetID": "lost",
      ])
    #expect(set.children.isEmpty)
    let cleared = try PlainElement(document: encoder.document(.clear("lost")))
    #expect(
      cleared.all("QBXMLMsgsRq").first?.attributes
        == ["onError": "stopOnError", "oldMessageSetID": "lost"])
  }

  @Test func `another reader finds in the changes what was put in`() throws {
    let changes = changes(seed: 7)
    let written = RequestEncoder(version: .safeDefault).document(changes, messageSetID: Self.setID)
    let requests = try PlainElement(document: written).all("TimeTrackingModRq")
    #expect(requests.map { $0.attributes["requestID"] } == changes.map(\.requestID))
    for (request, change) in zip(requests, changes) {
      let mod = try #require(request.children.first)
      #expect(mod["TxnID"] == change.txnID)
      #expect(mod["EditSequence"] == change.editSequence)
      #expect(mod["TxnDate"] == change.date?.isoText)
      #expect(reference("EntityRef", mod) == .set(change.person))
      #expect(reference("CustomerRef", mod) == change.customer)
      #expect(reference("ItemServiceRef", mod) == change.item)
      #expect(reference("ClassRef", mod) == change.classReference)
      #expect(reference("PayrollItemWageRef", mod) == change.wageItem)
      #expect(mod["Duration"].flatMap(minutes) == change.minutes.minutes)
      let notes = mod["Notes"].map { $0.isEmpty ? .cleared : .set($0) } ?? FieldChange.kept
      #expect(notes == change.notes)
      #expect(mod["BillableStatus"] == change.billable?.rawValue)
    }
  }

  @Test func `another reader finds in the deletions what was put in`() throws {
    let deletions = ["8-1", "1A & 2"].map { TimeTrackingDeletion(requestID: "d \($0)", txnID: $0) }
    let written = RequestEncoder(version: QBXMLVersion(major: 2))
      .document(deletions, messageSetID: "s")
    let found = try PlainElement(document: written).all("TxnDelRq").map {
      TimeTrackingDeletion(requestID: $0.attributes["requestID"] ?? "", txnID: $0["TxnID"] ?? "")
    }
    #expect(found == deletions)
  }

  private func reference(
    _ name: String, _ element: PlainElement
  ) -> FieldChange<StandingReference> {
    guard element[name] != nil else { return .kept }
    let found = StandingReference(
      listID: element[name + "/ListID"] ?? "", fullName: element[name + "/FullName"] ?? "")
    return found == StandingReference() ? .cleared : .set(found)
  }

  private func minutes(_ duration: String) -> Int32? {
    guard let match = duration.wholeMatch(of: /PT(\d+)H(\d+)M/), let hours = Int32(match.1),
      let minutes = Int32(match.2)
    else { return nil }
    return hours * 60 + minutes
  }
}
