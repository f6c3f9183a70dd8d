import Timesheets

/// A file of `lists/`: what the time system should know, as the company's lists have it.
///
/// Active elements alone, in the order of the lists, which is by full name; one file per list,
/// with commas and in English whatever the run's languages, because programs read it.
///
/// No import format of a time system is known to us. The words `jobcode_1` and on, `class` and
/// `service item` are those of a QuickBooks Time timesheet report (domain facts 8), so that names
/// stand under the words under which the time comes back; `name`, `job`, `person`, `jobcode`,
/// `list_id` and `active` are our own. First and last names, numbers and logins are not read from
/// exports, and neither is anything else about a person: so none of them is written.
package enum TimeSystemList: String, CaseIterable, Sendable {
  case employees
  /// Vendors.
  case contractors
  /// Customers and jobs: the full name, each of its levels, and whether it is a job.
  case jobs
  /// Who may work on which job, by the pipeline's table.
  case assignments
  case serviceItems = "service-items"
  case classes

  /// The file's path from the run's folder.
  package var path: String { "lists/\(rawValue).csv" }
}

/// Why a list is not written.
package enum ListOmission: String, CaseIterable, Sendable {
  /// No document of the bundle has the list.
  case notExported = "not-exported"
  /// An option says that nothing of this list is carried.
  case switchedOff = "switched-off"
  /// The pipeline has no assignment table.
  case noTable = "no-table"
}

/// The lists that a run writes for the time system, and how many rows each has.
struct TimeSystemLists {
  private let lists: CompanyLists
  private let options: CarryOptions

  init(_ report: RunReport) {
    lists = report.lists
    options = report.options
  }

  var written: [TimeSystemList] { TimeSystemList.allCases.filter { omission(of: $0) == nil } }

  /// Why a list is not written; nil for one that is.
  func omission(of list: TimeSystemList) -> ListOmission? {
    func unless(_ isOff: Bool, _ kind: ListKind) -> ListOmission? {
      isOff ? .switchedOff : lists.exported.contains(kind) ? nil : .notExported
    }
    return switch list {
    case .employees: unless(false, .employees)
    case .contractors: unless(options.carry.vendors == .off, .vendors)
    case .jobs: unless(false, .customers)
    case .assignments:
      options.assignments == nil
        ? .noTable : omission(of: .employees) ?? omission(of: .jobs)
    case .serviceItems: unless(options.carry.serviceItems == .off, .items)
    case .classes: unless(options.carry.classes == .off, .classes)
    }
  }

  /// How many rows a list has, its header aside.
  func count(of list: TimeSystemList) -> Int {
    list == .assignments ? assignments.count : elements(of: list).count
  }

  /// The pairs of the assignment table that name no active person or no active job.
  var assignmentsLeftOut: Int { (options.assignments?.pairs.count ?? 0) - assignments.count }

  /// Passes a file's bytes to `body`, chunk by chunk.
  func write(
    _ list: TimeSystemList, to body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    var rows: CSVRows
    switch list {
    case .employees, .contractors: rows = CSVRows(header: ["name", "list_id", "active"])
    case .serviceItems: rows = CSVRows(header: ["service item", "list_id", "active"])
    case .classes: rows = CSVRows(header: ["class", "list_id", "active"])
    case .jobs: return try writeJobs(to: body)
    case .assignments: return try writeAssignments(to: body)
    }
    for element in elements(of: list) {
      rows.add(element.fullName)
      add(element, to: &rows)
      try rows.passOn(to: body)
    }
    try rows.passOn(atLeast: 0, to: body)
  }

  private func elements(of list: TimeSystemList) -> [ListElement] {
    let all: [ListElement] =
      switch list {
      case .employees: lists.employees.map(\.element)
      case .contractors: lists.vendors.map(\.element)
      case .jobs: lists.customers.map(\.element)
      case .assignments: []
      case .serviceItems: lists.items.filter { $0.type == .service }.map(\.element)
      case .classes: lists.classes.map(\.element)
      }
    return all.filter { !$0.isInactive }
  }

  private func writeJobs(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    let jobs = elements(of: .jobs).map { job in
      (job: job, levels: job.fullName.split(separator: ":", omittingEmptySubsequences: false))
    }
    let depth = jobs.reduce(1) { max($0, $1.levels.count) }
    let columns = (1...depth).map { "jobcode_\($0)" }
    var rows = CSVRows(header: ["name"] + columns + ["job", "list_id", "active"])
    for (job, levels) in jobs {
      rows.add(job.fullName)
      for level in 0..<depth { rows.add(level < levels.count ? String(levels[level]) : "") }
      rows.add(levels.count > 1 ? "yes" : "no")
      add(job, to: &rows)
      try rows.passOn(to: body)
    }
    try rows.passOn(atLeast: 0, to: body)
  }

  /// The two last columns of every list, and the end of the row. An export that does not say
  /// whether an element is active leaves the cell empty.
  private func add(_ element: ListElement, to rows: inout CSVRows) {
    rows.add(element.listID)
    rows.add(element.isActive == nil ? "" : "yes")
    rows.endRow()
  }

  private func writeAssignments(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var rows = CSVRows(header: ["person", "jobcode"])
    for (person, job) in assignments {
      rows.add(person)
      rows.add(job)
      rows.endRow()
      try rows.passOn(to: body)
    }
    try rows.passOn(atLeast: 0, to: body)
  }

  /// Active persons with active jobs, by the names of the lists; sorted by person, then job.
  private var assignments: [(person: String, job: String)] {
    guard omission(of: .assignments) == nil, let table = options.assignments else { return [] }
    let contractors = omission(of: .contractors) == nil ? elements(of: .contractors) : []
    let people = names(of: elements(of: .employees) + contractors)
    let jobs = names(of: elements(of: .jobs))
    let pairs = table.pairs.compactMap { pair -> (person: String, job: String)? in
      guard let person = people[pair.person.folded], let job = jobs[pair.customer.folded] else {
        return nil
      }
      return (person, job)
    }
    return pairs.sorted { ($0.person, $0.job) < ($1.person, $1.job) }
  }

  private func names(of elements: [ListElement]) -> [String: String] {
    Dictionary(
      elements.map { (NormalizedName($0.fullName).folded, $0.fullName) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension JSONWriter {
  /// Writes the member `timeSystem`: the files of `lists/`, those not written and why, and the
  /// names of the time that the active lists do not have.
  mutating func timeSystem(of report: RunReport) {
    let lists = TimeSystemLists(report)
    object("timeSystem") { json in
      json.objects("files", lists.written) { json, list in
        json.member("file", list.path)
        json.member("rows", lists.count(of: list))
      }
      json.objects("notWritten", TimeSystemList.allCases.filter { lists.omission(of: $0) != nil }) {
        json, list in
        json.member("file", list.path)
        json.member("reason", lists.omission(of: list)?.rawValue)
      }
      json.objects("absent", report.absences) { json, absence in
        json.member("role", absence.role.rawValue)
        json.member("name", absence.name)
        json.member("reason", absence.reason.rawValue)
        json.member("listed", absence.listed)
        json.tally(absence.time)
      }
    }
  }
}
