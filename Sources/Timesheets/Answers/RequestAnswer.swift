/// What QuickBooks answered to one request: one `…Rs` element.
package struct RequestAnswer: Sendable {
  package let place: Place
  /// As it was sent; empty when the answer gives none.
  package var requestID: String
  package var kind: AnswerKind
  package var statusCode: Int
  package var severity: AnswerSeverity
  /// QuickBooks' own words, verbatim; empty when there are none.
  package var message: String
  /// The time that the answer shows: the one line of an Add or Mod, every line that a query found.
  package var standing: [StandingEntry] = []
  /// The ids that QuickBooks gives where it shows no whole line (from 11.0).
  package var recovery: StandingIDs?
  /// What a `TxnDel` deleted.
  package var deletedTxnID: String?
  /// Whether all of it could be read: not cut short, no further page, as many lines as counted.
  package var isWhole = true

  package init(
    place: Place, requestID: String, kind: AnswerKind, statusCode: Int, severity: AnswerSeverity,
    message: String = ""
  ) {
    self.place = place
    self.requestID = requestID
    self.kind = kind
    self.statusCode = statusCode
    self.severity = severity
    self.message = message
  }

  /// The line that an Add or Mod returned; nil for other requests, and where nothing came back, as
  /// with `responseData="includeNone"`.
  package var returned: StandingEntry? {
    kind == .timeTrackingAdd || kind == .timeTrackingMod ? standing.first : nil
  }

  /// The ids of the entry that was written, from the returned line or the recovery block.
  package var writtenIDs: StandingIDs? {
    guard let returned, !returned.ids.isEmpty else { return recovery }
    return returned.ids
  }

  /// The group of causes that the answer belongs to.
  package var group: StatusGroup {
    StatusGroup(
      code: statusCode, severity: severity, hasReturned: returned != nil || writtenIDs != nil,
      message: message)
  }
}

/// The request that was answered.
package enum AnswerKind: Hashable, Sendable {
  case timeTrackingAdd, timeTrackingMod
  /// The deletion of time; that of any other transaction is `other`.
  case txnDel
  case timeTrackingQuery
  /// Any other response, by its element's name.
  case other(String)
}

/// How much an answer's status matters. Decides before the code does.
package enum AnswerSeverity: String, CaseIterable, Sendable {
  case info = "Info"
  case warn = "Warn"
  case error = "Error"

  /// Reads `Info`, `Warn`, `Warning` and `Error`, in any case of letters; for other words the
  /// code's range decides: to 499 information, to 999 warnings, errors from there and below 0.
  package init(_ word: String, code: Int) {
    switch word.lowercased() {
    case "info": self = .info
    case "warn", "warning": self = .warn
    case "error": self = .error
    default: self = 0..<500 ~= code ? .info : 500..<1000 ~= code ? .warn : .error
    }
  }
}
