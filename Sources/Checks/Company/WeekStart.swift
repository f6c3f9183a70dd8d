import Timesheets

/// The check `week-start`.
///
/// **What it proves.** The week of the system the time comes from starts on the same day as the
/// week of QuickBooks' timesheets.
///
/// **Why it matters.** Overtime counted over one week would be cut over two in QuickBooks, and
/// the weekly totals of the two systems never agree.
///
/// **What proves it.** FirstDayOfWeek of a PreferencesQueryRs, against the week start that
/// `bundle.yaml` or the pipeline states.
///
/// **When it is unknown.** The bundle has no preferences, or nobody states the source's week
/// start.
///
/// **Fix in QuickBooks.** Edit > Preferences > Time & Expenses > Company Preferences > First
/// Day of Work Week; or set the source's.
///
/// A mismatch holds everything, warns, or regroups, by the pipeline's `week-start` option.
/// Dates never change.
///
/// Prevents no status.
enum WeekStart {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    // Without time tracking there is no week to compare with, and its own check says so.
    if let preferences = examined.lists.preferences, !preferences.hasTimeTracking { return }
    guard let quickBooks = examined.lists.preferences?.firstDayOfWeek else {
      return leaveUndecided(by: .preferences, examined, &findings)
    }
    guard let (source, place) = stated(in: examined) else {
      return leaveUndecided(by: .weekStart, examined, &findings)
    }
    guard source != quickBooks else { return }
    let policy = examined.options.checks.weekStart
    let moved = movedTime(of: examined, source: source, quickBooks: quickBooks)
    let detail = FindingDetail.weekStartsDiffer(
      source: source, quickBooks: quickBooks, minutesMoved: moved.minutes, weeks: moved.weeks)
    switch policy {
    case .fail:
      let number = findings.report(.weekStart, on: .bundle, detail, at: place)
      findings.concernEveryEntry(of: examined, finding: number)
    case .warn, .regroup:
      let number = findings.report(
        .weekStart, policy == .warn ? .warning : .note, on: .bundle, detail, at: place)
      examined.forEachEntry { index, record in
        if let date = record.date, date.changesWeek(from: source, to: quickBooks) {
          findings.concern(entry: index, finding: number)
        }
      }
    }
  }

  /// First day of the week by which batches and reports are grouped: QuickBooks' own where it is
  /// known, else the source's, else Monday.
  static func grouping(of examined: Examined) -> Weekday {
    examined.lists.preferences?.firstDayOfWeek ?? stated(in: examined)?.start ?? .monday
  }

  /// The source's week start and where it is stated: the pipeline's word goes before the bundle's.
  private static func stated(in examined: Examined) -> (start: Weekday, place: FindingPlace?)? {
    if let start = examined.options.source.weekStart { return (start, nil) }
    for document in examined.records.documents {
      if let statement = document.statement, let start = statement.weekStart {
        return (start, FindingPlace(statement.place, element: "week-start"))
      }
    }
    return nil
  }

  private static func leaveUndecided(
    by export: DecidingExport, _ examined: Examined, _ findings: inout FindingCollector
  ) {
    let number = findings.report(.weekStart, .unknown, on: .bundle, .undecided(by: export))
    findings.concernEveryEntry(of: examined, finding: number)
  }

  private static func movedTime(
    of examined: Examined, source: Weekday, quickBooks: Weekday
  ) -> (minutes: Int, weeks: Int) {
    var minutes = 0
    var weeks: Set<WorkDate> = []
    examined.forEachEntry { _, record in
      guard let date = record.date, date.changesWeek(from: source, to: quickBooks) else { return }
      minutes += Int(record.minutes)
      weeks.insert(date.weekStart(first: source))
    }
    return (minutes, weeks.count)
  }
}
