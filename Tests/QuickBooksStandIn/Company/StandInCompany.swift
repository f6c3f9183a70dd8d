/// A company file: its lists and what it says of itself.
package struct StandInCompany: Sendable {
  /// HostRet, CompanyRet and PreferencesRet as they are answered.
  package var host = Node("HostRet", [Node("ProductName", "QuickBooks stand-in")])
  package var about = Node("CompanyRet", [Node("CompanyName", "Stand-in Company")])
  package var preferences = Node("PreferencesRet")
  package var payroll = PayrollAccess.open
  private var entries: [StandInList: [ListEntry]] = [:]
  private var positionsByID: [StandInList: [String: Int]] = [:]
  private var positionsByName: [StandInList: [String: Int]] = [:]

  /// A company with nothing in its lists, which uses time tracking and classes.
  package init() {
    setPreferences()
  }

  /// A company as its exports show it; of an element that comes twice the later one is taken.
  package init(exports: [[UInt8]]) throws {
    self.init()
    for export in exports { try load(export) }
  }

  /// Adds what an export of lists, preferences, company or host holds, and reads over all else.
  package mutating func load(_ export: [UInt8]) throws {
    let root = try ParsedDocument(export).root
    for answer in root.children.flatMap(\.children) {
      if answer.name.hasPrefix("PayrollItemWageQuery"),
        let access = answer.attributes["statusCode"].flatMap({ Int($0) })
          .flatMap({ PayrollAccess(status: $0) })
      {
        payroll = access
      }
      for ret in answer.children {
        switch ret.name {
        case "HostRet": host = ret
        case "CompanyRet": about = ret
        case "PreferencesRet": preferences = ret
        default: if let list = StandInList(retName: ret.name) { add(ListEntry(list, ret)) }
        }
      }
    }
  }

  /// Adds an element, or puts it in the place of the one with its ListID.
  package mutating func add(_ entry: ListEntry) {
    let list = entry.list
    let position = positionsByID[list]?[entry.id] ?? entries[list, default: []].count
    if position < entries[list, default: []].count {
      let old = entries[list, default: []][position]
      positionsByName[list]?[Self.key(old.fullName)] = nil
      entries[list]?[position] = entry
    } else {
      entries[list, default: []].append(entry)
    }
    positionsByID[list, default: [:]][entry.id] = position
    positionsByName[list, default: [:]][Self.key(entry.fullName)] = position
  }

  /// Adds an element by the fields that matter here; `more` follows them in its Ret.
  package mutating func add(
    _ list: StandInList, _ id: String, _ fullName: String, isActive: Bool = true, more: [Node] = []
  ) {
    let levels = fullName.split(separator: ":").map(String.init)
    var fields = [Node("ListID", id), Node("TimeModified", "2026-01-05T08:00:00-05:00")]
    fields.append(Node("Name", list.hasLevels ? levels.last ?? "" : fullName))
    if list.hasLevels { fields.append(Node("FullName", fullName)) }
    fields.append(Node("IsActive", "\(isActive)"))
    add(ListEntry(list, Node(list.retName, fields + more)))
  }

  /// Adds an employee with these wage items, by their names.
  package mutating func addEmployee(
    _ id: String, _ name: String, earning wageItems: [String] = [],
    useTimeData: String = "UseTimeData", isActive: Bool = true
  ) {
    let earnings = wageItems.map { item in
      Node("Earnings", [reference("PayrollItemWageRef", named(item, in: .wageItems), item)])
    }
    let info = Node(
      "EmployeePayrollInfo", earnings + [Node("UseTimeDataToCreatePaychecks", useTimeData)])
    add(.employees, id, name, isActive: isActive, more: [info])
  }

  /// Sets what the preferences say; without a first day of the week time tracking is off (domain
  /// facts 3 [S]).
  package mutating func setPreferences(
    firstDayOfWeek: String? = "Monday", usesClasses: Bool = true, closingDate: String? = nil
  ) {
    let closing = closingDate.map { [Node("ClosingDate", $0)] } ?? []
    let accounting = [Node("IsUsingClassTracking", "\(usesClasses)")] + closing
    var groups = [Node("AccountingPreferences", accounting)]
    if let firstDayOfWeek {
      groups.append(
        Node("TimeTrackingPreferences", [Node("FirstDayOfWeek", firstDayOfWeek)]))
    }
    preferences = Node("PreferencesRet", groups)
  }

  /// The elements of a list, active or not.
  package func elements(of list: StandInList) -> [ListEntry] { entries[list] ?? [] }

  /// The element with this ListID.
  package func element(_ id: String, in list: StandInList) -> ListEntry? {
    positionsByID[list]?[id].map { elements(of: list)[$0] }
  }

  /// The element with this full name; case does not matter (domain facts 2.1 [S]).
  package func named(_ fullName: String, in list: StandInList) -> ListEntry? {
    positionsByName[list]?[Self.key(fullName)].map { elements(of: list)[$0] }
  }

  var supportedVersions: [String] { host.texts("SupportedQBXMLVersion") }
  var tracksTime: Bool { preferences["TimeTrackingPreferences"] != nil }
  var closingDate: String? { preferences["AccountingPreferences"]?.text("ClosingDate") }
  /// A company that does not say so uses classes.
  var usesClasses: Bool {
    preferences["AccountingPreferences"]?.text("IsUsingClassTracking") != "false"
  }

  private func reference(_ name: String, _ entry: ListEntry?, _ fullName: String) -> Node {
    let id = entry.map { [Node("ListID", $0.id)] } ?? []
    return Node(name, id + [Node("FullName", fullName)])
  }

  private static func key(_ name: String) -> String { name.lowercased() }
}
