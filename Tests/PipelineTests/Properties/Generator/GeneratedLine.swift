import Seeds
import Timesheets

/// One line of worked time as a made-up source has it, and what ought to become of it.
struct GeneratedLine {
  /// Which of its two names a qbXML source gives for a list element; tables have full names only.
  enum Naming: CaseIterable {
    case both, listID, fullName
  }

  typealias Element = GeneratedCompany.Element

  var id: String
  var naming = Naming.both
  var person: Element
  /// As the source writes the name, where that is not how the list has it.
  var personText: String?
  var isVendor = false
  /// As the source writes it, where it is no day.
  var dateText: String?
  var date: WorkDate
  var minutes: Int
  /// As the source writes it, where it is no duration.
  var durationText: String?
  var customer: Element?
  var item: Element?
  var classElement: Element?
  var wageItem: Element?
  var notes = ""
  var billable = BillableStatus.notBillable
  /// As the source writes it, where it is no status.
  var billableText: String?
  var isApproved = true
}

/// Makes lines that nothing is wrong with, each day of each person within 24 hours.
struct LineMaker {
  let company: GeneratedCompany
  let first: WorkDate
  let days: Int
  /// Notes that every format can hold: one line, no TAB.
  var hasPlainNotes = false
  /// Begins every id, so that the lines of two makers are told apart.
  var idPrefix = ""
  private var made = 0
  private var dayMinutes: [String: Int] = [:]

  init(_ company: GeneratedCompany, first: WorkDate, days: Int = 14) {
    self.company = company
    self.first = first
    self.days = days
  }

  mutating func line(_ random: inout SeededGenerator) -> GeneratedLine {
    while true {
      let line = anyLine(&random)
      let day = "\(line.person.id) \(line.date.isoText)"
      if dayMinutes[day, default: 0] + line.minutes <= 1440 {
        dayMinutes[day, default: 0] += line.minutes
        made += 1
        return line
      }
    }
  }

  private func anyLine(_ random: inout SeededGenerator) -> GeneratedLine {
    let employee = random.pick(company.employees.filter(\.element.isActive))
    // The id looks like a TxnID, and serves as a requestID too.
    var line = GeneratedLine(
      id: "\(idPrefix)\(String(0x1A00 + made, radix: 16, uppercase: true))-1700000000",
      naming: random.pick(GeneratedLine.Naming.allCases), person: employee.element,
      date: first.adding(days: Int32(random.number(0...(days - 1)))),
      minutes: random.number(1...300))
    if random.chance(85) {
      line.wageItem = company.wageItems[random.pick(employee.earnings ?? [0])].element
    } else {
      line.isVendor = random.chance(60)
      line.person = active(line.isVendor ? company.vendors : company.otherNames, &random)
    }
    if random.chance(80) { line.customer = active(company.customers, &random) }
    if random.chance(80) { line.item = active(company.items, &random) }
    if random.chance(50) { line.classElement = active(company.classes, &random) }
    line.billable = random.pick([.billable, .notBillable, .hasBeenBilled])
    if line.customer == nil || line.item == nil { line.billable = .notBillable }
    if random.chance(80) { line.notes = notes(&random) }
    return line
  }

  private func active(
    _ elements: [GeneratedCompany.Element], _ random: inout SeededGenerator
  ) -> GeneratedCompany.Element {
    random.pick(elements.filter(\.isActive))
  }

  /// The number makes every note its own, so that no two lines are equal.
  private func notes(_ random: inout SeededGenerator) -> String {
    var words = ["Visit \(made)"]
    for _ in 0..<random.number(0...8) {
      words.append(random.pick(hasPlainNotes ? Self.plainWords : Self.words))
    }
    return words.joined(separator: " ")
  }

  private static let plainWords = [
    "naïve", "\"quoted\"", "“smart”", "&", "&amp;", "<b>", "]]>", "it's", "€5", "=1+1", "a;b,c",
    "100 %", "--", "œuvre", "#", "«Très bien»", "Ÿ",
  ]
  private static let words = plainWords + ["\\n", "\nnext", "\n\n- item", "tab\tbed"]
}
