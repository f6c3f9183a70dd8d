import GRDB
import Timesheets

extension LoadState {
  /// The state that a step's columns tell.
  init(in row: Row) throws {
    guard let name = LoadStateName(rawValue: row["state"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    switch name {
    case .awaiting: self = .awaiting
    case .loaded: self = .loaded(StandingFacts(in: row))
    case .refused: self = .refused(code: row["status_code"], message: row["message"])
    case .notProcessed: self = .notProcessed
    case .unknown: self = .unknown
    case .absent: self = .absent
    case .changing: self = .changing(StandingFacts(in: row))
    case .deleting: self = .deleting(StandingFacts(in: row))
    case .deleted: self = .deleted
    }
  }
}

extension StandingFacts {
  fileprivate init(in row: Row) {
    self.init(
      txnID: row["txn_id"] ?? "", editSequence: row["edit_sequence"] ?? "",
      billable: (row["billable"] as String?).flatMap(BillableStatus.init(rawValue:)))
  }
}

extension LoadChange {
  /// What QuickBooks said when it refused the line, or a change of it.
  var refused: RequestRefusal? {
    if case .refused(let code, let message) = state {
      return RequestRefusal(code: code, message: message)
    }
    return refusal
  }
}
