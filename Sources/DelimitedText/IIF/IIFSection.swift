import Timesheets

/// What a `!KEYWORD` line declares: the columns of the `KEYWORD` rows after it, up to the next
/// `!KEYWORD` (domain facts 5.1).
struct IIFSection {
  let keyword: String
  /// Column names in upper case, by cell; the keyword's own cell comes first. A name may repeat.
  let columns: [String]
  let content: Content
  /// Whether `!ENDGRP` followed the header, so that a group item's members end with `ENDGRP`.
  var declaresGroups = false

  enum Content {
    case timerHeader(TimerHeaderColumns)
    case exportHeader(date: Int, time: Int)
    case activities(ActivityColumns)
    case list(ListKind, ListColumns)
    /// Transactions and everything else that is no business of time entries.
    case passedOver
  }

  /// Reads a header row, whose keyword was found to be `keyword`.
  init(keyword: String, header row: DelimitedRow) {
    var columns = [keyword]
    columns += (1..<max(1, row.usedCount)).map { row.trimmed($0).string.uppercased() }
    self.keyword = keyword
    self.columns = columns
    content =
      switch keyword {
      case "TIMERHDR": .timerHeader(TimerHeaderColumns(columns))
      case "HDR": .exportHeader(date: columns.column("DATE"), time: columns.column("TIME"))
      case "TIMEACT": .activities(ActivityColumns(columns))
      default:
        Self.lists[keyword].map { .list($0, ListColumns(columns)) } ?? .passedOver
      }
  }

  /// The list sections that hold what time entries refer to (domain facts 5.2).
  private static let lists: [String: ListKind] = [
    "CLASS": .classes, "CUST": .customers, "EMP": .employees, "INVITEM": .items,
    "OTHERNAME": .otherNames, "VEND": .vendors,
  ]

  /// Why the header's rows cannot be relied on; nil where they can.
  var fault: HeaderFault? {
    switch content {
    case .activities(let activity): activityFault(activity)
    case .list(let kind, let columns):
      columns.name < 0 || (kind == .items && columns.type < 0) ? .missingColumns : nil
    case .timerHeader, .exportHeader, .passedOver: nil
    }
  }

  private func activityFault(_ activity: ActivityColumns) -> HeaderFault? {
    let named = Set(columns.dropFirst())
    let isMisnamed = Self.misnomers.contains { right, wrong in
      !named.contains(right) && !named.isDisjoint(with: wrong)
    }
    if isMisnamed { return .misnamedColumns }
    if activity.date < 0 || activity.person < 0 || activity.duration < 0 { return .missingColumns }
    let isRepeated = ActivityColumns.names.contains { name in
      columns.dropFirst().count { $0 == name } > 1
    }
    return isRepeated ? .repeatedColumns : nil
  }

  /// What people call the columns of a timer file (domain facts 5.3), who write one themselves.
  private static let misnomers: [String: Set<String>] = [
    "JOB": ["CUSTOMER", "CUST", "CUSTOMER:JOB", "CLIENT"],
    "EMP": ["EMPLOYEE", "NAME", "PERSON"],
    "ITEM": ["SERVICE", "SERVICEITEM", "SERVICE ITEM", "INVITEM"],
    "PITEM": ["PAYROLLITEM", "PAYROLL ITEM", "WAGE", "WAGEITEM"],
    "DURATION": ["HOURS", "TIME", "QTY"],
    "PROJ": ["CLASS"],
    "NOTE": ["NOTES", "MEMO", "DESCRIPTION"],
    "BILLINGSTATUS": ["BILLABLE", "BILLING", "BILLABLESTATUS"],
  ]
}

/// The cells of a TIMERHDR row; -1 where the file has no such column.
struct TimerHeaderColumns {
  let companyName: Int
  let companyCreateTime: Int
  let fromTimer: Int

  init(_ columns: [String]) {
    companyName = columns.column("COMPANYNAME")
    fromTimer = columns.column("FROMTIMER")
    companyCreateTime = columns.column("COMPANYCREATETIME")
  }
}

/// The cells of a TIMEACT row; -1 where the file has no such column.
struct ActivityColumns {
  let date: Int
  let customer: Int
  let person: Int
  let item: Int
  let wageItem: Int
  let duration: Int
  let classReference: Int
  let note: Int
  let billingStatus: Int

  static let names = [
    "DATE", "JOB", "EMP", "ITEM", "PITEM", "DURATION", "PROJ", "NOTE", "BILLINGSTATUS",
  ]

  init(_ columns: [String]) {
    date = columns.column("DATE")
    customer = columns.column("JOB")
    person = columns.column("EMP")
    item = columns.column("ITEM")
    wageItem = columns.column("PITEM")
    duration = columns.column("DURATION")
    // PROJ is the class, not a project (domain facts 5.3).
    classReference = columns.column("PROJ")
    note = columns.column("NOTE")
    billingStatus = columns.column("BILLINGSTATUS")
  }
}

/// The cells of a list row; -1 where the file has no such column.
struct ListColumns {
  let name: Int
  let hidden: Int
  let timestamp: Int
  let type: Int

  init(_ columns: [String]) {
    name = columns.column("NAME")
    hidden = columns.column("HIDDEN")
    timestamp = columns.column("TIMESTAMP")
    type = columns.column("INVITEMTYPE")
  }
}

extension [String] {
  /// The first column of this name, the keyword's own cell aside; -1 without one.
  fileprivate func column(_ name: String) -> Int {
    dropFirst().firstIndex(of: name) ?? -1
  }
}
