import Timesheets

/// Which cell of a QuickBooks Time timesheet report holds what, by header name (domain facts 8):
///
/// `username, payroll_id, fname, lname, number, group, local_date, local_day, local_start_time,
/// local_end_time, tz, hours, jobcode | jobcode_1 …, class, service item, <custom fields>,
/// billable, location, notes, approved_status, has_flags, flag_types`
///
/// The set differs from account to account. -1 stands for a column that is not there.
struct TimesheetColumns {
  /// The header as written, by cell.
  let names: [String]
  var username = -1
  var payrollID = -1
  var firstName = -1
  var lastName = -1
  var number = -1
  var date = -1
  var start = -1
  var end = -1
  var hours = -1
  /// The levels of the jobcode, top first.
  var jobcodes: [Int] = []
  var item = -1
  var classReference = -1
  var billable = -1
  var notes = -1
  var approval = -1
  var payType = -1
  /// Whether two columns bear the same name and both are wanted.
  private(set) var repeatsColumns = false
  /// The columns that the account named itself and no option gives a meaning.
  private(set) var unread: [Int] = []
  private let hasLocalDate: Bool
  private let dateName: [UInt8]

  /// Reads a header row; `options.columns` names fields that the account called its own way.
  init(header row: DelimitedRow, options: [String: CSVField] = [:]) {
    let names = (0..<row.usedCount).map { row.trimmed($0).string }
    self.names = names
    let words = names.map(Self.word)
    hasLocalDate = words.contains("local date")
    func column(_ spellings: String...) -> Int {
      for spelling in spellings {
        if let index = words.firstIndex(of: spelling) { return index }
      }
      return -1
    }
    func column(_ field: CSVField, _ spellings: String...) -> Int {
      let own = names.firstIndex { options[NormalizedName($0).folded] == field }
      return own ?? spellings.lazy.compactMap { words.firstIndex(of: $0) }.first ?? -1
    }
    username = column("username")
    payrollID = column("payroll id")
    firstName = column("fname")
    lastName = column("lname")
    number = column("number")
    date = column("local date", "date")
    dateName = date < 0 ? [] : Array(names[date].utf8)
    start = column("local start time", "start time")
    end = column("local end time", "end time")
    hours = column("hours")
    jobcodes = Self.jobcodes(words)
    item = column(.serviceItem, "service item")
    classReference = column(.classReference, "class")
    billable = column(.billable, "billable")
    notes = column("notes")
    approval = column("approved status")
    payType = column(.payType, "pay type", "hour type")
    repeatsColumns = wanted.contains { index in
      words.dropFirst(index + 1).contains(words[index])
    }
    let read = Set(wanted)
    unread = words.indices.filter { index in
      !read.contains(index) && !names[index].isEmpty && !Self.isVendorsOwn(words[index])
    }
  }

  /// Whether QuickBooks Time itself writes a column of this name, read here or not.
  private static func isVendorsOwn(_ word: String) -> Bool {
    vendorsWords.contains(word)
      || word.hasPrefix("jobcode ") && word.dropFirst(8).allSatisfy(\.isNumber)
  }

  private static let vendorsWords: Set<String> = [
    "approved status", "billable", "class", "date", "end time", "flag types", "fname", "group",
    "has flags", "hour type", "hours", "jobcode", "lname", "local date", "local day",
    "local end time", "local start time", "location", "notes", "number", "pay type", "payroll id",
    "service item", "start time", "tz", "username",
  ]

  /// Lower case, with a blank for `_` and `-`: `service item` comes as `service_item` too.
  private static func word(_ name: String) -> String {
    NormalizedName(String(name.map { $0 == "_" || $0 == "-" ? " " : $0 })).folded
  }

  /// `jobcode_1`, `jobcode_2` … in the order of their numbers, else `jobcode`.
  private static func jobcodes(_ words: [String]) -> [Int] {
    var levels: [(number: Int, index: Int)] = []
    for (index, word) in words.enumerated() where word.hasPrefix("jobcode ") {
      guard let number = Int(word.dropFirst(8)), !levels.contains(where: { $0.number == number })
      else { continue }
      levels.append((number, index))
    }
    if levels.isEmpty { return words.firstIndex(of: "jobcode").map { [$0] } ?? [] }
    return levels.sorted { $0.number < $1.number }.map(\.index)
  }

  private var wanted: [Int] {
    let single = [
      username, payrollID, firstName, lastName, number, date, start, end, hours, item,
      classReference, billable, notes, approval, payType,
    ]
    return (single + jobcodes).filter { $0 >= 0 }
  }

  /// The cells that only a line of work has something in.
  var ofWork: [Int] {
    ([start, end, item, billable, notes] + jobcodes).filter { $0 >= 0 }
  }

  /// Whether a row repeats the header, in this order or another: reports that were joined to one
  /// file bring theirs along.
  func isRepeated(in row: DelimitedRow) -> Bool {
    // Nearly every row ends here: a date begins with a digit.
    guard date >= 0, row.trimmed(date).first.map(ASCII.isDigit) != true else { return false }
    guard (0..<row.count).contains(where: { row.trimmed($0).elementsEqual(dateName) }) else {
      return false
    }
    let columns = TimesheetColumns(header: row)
    return columns.isComplete
  }

  /// Whether person, date and hours each have a column.
  var isComplete: Bool { hasPerson && date >= 0 && hours >= 0 }

  private var hasPerson: Bool { username >= 0 || firstName >= 0 || lastName >= 0 }

  /// Whether the row can only be the header of a timesheet report, complete or not.
  var isTimesheetHeader: Bool {
    hasPerson && (date >= 0 || hours >= 0 || !jobcodes.isEmpty) || hasLocalDate && hours >= 0
  }

  /// Why the columns cannot be relied on; nil when they can.
  var fault: HeaderFault? {
    if !isComplete { return .missingColumns }
    return repeatsColumns ? .repeatedColumns : nil
  }

  /// How many columns were recognised: the right delimiter recognises most.
  var recognisedCount: Int { wanted.count }
}

/// Where the header of a timesheet report stands, and how its cells are separated.
struct TimesheetHeader {
  let delimiter: UInt8
  /// The header's row number; titles and blank rows may come before it.
  let row: UInt32

  /// Looks for the header in the first rows of a document's start, under each delimiter: the first
  /// complete one, else the most complete.
  static func found(in head: [UInt8]) -> TimesheetHeader? {
    var best: (header: TimesheetHeader, recognised: Int)?
    for delimiter in [ASCII.comma, ASCII.semicolon, ASCII.tab] {
      let format = RowFormat(encoding: .utf8, delimiter: delimiter, spansLines: true)
      var isFound = false
      head.forEachRow(format) { row in
        guard !isFound, row.number <= DelimitedLimits.titleRows + 1 else { return }
        let columns = TimesheetColumns(header: row)
        guard columns.isTimesheetHeader, columns.recognisedCount > best?.recognised ?? 0 else {
          return
        }
        let header = TimesheetHeader(delimiter: delimiter, row: row.number)
        best = (header, columns.recognisedCount)
        isFound = columns.isComplete
      }
    }
    return best?.header
  }
}
