import Timesheets

/// English, as payroll bookkeepers in Canada and the United States write it.
enum English {
  static func number(_ number: Int) -> String { grouped(number, by: ",") }

  static func decimalHours(_ minutes: Int) -> String {
    Reports.decimalHours(minutes, thousands: ",", decimal: ".")
  }

  static func hours(_ minutes: Int) -> String { decimalHours(minutes) + " h" }

  static func hoursAndMinutes(_ minutes: Int) -> String {
    let magnitude = Int(minutes.magnitude)
    let sign = minutes < 0 ? "\u{2212}" : ""
    return "\(sign)\(number(magnitude / 60)):\(twoDigits(magnitude % 60))"
  }

  static func date(_ date: WorkDate) -> String {
    let (year, month, day) = date.components
    return "\(months[month - 1]) \(day), \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  static func weekday(_ weekday: Weekday) -> String { weekday.qbxmlName }

  static func dayHead(_ date: WorkDate) -> String {
    let (_, month, day) = date.components
    return "\(date.weekday.qbxmlName.prefix(3)) \(months[month - 1].prefix(3))\u{00A0}\(day)"
  }

  /// The month and the year of both days are said once where they are the same.
  static func days(_ days: ClosedRange<WorkDate>) -> String {
    let (first, last) = (days.lowerBound.components, days.upperBound.components)
    guard first.year == last.year else {
      return "\(date(days.lowerBound)) to \(date(days.upperBound))"
    }
    let start = "\(months[first.month - 1]) \(first.day)"
    return first.month == last.month
      ? "\(start) to \(last.day), \(last.year)" : "\(start) to \(date(days.upperBound))"
  }

  static func list(_ parts: [String]) -> String { joined(parts, by: "and") }

  /// `a, b, or c`
  static func choice(_ parts: [String]) -> String { joined(parts, by: "or") }

  private static func joined(_ parts: [String], by conjunction: String) -> String {
    switch parts.count {
    case 0: ""
    case 1: parts[0]
    case 2: "\(parts[0]) \(conjunction) \(parts[1])"
    default: parts.dropLast().joined(separator: ", ") + ", \(conjunction) \(parts[parts.count - 1])"
    }
  }

  static func quoted(_ text: String) -> String { "“\(text.onOneLine())”" }

  /// At most five names, then how many more there are.
  static func listOfNames(_ names: [String], _ join: ([String]) -> String = English.list) -> String
  {
    guard names.count > 5 else { return join(names.map(quoted)) }
    return join(names.prefix(5).map(quoted) + ["\(number(names.count - 5)) more"])
  }

  static func count(_ number: Int, _ noun: CountedNoun) -> String {
    "\(Self.number(number)) \(word(noun, isPlural: number.magnitude != 1))"
  }

  private static func word(_ noun: CountedNoun, isPlural: Bool) -> String {
    switch noun {
    case .entry: isPlural ? "entries" : "entry"
    case .finding: isPlural ? "findings" : "finding"
    case .error: isPlural ? "errors" : "error"
    case .warning: isPlural ? "warnings" : "warning"
    case .note: isPlural ? "notes" : "note"
    case .batch: isPlural ? "batches" : "batch"
    case .document: isPlural ? "documents" : "document"
    case .person: isPlural ? "people" : "person"
    case .week: isPlural ? "weeks" : "week"
    case .day: isPlural ? "days" : "day"
    case .hour: isPlural ? "hours" : "hour"
    case .minute: isPlural ? "minutes" : "minute"
    case .cell: isPlural ? "cells" : "cell"
    case .character: isPlural ? "characters" : "character"
    case .page: isPlural ? "pages" : "page"
    case .duplicate: isPlural ? "duplicates" : "duplicate"
    case .unknown: isPlural ? "unproved facts" : "unproved fact"
    case .listElement: isPlural ? "list elements" : "list element"
    case .run: isPlural ? "runs" : "run"
    case .name: isPlural ? "names" : "name"
    case .line: isPlural ? "lines" : "line"
    }
  }

  static func place(_ place: FindingPlace, in documents: DocumentNames) -> String {
    var text = "\(documents[place.document]), line \(number(Int(place.line)))"
    if place.column > 0 { text += ", column \(number(Int(place.column)))" }
    if let role = place.role { return "\(text) (\(name(role)), \(place.element))" }
    if !place.element.isEmpty { text += ", \(place.element.onOneLine())" }
    return text
  }

  /// A place without an element.
  static func place(_ place: Place, in documents: DocumentNames) -> String {
    Self.place(FindingPlace(place), in: documents)
  }

  static func subject(_ subject: Subject, in documents: DocumentNames) -> String {
    switch subject {
    case .bundle: "the whole delivery"
    case .document(let document): "document \(documents[document])"
    case .element(let role, let name): "\(Self.name(role)) \(quoted(name))"
    case .employee(let name): "employee \(quoted(name))"
    case .personDay(let person, let date): "\(quoted(person)) on \(Self.date(date))"
    case .entry(let index): "entry \(number(index + 1))"
    }
  }
}
