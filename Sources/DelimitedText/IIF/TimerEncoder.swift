import Timesheets

/// Writes batches as timer files, for File > Utilities > Import > Timer Activities (domain facts
/// 5.3).
///
/// TABs between cells, CRLF, Windows-1252; a cell with a comma, quote or TAB stands in quotes. The
/// same values give the same bytes, and what is written reads as the same entries, but for notes
/// that `keepsNote` tells of.
package struct TimerEncoder: Sendable {
  private let opening: [UInt8]
  private let notes: TextArena
  private let employees: [TimerName]
  private let vendors: [TimerName]
  private let otherNames: [TimerName]
  private let customers: [TimerName]
  private let items: [TimerName]
  private let classes: [TimerName]
  /// Nil where PITEM stays blank.
  private let wageItems: [TimerName]?

  /// Prepares the names of `lists`; `notes` is the arena that the entries' notes stand in. Nil
  /// when the company is not known: then nobody can write a timer file for it.
  package init?(
    company: TimerCompany, lists: CompanyLists, notes: TextArena, namesWageItems: Bool
  ) {
    guard case .known(let name, let createTime) = company,
      let company = Transcoder.windows1252(line: name)
    else { return nil }
    var opening = Array(
      "!TIMERHDR\tVER\tREL\tCOMPANYNAME\tIMPORTEDBEFORE\tFROMTIMER\tCOMPANYCREATETIME\r\n".utf8)
    opening += Array("TIMERHDR\t8\t0\t".utf8) + Self.cell(company)
    opening += Array("\tN\tY\t\(createTime)\r\n".utf8)
    opening += Array(
      "!TIMEACT\tDATE\tJOB\tEMP\tITEM\tPITEM\tDURATION\tPROJ\tNOTE\tBILLINGSTATUS\r\n".utf8)
    self.opening = opening
    self.notes = notes
    employees = lists.employees.map { TimerName($0.element) }
    vendors = lists.vendors.map { TimerName($0.element) }
    otherNames = lists.otherNames.map { TimerName($0.element) }
    customers = lists.customers.map { TimerName($0.element) }
    items = lists.items.map { TimerName($0.element) }
    classes = lists.classes.map { TimerName($0.element) }
    wageItems = namesWageItems ? lists.wageItems.map { TimerName($0.element) } : nil
  }

  /// What of the entry no timer file can hold; nil when it can be written.
  package func misfit(of entry: TimeEntry) -> TimerMisfit? {
    if entry.minutes.minutes > TimerMisfit.longest { return .duration }
    if !TimerMisfit.fits(entry.date) { return .date }
    for (role, name) in names(of: entry) where name.cell == nil { return .name(role, name.text) }
    return nil
  }

  /// Whether the timer file says all of the entry's note, and no more.
  package func keepsNote(of entry: TimeEntry) -> Bool {
    var bytes: [UInt8] = []
    return NoteText.appendTimerText(notes.utf8(entry.notes), to: &bytes)
  }

  /// The timer file of these entries, none of which may be a misfit.
  package func bytes(of entries: ArraySlice<TimeEntry>) -> [UInt8] {
    var bytes = opening
    bytes.reserveCapacity(opening.count + entries.count * Self.rowLength)
    for entry in entries { append(entry, to: &bytes) }
    return bytes
  }

  private static let rowLength = 160

  private func append(_ entry: TimeEntry, to bytes: inout [UInt8]) {
    precondition(misfit(of: entry) == nil, "no timer file holds this entry")
    let names = names(of: entry)
    func name(_ role: ReferenceRole) -> [UInt8] {
      names.first { $0.role == role }?.name.cell ?? []
    }
    var note: [UInt8] = []
    _ = NoteText.appendTimerText(notes.utf8(entry.notes), to: &note)
    let cells = [
      Array("TIMEACT".utf8), Array(Self.dateText(entry.date).utf8), name(.customer), name(.person),
      name(.item), name(.wageItem), Array(Self.durationText(entry.minutes).utf8),
      name(.classReference), Self.cell(note), Array(Self.status(entry.billable).utf8),
    ]
    bytes += cells.joined(separator: [ASCII.tab])
    bytes += [ASCII.carriageReturn, ASCII.lineFeed]
  }

  /// The names that the entry's row gives.
  private func names(of entry: TimeEntry) -> [(role: ReferenceRole, name: TimerName)] {
    let person = Int(entry.person.index)
    var names = [(role: ReferenceRole, name: TimerName)]()
    switch entry.person.kind {
    case .employee: names.append((.person, employees[person]))
    case .vendor: names.append((.person, vendors[person]))
    case .otherName: names.append((.person, otherNames[person]))
    }
    if let index = entry.customer.index { names.append((.customer, customers[index])) }
    if let index = entry.item.index { names.append((.item, items[index])) }
    if let index = entry.classIndex.index { names.append((.classReference, classes[index])) }
    if let wageItems, let index = entry.wageItem.index {
      names.append((.wageItem, wageItems[index]))
    }
    return names
  }

  /// `MM/DD/YY`
  private static func dateText(_ date: WorkDate) -> String {
    let (year, month, day) = date.components
    return [month, day, year % 100].map(twoDigits).joined(separator: "/")
  }

  /// `H:MM`
  private static func durationText(_ time: WorkMinutes) -> String {
    "\(time.minutes / 60):" + twoDigits(Int(time.minutes % 60))
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func status(_ billable: BillableStatus) -> String {
    switch billable {
    case .notBillable: "0"
    case .billable: "1"
    case .hasBeenBilled: "2"
    }
  }

  /// A cell in quotes where QuickBooks' own exports have them (domain facts 5.1).
  fileprivate static func cell(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 == ASCII.comma || $0 == ASCII.quote || $0 == ASCII.tab }) else {
      return text
    }
    var cell = [ASCII.quote]
    for byte in text {
      if byte == ASCII.quote { cell.append(byte) }
      cell.append(byte)
    }
    return cell + [ASCII.quote]
  }
}

/// A name of the lists as a cell of timer files.
private struct TimerName: Sendable {
  let text: String
  /// Nil when the cell could not say exactly this name: another one may be another record's, or
  /// one that Timer import would create.
  let cell: [UInt8]?

  init(_ element: ListElement) {
    text = element.fullName
    let isTrimmed = !(text.first?.isWhitespace ?? true) && text.last?.isWhitespace == false
    cell = isTrimmed ? Transcoder.windows1252(line: text).map(TimerEncoder.cell) : nil
  }
}
