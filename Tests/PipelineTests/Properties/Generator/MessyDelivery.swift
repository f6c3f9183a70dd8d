import Timesheets

/// A delivery with much wrong in it, and what has to become of each of its lines.
struct MessyDelivery {
  /// What a time system may write.
  enum Format: CaseIterable {
    case exported, requested, timer, timesheet
  }

  /// What may be wrong with a line. Each has one certain end.
  private enum Flaw: CaseIterable {
    case strangePerson, closedCustomer, strangeItem, oldClass, noMinutes, noDuration, overDay
    case noDate, billableWithoutItem, tooLongNotes
    /// These end as `outside`.
    case early, notApproved, onBreak
    /// The line comes twice under one id.
    case twice
  }

  private(set) var company: GeneratedCompany
  var delivery = Delivery()
  private(set) var listFiles: [Delivery.File] = []
  /// Every line, how it has to end, and the position of its file.
  private(set) var ended: [(line: GeneratedLine, state: EntryState, file: Int)] = []
  private let first = WorkDate(dayNumber: 20_512)  // 2026-02-28

  init(_ random: inout SeededGenerator) {
    company = GeneratedCompany(&random)
    delivery.options = Self.options(&random)
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    listFiles = delivery.files
    // Exported time is a source only where there is no other.
    if random.chance(40) {
      addFile(.exported, &random)
      if random.chance(50) { addFile(.exported, &random) }
    } else {
      for format in Format.allCases.dropFirst() where random.chance(60) {
        addFile(format, &random)
      }
      if delivery.files.count == 1 { addFile(.timesheet, &random) }
    }
    if random.chance(25) { copyAFile(&random) }
  }

  /// Entries and minutes of the lines that must end so.
  func tally(where isCounted: (EntryState) -> Bool) -> Tally {
    var tally = Tally()
    for line in ended where isCounted(line.state) { tally.add(minutes: line.line.minutes) }
    return tally
  }

  /// What has to be carried, as payroll looks at it.
  var paidDays: [PaidDay] {
    ended.filter { $0.state == .batched }.map { ended in
      PaidDay(
        person: ended.line.person.name, date: ended.line.date.isoText,
        wageItem: ended.line.wageItem?.name ?? "", minutes: ended.line.minutes)
    }
  }

  private static func options(_ random: inout SeededGenerator) -> CarryOptions {
    var options = CarryOptions()
    options.source.weekStart = random.pick([.monday, .sunday, nil])
    options.source.jobcodes = ["lunch": .leftOut]
    options.checks.weekStart = random.pick([.warn, .regroup])
    options.selection.approvedOnly = random.chance(30)
    if random.chance(50) { options.selection.from = WorkDate(dayNumber: 20_512) }
    if random.chance(30) { options.carry.vendors = .off }
    return options
  }

  private mutating func addFile(_ format: Format, _ random: inout SeededGenerator) {
    var maker = LineMaker(company, first: first)
    maker.hasPlainNotes = format == .timer
    maker.idPrefix = "\(delivery.files.count)"
    var lines: [GeneratedLine] = []
    for _ in 0..<random.number(1...40) {
      var line = maker.line(&random)
      var state = EntryState.batched
      if format != .timesheet, delivery.options.selection.approvedOnly {
        state = .outside  // Only a timesheet says what is approved.
      } else if random.chance(35) {
        let flaw = random.pick(Flaw.allCases)
        state = spoil(&line, flaw, format, &random)
        if flaw == .twice, format == .exported || format == .requested {
          lines.append(line)
          end(line, as: .duplicate)
        }
      }
      lines.append(line)
      end(line, as: state)
    }
    delivery.add(
      "\(delivery.files.count)-\(format.fileName)",
      format.text(of: lines, company: company, &random))
  }

  private mutating func end(_ line: GeneratedLine, as state: EntryState) {
    let isLeftOut = line.isVendor && delivery.options.carry.vendors == .off
    ended.append((line, isLeftOut ? .outside : state, delivery.files.count))
  }

  /// Spoils a line and tells how it has to end.
  private mutating func spoil(
    _ line: inout GeneratedLine, _ flaw: Flaw, _ format: Format, _ random: inout SeededGenerator
  ) -> EntryState {
    switch flaw {
    case .strangePerson:
      line.person = .init(id: "FF-1", name: "Quentin Nowhere")
      line.isVendor = false
    case .closedCustomer: line.customer = company.customers.last
    case .strangeItem: line.item = .init(id: "FF-2", name: "Juggling")
    case .oldClass: line.classElement = company.classes.last
    case .noMinutes: (line.minutes, line.durationText) = (0, format.isXML ? "PT0H0M" : "0:00")
    case .noDuration: (line.minutes, line.durationText) = (0, random.pick(["soon", "PT1.5H", "?"]))
    case .overDay: line.minutes = 1441 + random.number(0...600)
    case .noDate: line.dateText = random.pick(["2026-02-30", "yesterday", "2026-13-01"])
    case .billableWithoutItem: (line.billable, line.item) = (.billable, nil)
    case .tooLongNotes: line.notes = String(repeating: "long ", count: 820) + "."
    case .early:
      line.date = line.date.adding(days: -365)
      return delivery.options.selection.from == nil ? .batched : .outside
    case .notApproved:
      guard format == .timesheet else { return .batched }
      line.isApproved = false
      return delivery.options.selection.approvedOnly ? .outside : .batched
    case .onBreak:
      guard format == .timesheet else { return .batched }
      line.customer = .init(id: "", name: "Lunch")
      line.billable = .notBillable
      return .outside
    case .twice: return .batched
    }
    return .held
  }

  /// The same file again under another name: whatever is not left out is a duplicate.
  private mutating func copyAFile(_ random: inout SeededGenerator) {
    let index = random.number(1...(delivery.files.count - 1))
    delivery.files.append(("copy-of-\(delivery.files[index].name)", delivery.files[index].bytes))
    ended += ended.filter { $0.file == index }.map { line in
      (line.line, line.state == .outside ? .outside : .duplicate, delivery.files.count - 1)
    }
  }
}

extension MessyDelivery.Format {
  fileprivate var isXML: Bool { self == .exported || self == .requested }
}
