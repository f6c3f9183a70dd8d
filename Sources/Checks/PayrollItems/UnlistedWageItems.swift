import Timesheets

/// The wage items that a bundle without a wage item list names all the same: in the earnings of its
/// employees, in qbXML time and timer files, in the pipeline's mapping table.
///
/// A weekly delivery of time beside lists from IIF is common. Dropping its wage items would make
/// the hours pay 0, so they are carried as they are named, and what is not proved of them is said.
/// The pay word of a CSV file alone names none: it may be any text. A timer file's PITEM is a
/// payroll item's name in every file that fills it (domain facts 5.3).
struct UnlistedWageItems {
  /// Sorted by full name, then ListID.
  private(set) var records: [PayrollItemRecord] = []
  private var listIDs: Set<String> = []
  private var names: Set<String> = []

  /// Gathers them from what the bundle and the pipeline name.
  init(
    in source: [TimeActivityRecord], of bundle: BundleRecords, employees: [EmployeeRecord],
    mapping: MappingTable
  ) {
    for employee in employees {
      for line in employee.payroll?.earnings ?? [] {
        take(line.listID, line.fullName, at: employee.element.place)
      }
    }
    var isSeen = [Bool](repeating: false, count: bundle.references.count)
    var nameOnly: [(name: String, place: Place)] = []
    for record in source where record.format.namesWageItems {
      let id = record.wageItem
      if id.isNone || isSeen[Int(id.index)] { continue }
      isSeen[Int(id.index)] = true
      let reference = ReferenceText(id, of: bundle)
      if reference.listID.isEmpty {
        nameOnly.append((reference.fullName, record.place))
      } else {
        take(reference.listID, reference.fullName, at: record.place)
      }
    }
    // A name is the same item as the ListID that came with it elsewhere.
    for (name, place) in nameOnly { take("", name, at: place) }
    let nowhere = Place(document: DocumentID(index: 0), line: 0)
    for line in mapping.lines where line.role == .wageItem { take("", line.target, at: nowhere) }
    records.sort { $0.element.isListed(before: $1.element) }
  }

  private mutating func take(_ listID: String, _ fullName: String, at place: Place) {
    let name = NormalizedName(fullName).folded
    let isKnown =
      listID.isEmpty
      ? name.isEmpty || names.contains(name) || listIDs.contains(fullName)
      : listIDs.contains(listID)
    if isKnown { return }
    if !listID.isEmpty { listIDs.insert(listID) }
    if !name.isEmpty { names.insert(name) }
    records.append(
      PayrollItemRecord(
        element: ListElement(place: place, listID: listID, fullName: fullName), wageType: nil))
  }
}

extension SourceFormat {
  /// Whether the format names wage items as such, and not by a word of the account's own.
  fileprivate var namesWageItems: Bool {
    switch self {
    case .timeTrackingAdd, .timeTrackingRet, .timerIIF: true
    case .quickBooksTimeCSV: false
    }
  }
}

extension CompanyLists {
  /// Adds the wage items that are named only. Nothing to add where QBD answered for the list.
  mutating func addUnlistedWageItems(
    namedIn time: TimeToCarry, of bundle: BundleRecords, options: CarryOptions
  ) {
    guard options.carry.wageItems != .off, !exported.contains(.wageItems),
      wageItemRefusal(in: bundle) == nil, wageItems.isEmpty
    else { return }
    let unlisted = UnlistedWageItems(
      in: time.source, of: bundle, employees: employees, mapping: options.mapping)
    wageItems = unlisted.records
    unlistedWageItems = unlisted.records.count
  }

  /// How QBD refused the wage item list, or that it came back empty; nil when there are some.
  func wageItemRefusal(in bundle: BundleRecords) -> ListExport? {
    guard wageItems.isEmpty else { return nil }
    let answers = bundle.documents.flatMap(\.lists.exports).filter { $0.kind == .wageItems }
    return answers.last { !$0.isAnswered } ?? answers.last { $0.statusCode == Self.emptyList }
  }

  /// The status of a query that found nothing (domain facts 4).
  private static var emptyList: Int { 1 }
}
