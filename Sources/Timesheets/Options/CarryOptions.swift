/// Everything a pipeline decides about what is carried, checked and written. The defaults are what
/// `timeferry run BUNDLE` does without a pipeline.
package struct CarryOptions: Sendable {
  /// The company the pipeline carries for; nil binds to none.
  package var company: String?
  package var source = SourceOptions()
  package var selection = SelectionOptions()
  package var carry = FieldOptions()
  package var checks = CheckOptions()
  package var output = OutputOptions()
  package var report = ReportOptions()
  package var mapping = MappingTable()
  /// Who may work on which job; nil when the pipeline has no such table.
  package var assignments: AssignmentTable?

  package init() {}
}

/// How the source is to be understood.
package struct SourceOptions: Sendable {
  package var timeTracking = TimeTrackingRole.automatic
  /// The order of day and month in IIF dates such as 03/04/2026.
  package var dayOrder = DayOrder.monthFirst
  /// First day of the week in the system the time comes from; nil leaves it to `bundle.yaml`.
  package var weekStart: Weekday?
  /// What a jobcode of the time system means when it is no customer, by folded name.
  package var jobcodes: [String: JobcodeMeaning] = [:]
  /// Headers under which a CSV keeps fields whose names the account chose, by folded header.
  package var columns: [String: CSVField] = [:]
  package var limits = ReadingLimits()

  package init() {}
}

/// What a TimeTrackingQueryRs in a bundle is.
package enum TimeTrackingRole: String, CaseIterable, Sendable {
  /// The source when the bundle holds no other time, else what QuickBooks already has.
  case automatic
  case source
  case inQuickBooks = "in-quickbooks"
}

/// The order of day and month where a date leaves it open.
package enum DayOrder: String, CaseIterable, Sendable {
  case monthFirst = "month-first"
  case dayFirst = "day-first"
}

/// What a jobcode means that is no customer.
package enum JobcodeMeaning: Hashable, Sendable {
  /// Paid leave or another kind of hours; no customer is carried.
  case hours(HourType)
  /// Not carried: an unpaid break.
  case leftOut
}

/// A field of a QuickBooks Time CSV that accounts keep under names of their own.
package enum CSVField: String, CaseIterable, Sendable {
  case serviceItem = "service-item"
  case classReference = "class"
  case billable
  /// The kind of hours or the wage item.
  case payType = "pay-type"
}

/// Which entries are carried at all. What is left out ends as `outside`, with the reason.
package struct SelectionOptions: Sendable {
  package var from: WorkDate?
  package var through: WorkDate?
  /// The last day already settled elsewhere: nothing on or before it is carried.
  package var cutOff: WorkDate?
  /// Whether only approved time is carried. Time without a word on approval is then left out.
  package var approvedOnly = false

  package init() {}
}

/// Whether a field is carried.
package enum FieldPolicy: String, CaseIterable, Sendable {
  /// Never carried.
  case off
  /// Carried where the source has it.
  case optional
  /// Held where the source lacks it.
  case required
}

/// What of an entry is carried, and how it is rounded.
package struct FieldOptions: Sendable {
  /// Vendors as workers: `off` leaves their time out, `required` everybody else's.
  package var vendors = FieldPolicy.optional
  package var serviceItems = FieldPolicy.optional
  package var classes = FieldPolicy.optional
  package var billable = FieldPolicy.optional
  package var wageItems = WageItemPolicy.singleEarning
  /// Minutes to round each entry to; nil leaves them as they are.
  package var rounding: Rounding?
  /// Whether equal lines of a person's day become one entry.
  package var mergesEqualLines = false

  package init() {}
}

/// What happens to hours of a stated kind that no mapping line sends to a wage item.
package enum WageItemPolicy: String, CaseIterable, Sendable {
  /// The employee's own earnings line of that kind, where there is exactly one.
  case singleEarning = "single-earning"
  /// Only the mapping decides.
  case mappingOnly = "mapping-only"
  /// No wage item is carried at all: time for job costing only.
  case off
}

/// Rounding of each entry's minutes. An entry never rounds to nothing: it keeps one step, or its
/// own minutes where the mode adds none.
package struct Rounding: Hashable, Sendable {
  /// Which of the two neighbouring steps is taken.
  package enum Mode: String, CaseIterable, Sendable {
    case nearest, up, down
  }

  /// 1 to 60.
  package var minutes: Int32
  package var mode: Mode

  package init(minutes: Int32, mode: Mode) {
    self.minutes = minutes
    self.mode = mode
  }

  /// A time that may be carried, in whole steps. Half a step goes up for `nearest`; what would
  /// round to nothing keeps one step, or its own minutes where `down` must add none, and nothing
  /// grows past a day.
  package func rounded(_ time: WorkMinutes) -> WorkMinutes {
    let steps =
      switch mode {
      case .nearest: (time.minutes + minutes / 2) / minutes
      case .up: (time.minutes + minutes - 1) / minutes
      case .down: time.minutes / minutes
      }
    if mode == .down, steps == 0 { return time }
    let kept = min(max(steps, 1) * minutes, WorkMinutes.longest)
    return WorkMinutes(kept) ?? time
  }
}

/// What checks compare with, and how much they weigh.
package struct CheckOptions: Sendable {
  package var severities: [CheckID: SeverityChoice] = [:]
  package var weekStart = WeekStartPolicy.fail
  /// How many days lists may be older than the time.
  package var listsMaxAgeDays = 7
  /// Work dates outside these are taken for typing errors.
  package var earliest = WorkDate(dayNumber: 7305)  // 1990-01-01
  package var latest = WorkDate(dayNumber: 40_176)  // 2079-12-31

  package init() {}

  /// The severity in force for a check's verdict: the pipeline's own, else the default. What cannot
  /// be carried at all is an error in any pipeline.
  package func severity(of check: CheckID, _ verdict: Verdict) -> Severity {
    if check.isIndispensable { return .error }
    return switch verdict {
    case .unknown: severities[check]?.unknown ?? check.unknownSeverity
    case .fail, .pass: severities[check]?.fail ?? check.failSeverity
    }
  }
}

/// A pipeline's own severities for one check; nil keeps the default.
package struct SeverityChoice: Hashable, Sendable {
  package var fail: Severity?
  package var unknown: Severity?

  package init(fail: Severity? = nil, unknown: Severity? = nil) {
    self.fail = fail
    self.unknown = unknown
  }
}

/// What a difference between the source's week and QuickBooks' week does.
package enum WeekStartPolicy: String, CaseIterable, Sendable {
  case fail, warn
  /// Batches and reports follow QuickBooks' week; no date changes.
  case regroup
}

/// How batches and reports are written.
package struct OutputOptions: Sendable {
  package var version = QBXMLVersion.safeDefault
  /// Entries per batch, 1 to 1,000.
  package var batchSize = 100
  package var onError = OnError.continueOnError
  /// Whether the first batch holds one entry for each combination of person type, wage item,
  /// billable status and class, to be looked at in QuickBooks before the rest is loaded.
  package var canary = false
  /// Whether each batch is also written as a timer file, which somebody may load in its place.
  package var timer = false
  /// Whether timer files name wage items in PITEM. Whether QuickBooks reads that column is
  /// disputed: Intuit's help says to leave it blank, time systems fill it and say that it must
  /// match (domain facts 5.3).
  package var timerWageItems = true
  /// The languages of reports and summaries, in the order written.
  package var languages: [Language] = [.english, .french]

  package init() {}
}

/// The onError attribute of a message set (domain facts 1.1). None of them is a transaction.
package enum OnError: String, CaseIterable, Sendable {
  case continueOnError, stopOnError
}

/// The languages of everything a user reads.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case french = "fr"
}
