import SystemPackage
import Timesheets

/// Why something about the disk or a bundle could not be done.
///
/// One case per kind of trouble, because each has its own exit code. Holds facts, no sentences.
package enum SpoolError: Error, Hashable, Sendable {
  /// The disk refused an operation: full, not allowed, gone, broken.
  case disk(DiskFailure)
  /// The bundle is broken or hostile and is held whole.
  case refused(BundleRefusal)
  /// A document's file changed after its digest was taken, so nothing true can be said of it.
  case changed(FilePath)
  /// Another process works in the outbox, in the inbox or with the ledger.
  case locked(LockHolder)
  /// A run of the same name stands in the outbox with other content.
  case runDiffers(RunDifference)
  /// A run that a ledger has planned stands neither in the outbox nor staged as it was planned.
  case planLost(PlanLoss)
  /// A folder that deliveries are to be moved to lies on another file system than the inbox, so
  /// that no move would be one step.
  case otherDisk(FilePath, inbox: FilePath)
}

/// A disk operation that failed, the path it was for and the reason the system gave.
package struct DiskFailure: Hashable, Sendable {
  package let operation: DiskOperation
  package let path: FilePath
  package let reason: Errno

  package init(_ operation: DiskOperation, _ path: FilePath, _ reason: Errno) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

/// What the disk was asked for.
package enum DiskOperation: String, Hashable, Sendable, CaseIterable {
  case open, read, list, inspect, createFolder, createFile, write, close, synchronize, rename
  case remove, lock
}

/// Who holds an outbox, an inbox or a ledger, as the lock file tells it.
package struct LockHolder: Hashable, Sendable {
  /// The folder that is locked, or the lock file of what is none.
  package let path: FilePath
  /// Empty when the holder has not written its name yet.
  package let host: String
  /// Nil when the holder has not written its number yet.
  package let process: Int32?
  /// When the holder took it; nil when it has not written its name yet.
  package let since: Moment?
}

/// The first file by which a published run and a staged one differ.
package struct RunDifference: Hashable, Sendable {
  /// The folder that stands in the outbox.
  package let run: FilePath
  /// The file's path inside it.
  package let file: String
}

/// What is missing of a run that was planned.
package struct PlanLoss: Hashable, Sendable {
  /// The folder it has, or was to have, in the outbox.
  package let run: FilePath
  /// Where its files were staged.
  package let staged: FilePath
  /// The first of its files that is missing or has other bytes; nil when neither folder is there.
  package let file: String?
}
