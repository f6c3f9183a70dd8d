import GRDB

/// Why something could not be done with a ledger: what was tried, on which file, and the reason.
///
/// Never holds what a row contains: no name, no note, no source id.
package struct LedgerError: Error, Hashable, Sendable {
  package let operation: LedgerOperation
  package let path: String
  package let fault: LedgerFault

  init(_ operation: LedgerOperation, _ path: String, _ fault: LedgerFault) {
    self.operation = operation
    self.path = path
    self.fault = fault
  }

  /// What SQLite's refusal means to us; an error that is one of ours already stays as it is.
  init(_ operation: LedgerOperation, _ path: String, _ error: any Error) {
    switch error {
    case let error as LedgerError: self = error
    case let error as DatabaseError: self.init(operation, path, LedgerFault(error))
    default: preconditionFailure("GRDB throws its own errors only: \(error)")
    }
  }
}

/// What a ledger was asked for.
package enum LedgerOperation: String, Hashable, Sendable, CaseIterable {
  case open, migrate, examine, read, plan, publish, note
}

/// What was wrong with the ledger, or with what it was asked to keep.
package enum LedgerFault: Hashable, Sendable {
  /// The file is a database of somebody else's, or none at all.
  case notALedger
  /// A newer Timeferry wrote it; this one must not touch it.
  case newerVersion(found: Int, known: Int)
  /// It was to be read only, but must be brought up to date first.
  case olderVersion(found: Int, known: Int)
  /// Another process kept it locked for longer than we wait.
  case locked
  case readOnly
  /// The file contradicts itself: a copy from before must take its place.
  case damaged
  case diskFull
  /// The file was moved, removed or replaced while it was in use.
  case gone
  /// The file could not be made or opened; the system's error number, 0 when it gave none.
  case unopenable(errno: Int32)
  /// The ledger belongs to another company: by its names, or by its EIN where those agree.
  case otherCompany(bound: CompanyNames, given: CompanyNames)
  /// A rule of the schema refused the change: SQLite's words, which name tables and columns only.
  case refused(rule: String)
  /// Any other of SQLite's extended result codes.
  case database(code: Int32)

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notALedger
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CANTOPEN: self = .unopenable(errno: 0)
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH:
      self = .refused(rule: error.message ?? "\(error.extendedResultCode.rawValue)")
    default: self = .database(code: error.extendedResultCode.rawValue)
    }
  }
}
