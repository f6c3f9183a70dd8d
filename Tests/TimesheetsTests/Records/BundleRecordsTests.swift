import Testing
import Timesheets

@Suite struct BundleRecordsTests {
  private func document(_ index: UInt32, person: String, note: String) -> DocumentRecords {
    let id = DocumentID(index: index)
    var records = DocumentRecords(document: id, kind: .iif)
    var line = TimeActivityRecord(place: Place(document: id, line: 4), format: .timerIIF)
    let name = records.names.id(of: person)
    line.person = records.references.id(of: Reference(listID: .empty, fullName: name))
    line.notes = records.texts.append(note)
    line.minutes = 90
    records.activities = [line]
    return records
  }

  private func source(_ name: String) -> SourceDocument {
    SourceDocument(name: MemberName(name), size: 0, sha256: "", isStrictUTF8: true)
  }

  @Test func `one text has one id throughout the bundle, whichever document brought it`() {
    let bundle = BundleRecords(gathering: [
      (source("a.iif"), document(0, person: "Maya", note: "first")),
      (source("b.iif"), document(1, person: "Luc", note: "second")),
      (source("c.iif"), document(2, person: "Maya", note: "third")),
    ])
    let people = bundle.activities.map { bundle.names[bundle.references[$0.person].fullName] }
    #expect(people == ["Maya", "Luc", "Maya"])
    #expect(bundle.activities[0].person == bundle.activities[2].person)
    #expect(bundle.activities.map { bundle.texts[$0.notes] } == ["first", "second", "third"])
  }
}
