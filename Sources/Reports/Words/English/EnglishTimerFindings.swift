import Timesheets

/// Findings about timer files: those of a delivery, and those that a pipeline asks for.
extension EnglishFindings {
  func timer(_ detail: TimerDetail) -> FindingText {
    switch detail {
    case .noHeader, .headerNotFirst, .noCompanyName, .noCreateTime, .notFromTimer,
      .otherCreateTime:
      timerHeader(detail)
    case .slip(let slip): timerSlip(slip)
    case .creates(let role, let names, let more): timerCreates(role, names, more)
    case .createTimeUnknown:
      FindingText(
        "No timer files: create time unknown",
        what: "The pipeline asks for timer files, but neither the delivery nor the lists hold a "
          + "Timer Lists export with COMPANYNAME and COMPANYCREATETIME. No timer file was "
          + "written; the batches are complete.",
        cure: "Export \(Menu.exportTimerLists.english), and add the file to the lists or to the "
          + "delivery. The number identifies the company file and can only be copied.")
    case .createTimesDiffer(let found):
      FindingText(
        "No timer files: create times differ",
        what: "The Timer Lists exports name different create times: \(English.list(found)). No "
          + "timer file was written; the batches are complete.",
        cure: "Keep only the export of this company file (\(Menu.exportTimerLists.english)).")
    case .unwritable(let misfit):
      FindingText(
        "No timer file for a batch",
        what: "\(English.sentence(misfit)) The batch with this entry has no timer file.",
        cure: misfit.isOfEntry
          ? "Load that batch from batches/. To load it as a timer file next time, change the entry "
            + "in the time system."
          : "Load that batch from batches/, or rename the element in QuickBooks and export the "
            + "list again.")
    case .noteShortened:
      FindingText(
        "Note too long for a timer file",
        what: "The note is longer than the 1,000 characters that a timer file holds. The timer "
          + "file ends it with “…”; the batch has all of it.",
        cure: "Load the batch in place of the timer file if the end of the note matters.")
    }
  }

  private func timerHeader(_ detail: TimerDetail) -> FindingText {
    let copy =
      "Copy it from the file that QuickBooks writes under \(Menu.exportTimerLists.english)."
    switch detail {
    case .headerNotFirst:
      return FindingText(
        "Timer header not first",
        what: "Something stands before TIMERHDR, which must come first in a timer file.",
        cure: "Move the header line and the row of TIMERHDR to the top of the file.")
    case .noCompanyName:
      return FindingText(
        "Timer header without company",
        what: "The header of the timer file has no COMPANYNAME.", cure: copy)
    case .noCreateTime:
      return FindingText(
        "Timer header without create time",
        what: "The header of the timer file has no number as COMPANYCREATETIME, by which "
          + "QuickBooks knows its company file.", cure: copy)
    case .notFromTimer:
      return FindingText(
        "Timer header is none of activities",
        what: "FROMTIMER in the header of the timer file is not Y, as it must be for activities.",
        cure: "Have the system that writes the file set FROMTIMER to Y.")
    case .otherCreateTime(let found, let expected):
      return FindingText(
        "Another company file’s create time",
        what: "COMPANYCREATETIME is \(found), but the Timer Lists export of the company file says "
          + "\(English.list(expected)): the file was made for another company file.",
        cure: "Do not import it. \(copy)")
    default:
      return FindingText(
        "No timer header",
        what: "The file has TIMEACT rows but no TIMERHDR, without which QuickBooks takes no timer "
          + "file.",
        cure: "Have the system that writes the file put TIMERHDR at the top, with "
          + "COMPANYNAME and COMPANYCREATETIME from \(Menu.exportTimerLists.english).")
    }
  }

  private func timerSlip(_ slip: TimerSlip) -> FindingText {
    switch slip {
    case .decimalDuration:
      FindingText(
        "Decimal duration in a timer file",
        what: "A duration is written as decimal hours. It was read as such here, but a timer file "
          + "holds H:MM, and nobody knows what Timer import makes of it.",
        cure: "Have the system that writes the file write 7:30 in place of 7.5.")
    case .fourDigitYear:
      FindingText(
        "Four-digit year in a timer file",
        what: "A date has a year of four digits; Intuit’s own timer files have MM/DD/YY.",
        cure: "Nothing needs to be done if Timer import has taken such files before.")
    case .backslashBreak:
      FindingText(
        "Line break as “\\n” in a timer file",
        what: "A note has “\\n”, which is the line break of list exports. In a timer file it is "
          + "“/n”, and “\\n” stays as two characters.",
        cure: "Have the system that writes the file write “/n”.")
    case .bareComma:
      FindingText(
        "Name with a bare comma",
        what: "A name has a comma and no quotation marks around it; Timer import may read another "
          + "name.",
        cure: "Have the system that writes the file put such names in quotation marks.")
    }
  }

  private func timerCreates(_ role: ReferenceRole, _ names: [String], _ more: Int) -> FindingText {
    let isPerson = role == .person
    let told = names.map { English.quoted($0) } + (more > 0 ? ["\(English.number(more)) more"] : [])
    return FindingText(
      isPerson ? "Timer import would create employees" : "Timer import would create customers",
      what: "No list has \(English.list(told)). Whoever imports this file itself into QuickBooks "
        + "gets a new \(isPerson ? "employee" : "customer") for each such name, without a word.",
      cure: "Do not import the file as it is. Correct the name in the time system, or add the "
        + "right element in QuickBooks first (\(English.menu(role))).")
  }
}

extension English {
  /// Why a timer file cannot hold an entry.
  static func sentence(_ misfit: TimerMisfit) -> String {
    switch misfit {
    case .duration: "An entry lasts 24:00, but a timer file holds 23:59 at most."
    case .date: "An entry’s year cannot be told by the two digits that a timer file has for it."
    case .name(let role, let name):
      "The \(Self.name(role)) \(quoted(name)) has a character that a timer file cannot hold, and "
        + "Timer import would take another name for a new one."
    }
  }
}

extension TimerMisfit {
  /// Whether the entry itself is to be changed, rather than a list.
  var isOfEntry: Bool {
    switch self {
    case .duration, .date: true
    case .name: false
    }
  }
}
