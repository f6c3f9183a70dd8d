import Seeds
import Timesheets

/// A delivery in which nothing is wrong: whatever a check says of it above a note is a bug.
struct CleanDelivery {
  var company: GeneratedCompany
  var lines: [GeneratedLine]
  var delivery = Delivery()

  /// Two weeks of time in one format.
  init(_ format: MessyDelivery.Format, _ random: inout SeededGenerator) {
    company = GeneratedCompany(&random)
    var maker = LineMaker(company, first: WorkDate(dayNumber: 20_512))  // 2026-02-28
    maker.hasPlainNotes = format == .timer
    let count = random.number(1...60)
    lines = (0..<count).map { _ in maker.line(&random) }
    delivery.options.source.weekStart = .monday
    let refers = random.chance(50)
    delivery.add("lists.xml", QBXMLExport(refersToCharacters: refers).lists(of: company))
    delivery.add(format.fileName, format.text(of: lines, company: company, &random))
  }
}

extension MessyDelivery.Format {
  var fileName: String {
    switch self {
    case .exported, .requested: "\(self).xml"
    case .timer: "timer.iif"
    case .timesheet: "timesheet.csv"
    }
  }

  /// Lines in this format, in one of the ways that its writers differ.
  func text(
    of lines: [GeneratedLine], company: GeneratedCompany, _ random: inout SeededGenerator
  ) -> String {
    let export = QBXMLExport(refersToCharacters: random.chance(50))
    let lineEnd = random.pick(["\r\n", "\n"])
    let delimiter = random.pick([",", ";"])
    return switch self {
    case .exported: export.exported(lines)
    case .requested: export.requested(lines)
    case .timer: TimerExport(companyName: company.name, lineEnd: lineEnd).text(of: lines)
    case .timesheet:
      TimesheetExport(
        delimiter: delimiter, lineEnd: lineEnd, hasDecimalHours: random.chance(50)
      ).text(of: lines)
    }
  }
}
