import Checks
import Seeds
import Timesheets

/// One line of worked time of a test, in words.
struct Line {
  var person = "Ann Lee"
  var date = "2026-03-02"
  var minutes: Int32 = 60
  var customer = ""
  var item = ""
  var className = ""
  var notes = ""
  var billable = SourceBillable.notBillable
  var id = ""
  var kind = SourceIDKind.none
  var guid = ""
  var distinction = ""
  var approval = Approval.unstated
}

/// A company without payroll in whose lists nothing is wrong, and the lines of some documents.
func bundle(_ documents: [[Line]], formats: [SourceFormat] = []) -> BundleRecords {
  var all: [(source: SourceDocument, records: DocumentRecords)] = []
  for (index, lines) in documents.enumerated() {
    let format = index < formats.count ? formats[index] : .timeTrackingAdd
    all.append(document(index, lines, format))
  }
  all.append(company(documents.count))
  return BundleRecords(gathering: all)
}

private func document(
  _ index: Int, _ lines: [Line], _ format: SourceFormat
) -> (source: SourceDocument, records: DocumentRecords) {
  var records = DocumentRecords(document: DocumentID(index: UInt32(index)), kind: .qbxml)
  func reference(_ name: String) -> ReferenceID {
    records.references.id(
      of: Reference(listID: .empty, fullName: records.names.id(of: name)))
  }
  for (number, line) in lines.enumerated() {
    let place = Place(document: records.document, line: UInt32(number + 1))
    var record = TimeActivityRecord(place: place, format: format)
    record.person = reference(line.person)
    record.customer = reference(line.customer)
    record.item = reference(line.item)
    record.classReference = reference(line.className)
    record.date = WorkDate(iso: line.date)
    record.dateText = record.date == nil ? records.names.id(of: line.date) : .empty
    record.minutes = line.minutes
    record.billable = line.billable
    record.notes = records.texts.append(line.notes)
    record.sourceID = records.texts.append(line.id)
    record.sourceIDKind = line.kind
    record.externalGUID = records.texts.append(line.guid)
    record.distinction = records.names.id(of: line.distinction)
    record.approval = line.approval
    records.activities.append(record)
  }
  // Two documents with the same lines are two documents.
  let source = SourceDocument(
    name: MemberName("\(index).xml"), size: 1, sha256: "\(index)", isStrictUTF8: true)
  return (source, records)
}

private func company(_ index: Int) -> (source: SourceDocument, records: DocumentRecords) {
  let id = DocumentID(index: UInt32(index))
  let place = Place(document: id, line: 1)
  func element(_ name: String, _ listID: String) -> ListElement {
    ListElement(place: place, listID: listID, fullName: name, isActive: true)
  }
  var records = DocumentRecords(document: id, kind: .qbxml)
  var preferences = PreferencesRecord(place: place, hasTimeTracking: true)
  preferences.firstDayOfWeek = .monday
  preferences.isUsingClassTracking = true
  records.lists.preferences = [preferences]
  records.lists.vendors = ["Ann Lee", "Bo Tran", "Zoë Worker"].enumerated().map {
    NameRecord(element: element($1, "V-\($0)"))
  }
  records.lists.otherNames = [NameRecord(element: element("Di Owner", "O-1"))]
  records.lists.customers = ["Foo Inc", "Foo Inc:Roof"].enumerated().map {
    CustomerRecord(element: element($1, "C-\($0)"))
  }
  records.lists.items = [ItemRecord(element: element("Labour", "I-1"), type: .service)]
  records.lists.classes = [ClassRecord(element: element("North", "K-1"))]
  records.lists.exports = ListKind.allCases.filter { $0 != .timeTracking }.map {
    ListExport(kind: $0, place: place)
  }
  let source = SourceDocument(
    name: MemberName("\(index).xml"), size: 1, sha256: "lists", isStrictUTF8: true)
  return (source, records)
}

extension Line {
  /// A line with anything that may stand in one, wrong things now and then.
  static func random(using generator: inout SeededGenerator) -> Line {
    func one<Value>(of values: [Value]) -> Value {
      values[Int.random(in: 0..<values.count, using: &generator)]
    }
    var line = Line()
    line.person = one(of: ["Ann Lee", "Ann Lee", "bo tran", "Zoë Worker", "Di Owner", "Nobody"])
    line.date = one(of: [
      "2026-03-01", "2026-03-02", "2026-03-02", "2026-03-03", "2026-03-08", "2026-03-09", "2026",
    ])
    line.minutes = one(of: [-5, 0, 1, 7, 8, 60, 60, 60, 480, 1440, 1441])
    line.customer = one(of: ["", "Foo Inc", "Foo Inc:Roof", "Gone"])
    line.item = one(of: ["", "Labour"])
    line.className = one(of: ["", "", "North"])
    line.notes = one(of: ["", "", "dug a hole", "größer"])
    line.billable = one(of: [.unstated, .notBillable, .billable, .hasBeenBilled])
    line.kind = one(of: [.none, .none, .row, .requestID, .txnID])
    line.id = line.kind == .none ? "" : String(Int.random(in: 0..<40, using: &generator))
    line.approval = one(of: [.unstated, .approved, .notApproved])
    return line
  }
}
