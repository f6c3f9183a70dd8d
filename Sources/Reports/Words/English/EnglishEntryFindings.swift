import Timesheets

/// Findings about the entry itself, and about entries met twice.
extension EnglishFindings {
  func billableLacks(customer: Bool, item: Bool) -> FindingText {
    let missing =
      customer && item
      ? "a customer and a service item" : customer ? "a customer" : "a service item"
    return FindingText(
      "Billable but incomplete",
      what: "The entry is billable but lacks \(missing); QuickBooks wants a customer and a service "
        + "item on billable time.",
      cure: "Add \(missing) in the time system, or mark the entry as not billable.")
  }

  func billableNotGiven() -> FindingText {
    FindingText(
      "Billable status not given",
      what: "The entry does not say whether it is billable, and the pipeline requires it.",
      cure: "State it in the time system, or make billable optional in the pipeline.")
  }

  func durationUnreadable(_ text: String) -> FindingText {
    FindingText(
      "Unreadable duration",
      what: "The duration reads \(English.quoted(text)), where a time such as PT7H30M, 7:30, or "
        + "7.5 was expected.",
      cure: "Correct the duration in the time system, and deliver the entry again.")
  }

  func durationMissing() -> FindingText {
    FindingText(
      "No duration", what: "The entry has no duration.",
      cure: "Enter the hours in the time system, and deliver the entry again.")
  }

  func durationZero() -> FindingText {
    FindingText(
      "Duration of zero",
      what: "The entry has a duration of zero, where at least 1 minute was expected.",
      cure: "Correct the hours in the time system, or delete the entry there.")
  }

  func durationNegative(_ minutes: Int) -> FindingText {
    FindingText(
      "Negative duration",
      what: "The entry has the negative duration \(English.hoursAndMinutes(minutes)).",
      cure: "Correct the entry that it was meant to offset in the time system, and deliver both "
        + "again.")
  }

  func durationOverDay(_ minutes: Int) -> FindingText {
    FindingText(
      "Longer than a day",
      what: "The entry lasts \(English.hoursAndMinutes(minutes)), but one entry can hold 24:00 at "
        + "most.",
      cure: "Book the hours on the days on which they were worked, and deliver them again.")
  }

  func durationOverTimer(_ minutes: Int) -> FindingText {
    FindingText(
      "Longer than a timer file allows",
      what: "The entry lasts \(English.hoursAndMinutes(minutes)), but an IIF timer file holds "
        + "23:59 at most.",
      cure: "Split the entry in the time system, and deliver it again.")
  }

  func dayOver(_ person: String, _ date: WorkDate, _ minutes: Int) -> FindingText {
    FindingText(
      "Day over 24 hours",
      what: "\(English.quoted(person)) has \(English.hoursAndMinutes(minutes)) on "
        + "\(English.date(date)), more than a day holds.",
      cure: "Look for hours entered twice or on the wrong day. Nothing needs to be done if the "
        + "time system books a whole week on one date.")
  }

  func dateMissing() -> FindingText {
    FindingText(
      "No work date",
      what: "The entry has no work date; QuickBooks would put it on the day of loading.",
      cure: "Enter the date in the time system, and deliver the entry again.")
  }

  func dateUnreadable(_ text: String) -> FindingText {
    FindingText(
      "Unreadable work date",
      what: "The work date reads \(English.quoted(text)), which is no date in this format.",
      cure: "Correct the date in the time system, and deliver the entry again.")
  }

  func dateImpossible(_ text: String) -> FindingText {
    FindingText(
      "Impossible work date",
      what: "The work date reads \(English.quoted(text)), a day that the calendar does not have.",
      cure: "Correct the date in the time system. If day and month are in the other order, set "
        + "the day order in the pipeline.")
  }

  func otherForm(_ form: OtherForm, _ text: String) -> FindingText {
    let seen = English.quoted(text)
    return switch form {
    case .clock:
      FindingText(
        "Duration in another form",
        what: "The duration reads \(seen), where qbXML has the form PT7H30M. It was read as hours "
          + "and minutes.",
        cure: "Check the entry’s time, and have the file written in the form PT7H30M.")
    case .decimalHours:
      FindingText(
        "Unreadable duration",
        what: "The duration reads \(seen), where qbXML has the form PT7H30M.",
        cure: "Write the duration in that form, and deliver the entry again.")
    case .date:
      FindingText(
        "Unreadable work date",
        what: "The work date reads \(seen), where qbXML has year, month, and day, as in "
          + "2026-03-31.",
        cure: "Write the date in that form, and deliver the entry again.")
    }
  }

  func dayOrderShown(_ order: DayOrder) -> FindingText {
    let isDayFirst = order == .dayFirst
    return FindingText(
      isDayFirst ? "Dates are day first" : "Dates are month first",
      what: "A date of this document has a meaning only with the "
        + "\(isDayFirst ? "day" : "month") first, and none only in the other order that the "
        + "pipeline states; so all its dates were read \(isDayFirst ? "day" : "month") first.",
      cure: "Compare a few dates with the time system, and set the day order in the pipeline to "
        + "\(English.quoted(order.rawValue)): other files of the same system may leave it open.")
  }

  func outsidePeriod(_ date: WorkDate, _ from: WorkDate?, _ through: WorkDate?) -> FindingText {
    let period =
      switch (from, through) {
      case (let from?, let through?):
        "the period from \(English.date(from)) to \(English.date(through))"
      case (let from?, nil): "the period that starts on \(English.date(from))"
      case (nil, let through?): "the period that ends on \(English.date(through))"
      case (nil, nil): "the stated period"
      }
    return FindingText(
      "Outside the period",
      what: "The work date \(English.date(date)) is outside \(period).",
      cure: "Correct the work date, or the period in bundle.yaml.")
  }

  func outsideLimits(_ date: WorkDate, _ earliest: WorkDate, _ latest: WorkDate) -> FindingText {
    FindingText(
      "Work date beyond the limits",
      what: "The work date \(English.date(date)) is outside the limits, "
        + "\(English.date(earliest)) to \(English.date(latest)), and looks like a typing error.",
      cure: "Correct the date in the time system, or the limits in the pipeline.")
  }

  func beforeClosing(_ date: WorkDate, _ closing: WorkDate) -> FindingText {
    FindingText(
      "On or before the closing date",
      what: "The work date \(English.date(date)) is on or before the closing date "
        + "\(English.date(closing)).",
      cure: "Ask whoever closed the books. Admin can move the closing date under "
        + "\(Menu.accountingPreferences.english).")
  }

  func textTooLong(_ field: String, _ length: Int, _ limit: Int) -> FindingText {
    FindingText(
      "Text too long: \(field.onOneLine(atMost: 40))",
      what: "The field \(English.quoted(field)) holds \(English.count(length, .character)), where "
        + "\(English.number(limit)) fit.",
      cure: "Shorten the text in the time system; nothing is ever cut silently.")
  }

  func characterLost(
    _ field: String, _ character: String, _ position: Int, _ more: Int
  ) -> FindingText {
    let others = more > 0 ? ", and \(English.number(more)) more like it" : ""
    return FindingText(
      "Character QuickBooks may lose",
      what: "The field \(English.quoted(field)) holds \(English.quoted(character)) at character "
        + "\(English.number(position))\(others), which the code page of QuickBooks does not have.",
      cure: "Replace it in the time system if it matters; QuickBooks may show a question mark "
        + "instead.")
  }

  func sameSourceID(_ id: String, _ first: Place) -> FindingText {
    FindingText(
      "Same entry twice",
      what: "The entry \(English.quoted(id)) came before with the same content, at "
        + "\(English.place(first, in: documents)).",
      cure: "Nothing needs to be done: it is carried once. Overlapping exports are the usual "
        + "cause.")
  }

  func sameSourceIDOtherContent(_ id: String, _ first: Place) -> FindingText {
    FindingText(
      "Same id, other content",
      what: "The entry \(English.quoted(id)) came before with other content, at "
        + "\(English.place(first, in: documents)), and which of the two holds cannot be told.",
      cure: "Deliver only the newer export, or correct the id in the time system.")
  }

  func equalLines(_ first: Place) -> FindingText {
    FindingText(
      "Equal lines",
      what: "The line equals another one, at \(English.place(first, in: documents)), and neither "
        + "has an id; both are carried.",
      cure: "If the hours were entered twice, delete one line in the time system and deliver "
        + "the file again.")
  }

  func copiedDocument(_ original: MemberName) -> FindingText {
    FindingText(
      "Copy of another document",
      what: "The document equals \(English.quoted(original.path)) byte for byte, so its entries "
        + "are duplicates.",
      cure: "Nothing needs to be done: its entries are carried once. Leave the copy out next time.")
  }

  func carriedBefore(_ run: String) -> FindingText {
    FindingText(
      "Carried before",
      what: "Entries that were carried in run \(run) came again; they are not carried again.",
      cure: "Nothing needs to be done. To carry one all the same, give its id, as the column entry "
        + "of entries.csv shows it, to the same command: timeferry run … --release ENTRY.")
  }

  func carriedAgain(_ run: String) -> FindingText {
    FindingText(
      "Carried again on request",
      what: "Entries that were carried in run \(run) are carried once more, because they were "
        + "released.",
      cure: "Make sure that QuickBooks no longer shows their hours before this run is loaded: "
        + "\(Menu.weeklyTimesheet.english).")
  }

  func mayCorrect(
    _ person: String, _ date: WorkDate, _ run: String, _ minutes: MinutesChange?
  ) -> FindingText {
    let change =
      minutes.map { minutes in
        " (\(English.hoursAndMinutes(minutes.before)) then, "
          + "\(English.hoursAndMinutes(minutes.now)) in the new line)"
      } ?? ""
    return FindingText(
      "Perhaps corrected",
      what: "For \(English.date(date)), run \(run) carried an entry of \(English.quoted(person)) "
        + "that this delivery does not hold\(change). What is new on that day has no id, so it is "
        + "carried; it may be the same work, corrected.",
      cure: "If the line was corrected in the time system, delete the old entry in QuickBooks "
        + "before you load this run: \(Menu.weeklyTimesheet.english). If run \(run) is not loaded "
        + "yet, load it first. Never take an entry out of a batch. If it is new work, nothing "
        + "needs to be done.")
  }

  func standsInQuickBooks(_ txnID: String) -> FindingText {
    let entry = txnID.isEmpty ? "" : " as TxnID \(English.quoted(txnID))"
    return FindingText(
      "In QuickBooks already",
      what: "The exported time shows this entry in QuickBooks already\(entry).",
      cure: "Nothing needs to be done: it is not carried again. The weekly timesheet shows it: "
        + "\(Menu.weeklyTimesheet.english).")
  }
}
