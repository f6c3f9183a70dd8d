import Timesheets

extension English {
  static func word(_ verdict: RunVerdict) -> String {
    switch verdict {
    case .carried: "Ready to load"
    case .carriedWithWarnings: "Ready, with warnings"
    case .partlyHeld: "Partly held"
    case .allHeld: "All held"
    case .noTime: "No time"
    case .refused: "Refused"
    }
  }

  static func sentence(
    _ verdict: RunVerdict, totals: ControlTotals, isUndecided: Bool
  ) -> String {
    let batched = told(totals.batched)
    let held = told(totals.held)
    return switch verdict {
    case .carried: nothingHeld(totals) + "."
    case .carriedWithWarnings where isUndecided:
      nothingHeld(totals) + ", but some checks could not be decided."
    case .carriedWithWarnings: nothingHeld(totals) + ", but some findings should be read."
    case .partlyHeld: "\(batched) ready to load; \(held) held until the problems are fixed."
    case .allHeld: "Nothing can be loaded yet: \(held) held until the problems are fixed."
    case .noTime: "The delivery holds no time to carry."
    case .refused: "The delivery is refused whole, and nothing was written for loading."
    }
  }

  private static func told(_ tally: Tally) -> String {
    let verb = tally.entries == 1 ? "is" : "are"
    return "\(count(tally.entries, .entry)) (\(hours(tally.minutes))) \(verb)"
  }

  private static func nothingHeld(_ totals: ControlTotals) -> String {
    guard totals.batched.entries > 0 else {
      return "No entry is new: every one is a duplicate or outside the selection"
    }
    return "\(told(totals.batched)) ready to load and nothing is held"
  }

  static func word(_ verdict: Verdict) -> String {
    switch verdict {
    case .pass: "pass"
    case .fail: "fail"
    case .unknown: "unknown"
    }
  }

  static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }

  static func word(_ state: EntryState) -> String {
    switch state {
    case .batched: "batched"
    case .held: "held"
    case .duplicate: "duplicate"
    case .outside: "outside"
    }
  }

  static func sentence(_ state: EntryState) -> String {
    switch state {
    case .batched: "The entry is in a batch, ready to load."
    case .held: "The entry is held until the problem is fixed."
    case .duplicate: "The entry was carried before or is in QuickBooks already."
    case .outside: "An option of the pipeline leaves the entry out."
    }
  }

  static func word(_ reason: OutsideReason) -> String {
    switch reason {
    case .beforeRange: "before the date range"
    case .afterRange: "after the date range"
    case .cutOff: "on or before the cut-off date"
    case .notApproved: "not approved"
    case .workerKind: "kind of worker not carried"
    case .jobcode: "jobcode left out"
    }
  }

  static func sentence(_ reason: OutsideReason) -> String {
    switch reason {
    case .beforeRange: "The work date is before the first date that the pipeline carries."
    case .afterRange: "The work date is after the last date that the pipeline carries."
    case .cutOff: "The work date is on or before the cut-off date, which is settled elsewhere."
    case .notApproved: "Only approved time is carried, and nothing says that this was approved."
    case .workerKind: "The pipeline does not carry time for this kind of worker."
    case .jobcode: "The pipeline leaves this jobcode out, as for an unpaid break."
    }
  }

  static func name(_ list: ListKind) -> String {
    switch list {
    case .employees: "employees"
    case .vendors: "vendors"
    case .otherNames: "other names"
    case .customers: "customers and jobs"
    case .items: "items"
    case .classes: "classes"
    case .wageItems: "wage items"
    case .preferences: "preferences"
    case .company: "company information"
    case .host: "QuickBooks version"
    case .timeTracking: "time tracking"
    }
  }

  static func name(_ role: ReferenceRole) -> String {
    switch role {
    case .person: "person"
    case .customer: "customer or job"
    case .item: "service item"
    case .classReference: "class"
    case .wageItem: "wage item"
    }
  }

  static func name(_ kind: PersonKind) -> String {
    switch kind {
    case .employee: "employee"
    case .vendor: "vendor"
    case .otherName: "other name"
    }
  }

  static func name(_ kind: DocumentKind) -> String {
    switch kind {
    case .qbxml: "qbXML"
    case .iif: "IIF"
    case .quickBooksTimeCSV: "QuickBooks Time CSV"
    case .bundleStatement: "bundle statement"
    case .ignored: "ignored"
    }
  }

  static func sentence(_ reason: IgnoredReason) -> String {
    switch reason {
    case .empty: "The file is empty."
    case .attachment: "An attachment: the QuickBooks Desktop SDK carries no attachments."
    case .otherXML: "XML of another kind: its root is not QBXML."
    case .webPage: "A web page, often an error page saved in place of an export."
    case .unknownText: "Text that is no known export."
    case .binary: "The content is not text."
    case .systemFile: "A file that the operating system leaves behind."
    case .nestedArchive: "An archive inside the archive, deeper than the limit allows."
    case .noRecords: "A request without time or lists, such as the query that made an export."
    }
  }

  static func sentence(_ reason: PassedOver.Reason) -> String {
    switch reason {
    case .symbolicLink: "A link, which is never followed: deliver the file itself."
    case .special: "A pipe, socket or device, which is no file."
    case .hiddenFolder: "A hidden folder, which is not looked into."
    case .ownFolder: "A folder of Timeferry’s own, whose contents are no source."
    }
  }

  static func name(_ encoding: TextEncoding) -> String {
    switch encoding {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16, little-endian"
    case .utf16BigEndian: "UTF-16, big-endian"
    case .windows1252: "Windows-1252 (Western European)"
    }
  }

  static func sentence(_ taken: TimeTrackingTaken) -> String {
    switch taken {
    case .absent: "The delivery holds no time exported from QuickBooks."
    case .source: "The time exported from QuickBooks was taken as the time to carry."
    case .inQuickBooks:
      "The time exported from QuickBooks was taken as already in QuickBooks, and new entries "
        + "were compared with it."
    }
  }

  static func name(_ wageType: WageType) -> String {
    switch wageType {
    case .bonus: "bonus"
    case .commission: "commission"
    case .hourlyOvertime: "hourly overtime"
    case .hourlyRegular: "hourly regular"
    case .hourlySick: "hourly sick"
    case .hourlyVacation: "hourly vacation"
    case .salaryRegular: "salary regular"
    case .salarySick: "salary sick"
    case .salaryVacation: "salary vacation"
    }
  }

  static func name(_ hourType: HourType) -> String {
    switch hourType {
    case .unstated: "not stated"
    case .regular: "regular"
    case .overtime: "overtime"
    case .doubleTime: "double time"
    case .vacation: "vacation"
    case .sick: "sick"
    case .otherLeave: "other leave"
    }
  }

  static func name(_ status: BillableStatus) -> String {
    switch status {
    case .billable: "billable"
    case .notBillable: "not billable"
    case .hasBeenBilled: "billed already"
    }
  }

  /// An hour type by the word of mapping tables; any other word as the source wrote it.
  static func hourType(_ word: String) -> String {
    HourType.allCases.first { $0.word == word && $0 != .unstated }.map(name) ?? quoted(word)
  }
}
