import Timesheets

/// The time that one answer shows to stand in QuickBooks.
struct ShownTime {
  /// The question of ours that it answers; nil for an export that somebody else asked for.
  let question: TimeQuestion?
  /// Whether it shows all of the time that was asked for: only then its silence says anything.
  let isWhole: Bool
  let entries: [StandingEntry]

  /// Nil for a query that QuickBooks refused.
  init?(_ answer: RequestAnswer) {
    guard answer.severity != .error else { return nil }
    question = TimeQuestion(requestID: answer.requestID)
    entries = answer.standing
    // Without data, as with `responseData="includeNone"`, an answer looks like one of no time.
    let found = entries.isEmpty ? LoadStatus.nothingFound : .done
    isWhole = answer.isWhole && answer.statusCode == found.rawValue
  }

  /// One entry that another answer shows in passing.
  init(_ entry: StandingEntry) {
    question = nil
    isWhole = false
    entries = [entry]
  }

  /// Whether entries with an ExternalGUID are shown with it. Older versions have no such field.
  var showsGUIDs: Bool {
    entries.isEmpty || entries.contains { !$0.ids.externalGUID.isEmpty }
  }

  /// Whether an entry of this day, sent in the set of this id, would be shown if it stood there.
  func covers(_ date: WorkDate, set: String) -> Bool {
    guard isWhole, let question else { return false }
    return question.isAbout(set: set) && question.days.contains(date)
  }
}
