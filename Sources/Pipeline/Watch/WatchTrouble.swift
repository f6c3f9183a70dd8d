import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// Why a pipeline's deliveries wait although they should not; tried again at every rescan.
package enum WatchTrouble: Error, Sendable {
  case configuration([ConfigurationError])
  case disk(SpoolError)
  case ledger(LedgerError)
  case run(RunError)
  /// An error that nothing in here is known to throw: our fault. Named by its type alone.
  case unforeseen(String)

  /// What an error comes to that something in here threw.
  package init(_ error: any Error) {
    switch error {
    case let error as WatchTrouble: self = error
    case let error as ConfigurationRefused: self = .configuration(error.errors)
    case let error as SpoolError: self = .disk(error)
    case let error as LedgerError: self = .ledger(error)
    case let error as RunError: self = .run(error)
    default: self = .unforeseen("\(type(of: error))")
    }
  }

  /// The error itself, for whoever knows what to end with after it.
  package var error: any Error {
    switch self {
    case .configuration(let errors): ConfigurationRefused(errors: errors)
    case .disk(let error): error
    case .ledger(let error): error
    case .run(let error): error
    case .unforeseen: self
    }
  }

  /// A word for programs that read states and logs; none is ever renamed.
  package var id: String {
    switch self {
    case .configuration: "configuration"
    case .disk(let error): error.troubleID
    case .ledger(let error): error.fault.troubleID
    case .run(.overtaken): "overtaken"
    case .run(.unknownRuns), .run(.knownElsewhere): "ledger-lost"
    case .run, .unforeseen: "fault"
    }
  }
}

extension SpoolError {
  fileprivate var troubleID: String {
    switch self {
    case .disk(let failure): failure.reason.troubleID
    case .refused: "lists-refused"
    case .changed: "changed"
    case .locked: "locked"
    case .runDiffers: "run-differs"
    case .planLost: "plan-lost"
    case .otherDisk: "other-disk"
    }
  }
}

extension Errno {
  fileprivate var troubleID: String {
    switch self {
    case .noSpace, .diskQuotaExceeded: "disk-full"
    case .permissionDenied, .notPermitted: "missing-right"
    case .readOnlyFileSystem: "read-only"
    case .noSuchFileOrDirectory, .notDirectory: "not-there"
    default: "disk"
    }
  }
}

extension LedgerFault {
  fileprivate var troubleID: String {
    switch self {
    case .locked: "locked"
    case .readOnly: "read-only"
    case .diskFull: "disk-full"
    case .newerVersion: "ledger-newer"
    case .damaged: "ledger-damaged"
    case .gone: "ledger-gone"
    default: "ledger"
    }
  }
}
