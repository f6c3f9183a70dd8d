import Timesheets

@testable import Reports

/// Makes run reports for tests: a small firm, its lists, and entries as a test asks for them.
struct SampleRun {
  var records: DocumentRecords
  var entries: [TimeEntry] = []
  var entryTexts = TextArena()
  var fates: [EntryFate] = []
  var findings: [Finding] = []
  var lists = SampleRun.lists
  var options = CarryOptions()
  var company = "Érable Paving & Sons <Ltd.>"
  var batchSize = 2

  static let document = DocumentID(index: 0)

  static let lists: CompanyLists = {
    func element(_ listID: String, _ name: String, isActive: Bool? = true) -> ListElement {
      ListElement(
        place: Place(document: document, line: 1), listID: listID, fullName: name,
        isActive: isActive)
    }
    var lists = CompanyLists()
    lists.employees = [
      EmployeeRecord(element: element("80000001-1", "Ada Roy")),
      EmployeeRecord(element: element("80000002-1", "Zoé Côté", isActive: false)),
    ]
    lists.vendors = [NameRecord(element: element("80000003-1", "Boreal Crew"))]
    lists.customers = [CustomerRecord(element: element("80000004-1", "Quay:North, \"old\" wall"))]
    lists.items = [
      ItemRecord(element: element("80000005-1", "Paving"), type: .service),
      ItemRecord(element: element("80000006-1", "Gravel"), type: .other("ItemInventory")),
    ]
    lists.wageItems = [
      PayrollItemRecord(element: element("80000007-1", "Regular Pay"), wageType: .hourlyRegular)
    ]
    return lists
  }()

  init() {
    records = DocumentRecords(document: Self.document, kind: .qbxml)
    records.encoding = .utf8
    records.passedOver = [(word: "InvoiceQueryRs", count: 3)]
  }

  /// Adds a source line and gives its index.
  @discardableResult
  mutating func add(
    person: String, on date: String, minutes: Int32, customer: String = "", notes: String = "",
    fate: EntryFate = .batched
  ) -> Int {
    let index = records.activities.count
    var record = TimeActivityRecord(
      place: Place(document: Self.document, line: UInt32(10 + index)), format: .timeTrackingAdd)
    record.sourceID = records.texts.append("req-\(index)")
    record.sourceIDKind = .requestID
    record.notes = records.texts.append(notes)
    record.person = reference(person)
    record.customer = reference(customer)
    record.date = WorkDate(iso: date)
    record.dateText = record.date == nil ? records.names.id(of: date) : .empty
    record.minutes = minutes
    records.activities.append(record)
    fates.append(fate)
    return index
  }

  /// Adds a source line that is carried as it stands.
  mutating func addCarried(
    _ person: PersonID, on date: String, minutes: Int32, customer: ElementIndex = .none,
    notes: String = ""
  ) {
    let index = add(
      person: lists[person].fullName, on: date, minutes: minutes, notes: notes)
    guard let day = WorkDate(iso: date), let carried = WorkMinutes(minutes) else { return }
    entries.append(
      TimeEntry(
        record: UInt32(index), person: person, date: day, minutes: carried, customer: customer,
        item: ElementIndex(0), wageItem: person.kind == .employee ? ElementIndex(0) : .none,
        billable: customer == .none ? .notBillable : .billable,
        notes: entryTexts.append(notes)))
  }

  var report: RunReport {
    var totals = ControlTotals()
    for (record, fate) in zip(records.activities, fates) {
      totals.count(fate.state, minutes: Int(record.minutes))
    }
    let source = SourceDocument(
      name: MemberName("time,export.xml"), size: 4096,
      sha256: String(repeating: "a", count: 64), isStrictUTF8: true)
    let ignored = SourceDocument(
      name: MemberName("zebra.png"), size: 7, sha256: String(repeating: "b", count: 64),
      isStrictUTF8: false)
    let gathered = BundleRecords(gathering: [
      (source, records),
      (
        ignored,
        DocumentRecords(document: DocumentID(index: 1), kind: .ignored(.attachment))
      ),
    ])
    var report = RunReport(
      runID: "2026-11-09-3f2a", toolVersion: "1.0.0", company: company, bundleName: "week-46",
      options: options, records: gathered, source: gathered.activities, fates: fates,
      timeTrackingTaken: .absent, lists: lists, findings: findings, totals: totals,
      roundedMinutes: 0, entries: entries, entryTexts: entryTexts, batches: batches,
      weekStart: .monday, refusal: nil)
    report.identities = fates.indices.map { index in
      fates[index] == .batched ? EntryIdentity(high: UInt64(index), low: 0xABCD) : .nobody
    }
    return report
  }

  private var batches: [Batch] {
    stride(from: 0, to: entries.count, by: batchSize).enumerated().map { number, start in
      let range = start..<min(start + batchSize, entries.count)
      return Batch(
        number: number + 1, week: entries[start].date.weekStart(first: .monday), entries: range,
        minutes: entries[range].reduce(0) { $0 + Int($1.minutes.minutes) },
        messageSetID: "set-\(number + 1)")
    }
  }

  private mutating func reference(_ name: String) -> ReferenceID {
    guard !name.isEmpty else { return .none }
    return records.references.id(
      of: Reference(listID: .empty, fullName: records.names.id(of: name)))
  }
}

extension EntryIdentity {
  fileprivate static let nobody = EntryIdentity(high: 0, low: 0)
}

extension PersonID {
  static let ada = PersonID(kind: .employee, index: 0)
  static let zoe = PersonID(kind: .employee, index: 1)
  static let crew = PersonID(kind: .vendor, index: 0)
}

extension SampleRun {
  /// Two people carried, one line held for a name nobody has, one left out.
  static var partlyHeld: SampleRun {
    var run = SampleRun()
    run.addCarried(.ada, on: "2026-11-09", minutes: 450, customer: ElementIndex(0), notes: "wall")
    run.addCarried(.ada, on: "2026-11-10", minutes: 100)
    run.addCarried(.crew, on: "2026-11-09", minutes: 60)
    run.add(
      person: "Ada Roi", on: "2026-11-11", minutes: 480, customer: "Quay", notes: "=cmd()",
      fate: .held(finding: 0))
    run.add(
      person: "Ada Roy", on: "2026-10-01", minutes: 30, fate: .outside(.beforeRange))
    run.findings = [
      Finding(
        check: .personLinked, verdict: .fail, severity: .error,
        subject: .element(.person, "Ada Roi"),
        detail: .notListed(role: .person, name: "Ada Roi", near: ["Ada Roy"]),
        place: FindingPlace(document: document, line: 13, element: "EntityRef"),
        affected: Tally(entries: 1, minutes: 480)),
      Finding(
        check: .payrollVisible, verdict: .unknown, severity: .warning, subject: .bundle,
        detail: .undecided(by: .payrollInfo), place: nil),
    ]
    return run
  }
}

extension SampleRun {
  /// A run whose delivery held a link.
  static var withLink: RunReport {
    var report = partlyHeld.report
    report.passedOver = [PassedOver(name: MemberName("lists/old.iif"), reason: .symbolicLink)]
    return report
  }
}

/// The bytes of a run's file, by its path.
func bytes(of path: String, in report: RunReport) throws -> [UInt8] {
  var bytes: [UInt8] = []
  for file in RunFiles(report).all(folder: "runs/one") where file.path == path {
    try file.contents.forEachChunk { bytes.append(contentsOf: $0) }
  }
  return bytes
}

/// A CSV file's rows as a spreadsheet would see them, by a reader of the tests' own.
func rows(ofCSV bytes: [UInt8], separator: Unicode.Scalar = ",") -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  func text() -> String { String(decoding: cell, as: UTF8.self) }
  while index < bytes.count {
    let byte = bytes[index]
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    switch (byte, isQuoted) {
    case (UInt8(ascii: "\""), true) where next == UInt8(ascii: "\""):
      cell.append(byte)
      index += 1
    case (UInt8(ascii: "\""), _): isQuoted.toggle()
    case (UInt8(ascii: separator), false):
      row.append(text())
      cell = []
    case (UInt8(ascii: "\r"), false) where next == UInt8(ascii: "\n"):
      row.append(text())
      rows.append(row)
      row = []
      cell = []
      index += 1
    default: cell.append(byte)
    }
    index += 1
  }
  return rows
}
