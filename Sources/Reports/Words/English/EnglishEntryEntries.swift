/// The catalogue: the entry itself, and entries met twice.
extension English {
  static let billableComplete = CheckEntry(
    "Billable time is complete",
    proves: "Billable time has a customer and a service item.",
    why: "QuickBooks refuses billable time without either, and no invoice could name it.",
    evidence: "The entry itself.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Complete the entry in the time system, or mark it as not "
      + "billable.")

  static let durationValid = CheckEntry(
    "Duration is valid",
    proves: "The duration is between 1 minute and 24 hours; in IIF timer files up to 23:59.",
    why: "QuickBooks refuses a duration that it cannot read with status 3035, and nobody works "
      + "more than a day in a day.",
    evidence: "The entry itself.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Correct the hours in the time system.")

  static let dayTotal = CheckEntry(
    "Day holds at most 24 hours",
    proves: "No person has more than 24 hours on one date.",
    why: "More than that is mostly the same hours entered twice. Some time systems book a whole "
      + "week on one date, which is why this is a warning.",
    evidence: "All entries of the person and date together.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Correct the hours in the time system.")

  static let dateValid = CheckEntry(
    "Work date is valid",
    proves: "The work date is a day of the calendar.",
    why: "QuickBooks refuses a date that it cannot read with status 3020, and takes the day of "
      + "loading where there is none.",
    evidence: "The entry itself.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Correct the date in the time system.")

  static let dateInRange = CheckEntry(
    "Work date is in range",
    proves: "The work date is in the period of the delivery and within the limits of the "
      + "pipeline.",
    why: "A mistyped year puts hours where no paycheck ever looks for them.",
    evidence: "The period in bundle.yaml, and the limits in the pipeline.",
    unknown: "Never: without a period only the limits are compared.",
    fix: "Nothing in QuickBooks. Correct the date, the period, or the limits.")

  static let closingDate = CheckEntry(
    "Work date after the closing date",
    proves: "The work date is after the closing date of the company file.",
    why: "Time in a closed period is mostly paid already, and QuickBooks refuses later changes "
      + "to dated transactions there with status 3171.",
    evidence: "ClosingDate in the answer to PreferencesQueryRq.",
    unknown: "The delivery holds no answer to PreferencesQueryRq.",
    fix: "Ask whoever closed the books. Admin can move the closing date under "
      + "\(Menu.accountingPreferences.english).")

  static let textFits = CheckEntry(
    "Texts fit",
    proves: "No text is longer than its field: 4,095 characters for notes, 1,000 in timer files.",
    why: "QuickBooks refuses a text that is too long with status 3070.",
    evidence: "The entry itself.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Shorten the text in the time system; nothing is cut silently.")

  static let textSurvives = CheckEntry(
    "Characters survive",
    proves: "Every character is one that the code page of QuickBooks, Windows-1252, has.",
    why: "Others may be stored as a question mark.",
    evidence: "The entry itself.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Replace the character in the time system if it matters.")

  static let duplicateInBundle = CheckEntry(
    "Entries come once",
    proves: "No entry of the delivery comes twice.",
    why: "QuickBooks does not notice equal entries: it would keep both, and the hours would be "
      + "paid twice.",
    evidence: "The source ids of the entries, and the digests of the documents.",
    unknown: "Never.",
    fix: "Nothing in QuickBooks. Leave overlapping exports out of the delivery.")

  static let duplicateCarried = CheckEntry(
    "Not carried before",
    proves: "No entry was carried by an earlier run.",
    why: "QuickBooks would keep both entries, and the hours would be paid twice. A corrected entry "
      + "would be there beside its old self.",
    evidence: "The ledger, which remembers every entry that was carried: its id, or else its "
      + "content by the list elements it links to, so that a name corrected later or another "
      + "format changes nothing. It warns where an export comes again and a person’s day lacks an "
      + "entry without an id. What QuickBooks is proved not to have is carried once more.",
    unknown: "Never: without a ledger nothing was carried before.",
    fix: "Nothing for entries that come again. One with an id that was changed, or that a later "
      + "export of its days lacks, is reported first; timeferry run … --apply writes requests that "
      + "change or delete it, never for billed time. Make other corrections by hand, or delete the "
      + "old entry before the new one is loaded, under \(Menu.weeklyTimesheet.english).")

  static let alreadyInQuickBooks = CheckEntry(
    "Not in QuickBooks already",
    proves: "No entry is in QuickBooks already.",
    why: "QuickBooks would keep both entries, and the hours would be paid twice.",
    evidence: "The answer to TimeTrackingQueryRq for the period, beside the time to carry.",
    unknown: "The delivery shows no time that is in QuickBooks.",
    fix: "Nothing, if the entry shown is the same. Compare under "
      + "\(Menu.weeklyTimesheet.english).")
}
