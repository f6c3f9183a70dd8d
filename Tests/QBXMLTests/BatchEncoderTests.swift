import QBXMLSchema
import Testing
import Timesheets

@testable import QBXML

struct BatchEncoderTests {
  private func document(
    _ sample: SampleBatch, _ version: QBXMLVersion, onError: OnError = .continueOnError
  ) -> [UInt8] {
    BatchEncoder(
      version: version, onError: onError, lists: sample.lists, notes: sample.notes,
      identities: sample.identities
    ).bytes(of: sample.batch, entries: sample.entries[...])
  }

  @Test func `a batch is one tag per line with the request's id first`() {
    var sample = SampleBatch(seed: 1, count: 0)
    sample.entries = [
      TimeEntry(
        record: 0, person: PersonID(kind: .employee, index: 0),
        date: WorkDate(iso: "2026-01-05")!, minutes: WorkMinutes(450)!,
        customer: ElementIndex(1), item: ElementIndex(0), classIndex: ElementIndex(0),
        wageItem: ElementIndex(0), billable: .billable, notes: sample.notes.append("Dörs\nx"))
    ]
    sample.identities = [EntryIdentity(high: 0x0123_4567_89AB_CDEF, low: 1)]
    #expect(
      String(decoding: document(sample, .safeDefault), as: UTF8.self) == """
        <?xml version="1.0"?>
        <?qbxml version="13.0"?>
        <QBXML>
          <QBXMLMsgsRq onError="continueOnError" newMessageSetID="0123456789abcdef0123456">
            <TimeTrackingAddRq requestID="0123456789abcdef0000000000000001">
              <TimeTrackingAdd>
                <TxnDate>2026-01-05</TxnDate>
                <EntityRef>
                  <ListID>80000000-115</ListID>
                  <FullName>Ada &quot;N&#233;e&quot; Lark</FullName>
                </EntityRef>
                <CustomerRef>
                  <FullName>Finch:Barn</FullName>
                </CustomerRef>
                <ItemServiceRef>
                  <ListID>80000000-19</ListID>
                  <FullName>Carpentry</FullName>
                </ItemServiceRef>
                <Duration>PT7H30M</Duration>
                <ClassRef>
                  <ListID>80000000-14</ListID>
                  <FullName>East</FullName>
                </ClassRef>
                <PayrollItemWageRef>
                  <ListID>80000000-16</ListID>
                  <FullName>Hourly</FullName>
                </PayrollItemWageRef>
                <Notes>D&#246;rs
        x</Notes>
                <BillableStatus>Billable</BillableStatus>
                <ExternalGUID>{01234567-89ab-cdef-0000-000000000001}</ExternalGUID>
              </TimeTrackingAdd>
            </TimeTrackingAddRq>
          </QBXMLMsgsRq>
        </QBXML>

        """)
  }

  @Test(arguments: RequestSchema.versions)
  func `what is written fits the version's schema`(version: QBXMLVersion) {
    for seed in 1...5 {
      let written = document(SampleBatch(seed: UInt64(seed)), version, onError: .stopOnError)
      #expect(RequestSchema(version).breaks(of: written) == [])
      #expect(String(decoding: written, as: UTF8.self).contains("version=\"\(version.text)\""))
    }
  }

  @Test func `the schema table tells versions apart`() {
    let written = document(SampleBatch(seed: 1), .safeDefault)
    #expect(RequestSchema(QBXMLVersion(major: 8)).breaks(of: written).isEmpty == false)
    #expect(RequestSchema(QBXMLVersion(major: 5)).breaks(of: written).isEmpty == false)
  }

  @Test(arguments: RequestSchema.versions)
  func `encode then decode gives equal entries`(version: QBXMLVersion) throws {
    let sample = SampleBatch(seed: 99, count: 200)
    let decoded = try Decoded(document(sample, version))
    #expect(decoded.findings.isEmpty)
    #expect(decoded.records.kind == .qbxml)
    #expect(
      decoded.records.activities.map { text($0, decoded) }
        == sample.entries.map { text($0, sample, version) })
  }

  @Test func `time that was billed is never billable again where only IsBillable exists`() {
    var sample = SampleBatch(seed: 1, count: 1)
    sample.entries[0].billable = .hasBeenBilled
    let written = String(decoding: document(sample, QBXMLVersion(major: 5)), as: UTF8.self)
    #expect(written.contains("<IsBillable>false</IsBillable>"))
  }

  private func text(_ entry: TimeEntry, _ sample: SampleBatch, _ version: QBXMLVersion) -> String {
    let lists = sample.lists
    let identity = sample.identities[Int(entry.record)]
    let isAustralia6 = version.text == "AU6.0"
    let billable =
      version.major >= 6
      ? entry.billable.rawValue : entry.billable == .billable ? "Billable" : "NotBillable"
    let parts = [
      identity.hexadecimal, entry.date.isoText, "\(entry.minutes.minutes)",
      name(lists[entry.person]),
      name(entry.customer.index.map { lists.customers[$0].element }),
      name(entry.item.index.map { lists.items[$0].element }),
      name(entry.classIndex.index.map { lists.classes[$0].element }),
      name(isAustralia6 ? nil : entry.wageItem.index.map { lists.wageItems[$0].element }),
      sample.notes[entry.notes], billable.lowercased(),
      version.major >= 9 ? identity.bracedGUID : "",
    ]
    return parts.joined(separator: "|")
  }

  private func name(_ element: ListElement?) -> String {
    element.map { "\($0.listID)/\($0.fullName)" } ?? "/"
  }

  private func text(_ record: TimeActivityRecord, _ decoded: Decoded) -> String {
    let records = decoded.records
    func name(_ id: ReferenceID) -> String {
      let reference = records.references[id]
      return "\(records.names[reference.listID])/\(records.names[reference.fullName])"
    }
    let parts = [
      records.texts[record.sourceID], record.date?.isoText ?? "", "\(record.minutes)",
      name(record.person), name(record.customer), name(record.item),
      name(record.classReference), name(record.wageItem), records.texts[record.notes],
      "\(record.billable)".lowercased(), records.texts[record.externalGUID],
    ]
    return parts.joined(separator: "|")
  }
}
