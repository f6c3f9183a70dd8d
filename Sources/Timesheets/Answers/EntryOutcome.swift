/// What became of a batched entry, by the answer to its request.
package enum EntryOutcome: Hashable, Sendable {
  /// It stands in QuickBooks. The ids are empty where the answer holds none, as with
  /// `responseData="includeNone"`.
  case loaded(txnID: String, editSequence: String)
  /// QuickBooks refused it; nothing was written.
  case refused(code: Int, message: String)
  /// Not tried, because an earlier request of its set failed (3231).
  case notProcessed
  /// Nobody can tell whether it was written: never sent again by itself.
  case unknown

  /// The outcome that one answer proves; without an answer it is `.unknown`.
  ///
  /// What contradicts itself proves nothing: an error that names the TxnID it wrote, a severity
  /// and a code of different ranges, and a warning without anything that came back.
  package init(_ answer: RequestAnswer) {
    let code = answer.statusCode
    let ids = answer.writtenIDs ?? StandingIDs()
    let hasWarningCode = 500..<1000 ~= code
    switch answer.severity {
    case .error:
      let mayStand = answer.kind == .timeTrackingAdd && !ids.txnID.isEmpty
      if code < 1000 && code >= 0 || mayStand {
        self = .unknown
      } else if code == LoadStatus.notProcessed.rawValue {
        self = .notProcessed
      } else {
        self = .refused(code: code, message: answer.message)
      }
    case .info, .warn:
      let isProved = answer.returned != nil || !ids.isEmpty
      if isProved || 0..<500 ~= code || hasWarningCode && answer.group == .done {
        self = .loaded(txnID: ids.txnID, editSequence: ids.editSequence)
      } else {
        self = .unknown
      }
    }
  }
}
