import Timesheets

@testable import Checks

/// Builds one document's records for a test: every record stands on a line of its own.
struct DocumentBuilder {
  var records: DocumentRecords
  private(set) var line: UInt32 = 0
  let format: SourceFormat
  /// The name that the document came under; its number's where empty.
  var name = ""

  init(
    _ index: UInt32 = 0, _ kind: DocumentKind = .qbxml, format: SourceFormat = .timeTrackingAdd,
    newest: String? = nil
  ) {
    records = DocumentRecords(document: DocumentID(index: index), kind: kind)
    records.newestStamp = newest.flatMap { LocalStamp(qbxml: $0) }
    self.format = format
  }

  mutating func place() -> Place {
    line += 1
    return Place(document: records.document, line: line)
  }

  mutating func element(
    _ name: String, _ listID: String, isActive: Bool? = true, modified: String? = nil
  ) -> ListElement {
    ListElement(
      place: place(), listID: listID, fullName: name, isActive: isActive,
      modified: modified.flatMap { LocalStamp(qbxml: $0) })
  }

  mutating func exported(_ kinds: ListKind..., status: Int = 0, message: String = "") {
    for kind in kinds {
      let place = place()
      records.lists.exports.append(
        ListExport(kind: kind, place: place, statusCode: status, statusMessage: message))
    }
  }

  mutating func employee(
    _ name: String, _ listID: String = "", isActive: Bool? = true,
    uses: UseTimeData? = .useTimeData, earnings: [String]? = ["Regular"],
    hired: WorkDate? = nil, released: WorkDate? = nil
  ) {
    var record = EmployeeRecord(element: element(name, listID, isActive: isActive))
    record.hired = hired
    record.released = released
    if let earnings {
      var info = PayrollInfo()
      info.useTimeData = uses
      info.earnings = earnings.map { ListReference(fullName: $0) }
      record.payroll = info
    }
    records.lists.employees.append(record)
  }

  mutating func vendor(_ name: String, _ listID: String = "", isActive: Bool? = true) {
    records.lists.vendors.append(NameRecord(element: element(name, listID, isActive: isActive)))
  }

  mutating func otherName(_ name: String, _ listID: String = "", isActive: Bool? = true) {
    records.lists.otherNames.append(
      NameRecord(element: element(name, listID, isActive: isActive)))
  }

  mutating func customer(_ name: String, _ listID: String = "", isActive: Bool? = true) {
    records.lists.customers.append(
      CustomerRecord(element: element(name, listID, isActive: isActive)))
  }

  mutating func item(
    _ name: String, _ listID: String = "", type: ItemType = .service, isActive: Bool? = true
  ) {
    records.lists.items.append(
      ItemRecord(element: element(name, listID, isActive: isActive), type: type))
  }

  mutating func classRecord(_ name: String, _ listID: String = "", isActive: Bool? = true) {
    records.lists.classes.append(
      ClassRecord(element: element(name, listID, isActive: isActive)))
  }

  mutating func wageItem(
    _ name: String, _ listID: String = "", type: WageType? = .hourlyRegular,
    isActive: Bool? = true
  ) {
    records.lists.wageItems.append(
      PayrollItemRecord(element: element(name, listID, isActive: isActive), wageType: type))
  }

  mutating func nonWageItem(_ name: String, _ listID: String = "") {
    records.lists.nonWageItems.append(NonWageRecord(element: element(name, listID)))
  }

  mutating func preferences(
    firstDay: Weekday? = .monday, hasTimeTracking: Bool = true, classTracking: Bool? = true,
    closing: WorkDate? = nil, personalData: Bool? = true
  ) {
    var record = PreferencesRecord(place: place(), hasTimeTracking: hasTimeTracking)
    record.firstDayOfWeek = firstDay
    record.isUsingClassTracking = classTracking
    record.closingDate = closing
    record.isPersonalDataAccessAllowed = personalData
    records.lists.preferences.append(record)
    exported(.preferences)
  }

  /// A reference by name, and by ListID and alias where given; none when all are empty.
  mutating func reference(_ name: String, id: String = "", alias: String = "") -> ReferenceID {
    records.references.id(
      of: Reference(
        listID: records.names.id(of: id), fullName: records.names.id(of: name),
        alias: records.names.id(of: alias)))
  }

  /// A line of worked time; `change` sets what is not usual.
  mutating func entry(
    _ person: String, customer: String = "", item: String = "", class className: String = "",
    wageItem: String = "", minutes: Int32 = 60, date: String = "2026-03-02",
    change: (inout TimeActivityRecord, inout DocumentBuilder) -> Void = { _, _ in }
  ) {
    var record = TimeActivityRecord(place: place(), format: format)
    record.person = reference(person)
    record.customer = reference(customer)
    record.item = reference(item)
    record.classReference = reference(className)
    record.wageItem = reference(wageItem)
    record.minutes = minutes
    record.date = WorkDate(iso: date)
    record.billable = .notBillable
    change(&record, &self)
    records.activities.append(record)
  }
}

extension DocumentBuilder {
  /// A whole company in which nothing is wrong: two employees, a vendor, an other name, customers
  /// and jobs, items, classes, wage items and preferences. No time.
  static func company(_ index: UInt32 = 0, newest: String? = "2026-03-09T08:00:00") -> Self {
    var document = DocumentBuilder(index, newest: newest)
    document.exported(
      .employees, .vendors, .otherNames, .customers, .items, .classes, .wageItems, .company,
      .host)
    document.employee("Ann Lee", "E-1", earnings: ["Regular", "Overtime"])
    document.employee("Bo Tran", "E-2", earnings: ["Regular"])
    document.vendor("Cy Works", "V-1")
    document.otherName("Di Owner", "O-1")
    document.customer("Foo Inc", "C-1")
    document.customer("Foo Inc:Roof", "C-2")
    document.customer("Bar Ltd", "C-3")
    document.item("Labour", "I-1")
    document.item("Shingle", "I-2", type: .other("ItemInventory"))
    document.classRecord("North", "K-1")
    document.wageItem("Regular", "W-1", type: .hourlyRegular)
    document.wageItem("Overtime", "W-2", type: .hourlyOvertime)
    document.wageItem("Vacation", "W-3", type: .hourlyVacation)
    document.preferences()
    let place = document.place()
    document.records.lists.companies.append(
      CompanyRecord(place: place, companyName: "Foo Roofing", isSampleCompany: false))
    document.records.lists.hosts.append(
      HostRecord(
        place: place, productName: "QuickBooks Enterprise", country: "US",
        supportedVersions: ["12.0", "13.0", "14.0"], isSingleUser: true))
    return document
  }
}

/// Gathers documents into a bundle's records; the documents' indexes must count from 0.
func bundle(_ documents: DocumentBuilder...) -> BundleRecords {
  BundleRecords(
    gathering: documents.map { document in
      let index = document.records.document.index
      return (
        SourceDocument(
          name: MemberName(document.name.isEmpty ? "document-\(index).xml" : document.name),
          size: 1,
          sha256: String(repeating: String(index % 10), count: 64), isStrictUTF8: true),
        document.records
      )
    })
}

extension CheckedBundle {
  /// The findings of one check, in reporting order.
  func findings(of check: CheckID) -> [Finding] { findings.filter { $0.check == check } }

  /// The details of one check's findings, in reporting order.
  func details(of check: CheckID) -> [FindingDetail] { findings(of: check).map(\.detail) }
}

extension CarryOptions {
  /// Options under which a bundle without a word on its week start is clean too.
  static var linkingOnly: CarryOptions {
    var options = CarryOptions()
    options.source.weekStart = .monday
    return options
  }
}
