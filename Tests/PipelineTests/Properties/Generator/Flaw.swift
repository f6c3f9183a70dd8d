import Foundation
import Seeds
import Timesheets

/// What may be wrong with a line. Each has one certain end.
enum Flaw: CaseIterable {
  // Held
  case strangePerson, closedCustomer, strangeItem, oldClass, noMinutes, noDuration, overDay
  case negative, noDate, billableWithoutItem, tooLongNotes
  /// The line's id names another line too.
  case contested
  // Left out, where the options or the format know how
  case early, notApproved, onBreak
  /// The line comes twice under one id.
  case twice
  // Carried all the same: names may be written in several ways, and seconds be given
  case otherCase, otherBlanks, otherUnicode, mappedPerson, unknownID, seconds

  /// The word that a mapping line sends to the first employee.
  static let mappedWord = "The Boss"

  /// Spoils a line, and tells how it has to end and which line comes with it.
  func spoil(
    _ line: inout GeneratedLine, of messy: MessyDelivery, as format: MessyDelivery.Format,
    _ random: inout SeededGenerator
  ) -> (state: EntryState, twin: (line: GeneratedLine, state: EntryState)?) {
    let selection = messy.delivery.options.selection
    switch self {
    case .early:
      line.date = line.date.adding(days: -365)
      return (selection.from == nil ? .batched : .outside, nil)
    case .notApproved where format == .timesheet:
      line.isApproved = false
      return (selection.approvedOnly ? .outside : .batched, nil)
    case .onBreak where format == .timesheet:
      line.customer = .init(id: "", name: "Lunch")
      line.billable = .notBillable
      return (.outside, nil)
    case .twice where format.isXML: return (.batched, (line, .duplicate))
    case .contested where format.isXML:
      var twin = line
      twin.minutes += 1
      return (.held, (twin, .held))
    case .notApproved, .onBreak, .twice, .contested: return (.batched, nil)
    case .otherCase, .otherBlanks, .otherUnicode, .mappedPerson, .unknownID, .seconds:
      respell(&line, messy.company, format)
      return (.batched, nil)
    default:
      ruin(&line, messy.company, format, &random)
      return (.held, nil)
    }
  }

  /// Changes a line so that it cannot be carried.
  private func ruin(
    _ line: inout GeneratedLine, _ company: GeneratedCompany, _ format: MessyDelivery.Format,
    _ random: inout SeededGenerator
  ) {
    switch self {
    case .strangePerson:
      line.person = .init(id: "FF-1", name: "Quentin Nowhere")
      line.isVendor = false
    case .closedCustomer: line.customer = company.customers.last
    case .strangeItem: line.item = .init(id: "FF-2", name: "Juggling")
    case .oldClass: line.classElement = company.classes.last
    case .noMinutes: (line.minutes, line.durationText) = (0, format.isXML ? "PT0H0M" : "0:00")
    case .noDuration: (line.minutes, line.durationText) = (0, random.pick(["soon", "PT1.5H", "?"]))
    case .overDay: line.minutes = 1441 + random.number(0...600)
    case .negative: (line.minutes, line.durationText) = (-30, format.isXML ? "-PT30M" : "-0:30")
    case .noDate: line.dateText = random.pick(["2026-02-30", "yesterday", "2026-13-01"])
    case .billableWithoutItem: (line.billable, line.item) = (.billable, nil)
    default: line.notes = String(repeating: "long ", count: 820) + "."
    }
  }

  /// Writes the same in other words.
  private func respell(
    _ line: inout GeneratedLine, _ company: GeneratedCompany, _ format: MessyDelivery.Format
  ) {
    switch self {
    case .otherCase: line.personText = line.person.name.uppercased()
    case .otherBlanks:
      line.personText = line.person.name.split(separator: " ").joined(separator: "  ")
    case .otherUnicode: line.personText = line.person.name.decomposedStringWithCanonicalMapping
    case .mappedPerson:
      line.naming = .fullName
      line.isVendor = false
      line.person = company.employees[0].element
      line.personText = Self.mappedWord
      line.wageItem = company.wageItems[0].element
    case .unknownID:
      line.naming = .both
      line.customer?.id = "FF-3"
    default:
      let (hours, minutes) = (line.minutes / 60, line.minutes % 60)
      line.durationText =
        format.isXML
        ? "PT\(hours)H\(minutes)M29S" : "\(hours):\(minutes < 10 ? "0" : "")\(minutes):29"
    }
  }
}
