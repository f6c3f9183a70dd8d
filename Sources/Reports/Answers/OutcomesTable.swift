import Timesheets

/// `outcomes.csv`: every line of a follow-up in its order, with what it was, what it is and by
/// which answer. `after` is what the answer proves; what goes out again awaits its answer from then
/// on, and names its file.
struct OutcomesTable {
  static let header = [
    "run", "batch-file", "request-id", "date", "hours", "minutes", "person", "before", "after",
    "status-code", "quickbooks-words", "txn-id", "sent-again-in", "mended-by", "kept-because",
    "asked-in", "answer-file", "answer-line", "entry",
  ]

  private let report: FollowUpReport

  init(_ report: FollowUpReport) {
    self.report = report
  }

  /// Passes the file's bytes to `body`, chunk by chunk.
  func write(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    var rows = CSVRows(header: Self.header)
    for line in report.lines {
      add(line, to: &rows)
      try rows.passOn(to: body)
    }
    try rows.passOn(atLeast: 0, to: body)
  }

  private func add(_ line: FollowUpLine, to rows: inout CSVRows) {
    rows.add(line.run)
    rows.add(line.batchFile)
    rows.add(line.requestID)
    rows.add(line.date)
    rows.add(line.minutes.hoursColonMinutes)
    rows.add(Int(line.minutes))
    rows.add(line.person)
    rows.add(line.before.name.rawValue)
    rows.add(line.after.name.rawValue)
    rows.add(line.refusedWith?.code)
    rows.add(line.refusedWith?.message ?? "")
    rows.add((line.after.standing ?? line.before.standing)?.txnID ?? "")
    rows.add(line.sentIn ?? "")
    rows.add(line.mended?.rawValue ?? "")
    rows.add(line.kept?.reportWord ?? "")
    rows.add(line.askedIn.joined(separator: " "))
    rows.add(line.place.map { report.path(of: $0.document) } ?? "")
    rows.add(line.place.map { Int($0.line) })
    rows.add(line.identity)
    rows.endRow()
  }
}

extension KeptReason {
  /// The word of `outcomes.csv`.
  fileprivate var reportWord: String {
    switch self {
    case .billed: "billed"
    case .mayBeBilled: "may-be-billed"
    case .noTxnID: "no-txn-id"
    case .unknown: "unknown"
    case .awaiting: "awaiting"
    case .changing: "changing"
    }
  }
}

extension FollowUpReport {
  /// A document's path inside the delivery.
  func path(of document: DocumentID) -> String {
    let index = Int(document.index)
    return index < documents.count ? documents[index].name.path : "#\(index + 1)"
  }

  /// The names by which places are told.
  var documentNames: DocumentNames { DocumentNames(documents.map(\.name.path)) }
}

extension Int32 {
  /// Hours and minutes for a cell, the same in every language: `7:30`.
  fileprivate var hoursColonMinutes: String { "\(self / 60):\(twoDigits(Int(self % 60)))" }
}
