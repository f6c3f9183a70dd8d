import Timesheets

/// Every word a user reads about checks, findings and runs, in one language.
///
/// `English` and `French` answer the same questions with exhaustive switches, so a check, a cause
/// or a label without its text in both languages does not compile.
package struct Words: Sendable {
  /// The language of every answer.
  package let language: Language
  /// The names by which places are told.
  package let documents: DocumentNames

  /// Words in `language`; without `documents`, places are told by the document's number.
  package init(_ language: Language, documents: DocumentNames = DocumentNames([])) {
    self.language = language
    self.documents = documents
  }

  /// What `timeferry explain` and the report say of a check.
  package func catalogue(_ check: CheckID) -> CheckEntry {
    switch language {
    case .english: English.entry(check)
    case .french: French.entry(check)
    }
  }

  /// What was seen, what to do, and the cause in a few words.
  package func sentence(_ finding: Finding) -> FindingText {
    switch language {
    case .english: EnglishFindings(documents: documents).text(of: finding)
    case .french: FrenchFindings(documents: documents).text(of: finding)
    }
  }

  /// `lists.xml, line 214, EmployeeRet/IsActive`
  package func place(_ place: FindingPlace) -> String {
    switch language {
    case .english: English.place(place, in: documents)
    case .french: French.place(place, in: documents)
    }
  }

  /// What a finding is about: `person “Ada Roy”`, `the whole bundle`.
  package func subject(_ subject: Subject) -> String {
    switch language {
    case .english: English.subject(subject, in: documents)
    case .french: French.subject(subject, in: documents)
    }
  }
}

/// Numbers, hours, dates and lists.
extension Words {
  /// A whole number with its thousands set apart: `12,345` and `12 345`.
  package func number(_ number: Int) -> String {
    switch language {
    case .english: English.number(number)
    case .french: French.number(number)
    }
  }

  /// Decimal hours with their unit: `1,234.50 h` and `1 234,50 h`.
  package func hours(_ minutes: Int) -> String {
    switch language {
    case .english: English.hours(minutes)
    case .french: French.hours(minutes)
    }
  }

  /// Decimal hours without the unit, for a column that names it.
  package func decimalHours(_ minutes: Int) -> String {
    switch language {
    case .english: English.decimalHours(minutes)
    case .french: French.decimalHours(minutes)
    }
  }

  /// Hours and minutes as they are spoken of: `7:30` and `7 h 30`.
  package func hoursAndMinutes(_ minutes: Int) -> String {
    switch language {
    case .english: English.hoursAndMinutes(minutes)
    case .french: French.hoursAndMinutes(minutes)
    }
  }

  /// `12%` and `12 %`, rounded half up; 0 where there is no whole.
  package func percent(_ part: Int, of whole: Int) -> String {
    let share = whole == 0 ? 0 : (part * 200 + whole) / (whole * 2)
    return switch language {
    case .english: English.number(share) + "%"
    case .french: French.number(share) + "\u{00A0}%"
    }
  }

  /// A number with its noun: `1 entry`, `0 entrée`.
  package func count(_ number: Int, _ noun: CountedNoun) -> String {
    switch language {
    case .english: English.count(number, noun)
    case .french: French.count(number, noun)
    }
  }

  /// `12 entries, 96.50 h`
  package func tally(_ tally: Tally) -> String {
    count(tally.entries, .entry) + ", " + hours(tally.minutes)
  }

  /// `November 9, 2026` and `9 novembre 2026`. Tables use `WorkDate.isoText`.
  package func date(_ date: WorkDate) -> String {
    switch language {
    case .english: English.date(date)
    case .french: French.date(date)
    }
  }

  /// `Monday` and `lundi`.
  package func weekday(_ weekday: Weekday) -> String {
    switch language {
    case .english: English.weekday(weekday)
    case .french: French.weekday(weekday)
    }
  }

  /// `Mon Nov 9` and `lun. 9 nov.`, for column heads; a line may end after the weekday only.
  package func dayHead(_ date: WorkDate) -> String {
    switch language {
    case .english: English.dayHead(date)
    case .french: French.dayHead(date)
    }
  }

  /// `a, b, and c` and `a, b et c`.
  package func list(_ parts: [String]) -> String {
    switch language {
    case .english: English.list(parts)
    case .french: French.list(parts)
    }
  }

  /// A label before what it labels: `Company:` and `Entreprise :`.
  package func caption(_ label: String) -> String {
    switch language {
    case .english: label + ":"
    case .french: label + French.noBreak + ":"
    }
  }

  /// A text of the user's between the language's quotation marks, cleaned and cut to one line.
  package func quoted(_ text: String) -> String {
    switch language {
    case .english: English.quoted(text)
    case .french: French.quoted(text)
    }
  }
}

extension FindingPlace {
  /// What an entry names here, where the element is one of qbXML that says no more than that.
  var role: ReferenceRole? {
    switch element {
    case "EntityRef": .person
    case "CustomerRef": .customer
    case "ItemServiceRef": .item
    case "ClassRef": .classReference
    case "PayrollItemWageRef": .wageItem
    default: nil
    }
  }
}
