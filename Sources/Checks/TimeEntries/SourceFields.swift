import Timesheets

extension SourceFormat {
  /// What the format calls the time worked.
  var durationField: String {
    switch self {
    case .timeTrackingAdd, .timeTrackingRet: "Duration"
    case .timerIIF: "DURATION"
    case .quickBooksTimeCSV: "hours"
    }
  }

  /// What the format calls the work date.
  var dateField: String {
    switch self {
    case .timeTrackingAdd, .timeTrackingRet: "TxnDate"
    case .timerIIF: "DATE"
    case .quickBooksTimeCSV: "local_date"
    }
  }

  /// What the format calls the notes.
  var notesField: String {
    switch self {
    case .timeTrackingAdd, .timeTrackingRet: "Notes"
    case .timerIIF: "NOTE"
    case .quickBooksTimeCSV: "notes"
    }
  }
}

extension SourceFormat {
  /// Whether QuickBooks' own forms of dates and durations hold.
  var isQBXML: Bool {
    switch self {
    case .timeTrackingAdd, .timeTrackingRet: true
    case .timerIIF, .quickBooksTimeCSV: false
    }
  }
}
