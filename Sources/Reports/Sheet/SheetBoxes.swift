import Timesheets

/// What a person looks at before and after loading.
struct SheetBoxes {
  /// Weeks whose hours are told person by person; the sums of more stand in `report.json`.
  static let weeksShown = 8
  /// People told for a week.
  static let peopleShown = 200

  private let report: RunReport
  private let hours: HourTotals
  private let words: Words
  private let facts: SheetFacts
  private let unproved: [Finding]
  private let paysEmployees: Bool

  init(_ report: RunReport, _ hours: HourTotals, _ words: Words) {
    self.report = report
    self.hours = hours
    self.words = words
    unproved = UnprovedList(report).findings
    paysEmployees = hours.people.contains { $0.person.kind == .employee }
    facts = SheetFacts(
      company: report.company, days: hours.period, weekStart: report.weekStart,
      held: report.totals.held, isTimeShown: report.timeTrackingTaken == .inQuickBooks,
      report: "report.\(words.language.rawValue).html")
  }

  var beforeLoading: SheetSection {
    var section = SheetSection("before", words.label(.beforeLoading))
    section.tables = [table(words.label(.boxes), SheetBox.beforeLoading.filter(isNeeded))]
    if !unproved.isEmpty { section.tables.append(openChecks) }
    return section
  }

  var afterLoading: SheetSection {
    var section = SheetSection("after", words.label(.afterLoading))
    if !report.timerFiles.isEmpty, report.courierUser == nil {
      section.paragraphs = [words.sentence(SheetSentence.timerUnanswered)]
    }
    section.tables = [table(words.label(.inQuickBooks), SheetBox.afterLoading.filter(isNeeded))]
    if !hours.people.isEmpty {
      var tables = people
      tables[0].paragraphs.insert(words.sentence(SheetSentence.compareTotals), at: 0)
      section.tables += tables
    }
    return section
  }

  private func isNeeded(_ box: SheetBox) -> Bool {
    switch box {
    case .rightCompany, .backup, .access, .singleUser, .answersDelivered: true
    case .onePerson: report.courierUser == nil
    case .nobodyLoads: report.courierUser != nil
    case .notByHand, .weekStart, .periodOpen, .totalsAgree, .timesheetsSeen:
      !report.batches.isEmpty
    case .heldKnown: report.totals.held.entries > 0
    case .warningsRead:
      report.findings.contains { $0.severity == .warning && $0.verdict == .fail }
    case .noPaychecks, .payrollOn, .overtime: paysEmployees
    case .timeData: paysEmployees && unproved.contains { $0.check == .useTimeData }
    case .wageItemsSeen: paysEmployees && unproved.contains { $0.check.concernsPay }
    case .correctionsOpen, .correctionsPaid: !report.corrections.isEmpty
    case .exportComplete: report.corrections.contains { $0.deletes }
    case .canarySeen: report.canaryBeforeOthers > 0
    }
  }

  private func table(_ caption: String, _ boxes: [SheetBox]) -> TickTable {
    words.table(caption, boxes.map { words.text($0, facts) })
  }

  /// The checks that are unknown: what should hold, what is not known, what would decide it.
  private var openChecks: TickTable {
    var table = TickTable(
      words.label(.openChecks), of: words.label(.whatToLookAt),
      hand: (words.label(.done), words.label(.doneBy)),
      columns: [words.label(.whatIsOpen), words.label(.decidedBy)])
    table.paragraphs = [words.sentence(SheetSentence.unproved)]
    for finding in unproved {
      let text = words.sentence(finding)
      table.add(
        TickRow(words.catalogue(finding.check).proves, texts: [text.what, text.cure]))
    }
    return table
  }

  /// Hours to be held against the weekly timesheets: by week where the weeks are few.
  private var people: [TickTable] {
    guard hours.weeks.count <= Self.weeksShown else {
      return [
        people(words.label(.byEmployee), hours.people.map { ($0.person, $0.tally) })
      ]
    }
    return hours.weeks.map { week in
      people(
        "\(words.label(.weekOf)) \(words.date(week.week))",
        hours.personWeeks.filter { $0.week == week.week }.map { ($0.person, $0.tally) })
    }
  }

  private func people(
    _ caption: String, _ lines: [(person: PersonID, tally: Tally)]
  ) -> TickTable {
    var table = TickTable(
      caption, of: words.label(.person), hand: (words.label(.agrees), words.label(.doneBy)),
      numbers: [words.label(.entries), words.label(.hours)])
    for line in lines.prefix(Self.peopleShown) {
      table.add(
        TickRow(report.lists[line.person].fullName, numbers: words.columns(line.tally)))
    }
    table.addTotals(
      words.label(.total), numbers: words.columns(lines.reduce(Tally()) { $0 + $1.tally }))
    let more = lines.count - Self.peopleShown
    if more > 0 { table.paragraphs.append(words.lead(words.andMore(more)) + "report.json") }
    return table
  }
}

extension SheetBox {
  fileprivate static let beforeLoading: [SheetBox] = [
    .rightCompany, .backup, .access, .singleUser, .onePerson, .nobodyLoads, .heldKnown,
    .warningsRead,
    .notByHand, .periodOpen, .weekStart, .noPaychecks, .payrollOn, .overtime, .timeData,
    .correctionsOpen, .correctionsPaid, .exportComplete,
  ]

  fileprivate static let afterLoading: [SheetBox] = [
    .answersDelivered, .totalsAgree, .timesheetsSeen, .wageItemsSeen,
  ]
}

extension CheckID {
  /// Whether an unknown verdict leaves open what an employee is paid.
  fileprivate var concernsPay: Bool {
    switch self {
    case .payrollAvailable, .payrollVisible, .useTimeData, .wageItemAny, .wageItemMapped,
      .wageItemExists, .wageItemActive, .wageItemOnEmployee, .wageItemType:
      true
    default: false
    }
  }
}

extension Words {
  /// Boxes with what is to be so, and why.
  func table(_ caption: String, _ texts: [SheetText]) -> TickTable {
    var table = TickTable(
      caption, of: label(.whatToDo), hand: (label(.done), label(.doneBy)))
    for text in texts { table.add(TickRow(text.what, notes: [text.why])) }
    return table
  }
}
