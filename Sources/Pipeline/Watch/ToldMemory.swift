import Spool
import SystemPackage

/// What a pipeline told already, so that a rescan does not tell it again.
struct ToldMemory: Sendable {
  var trouble: String?
  var gate = StationState.waiting
  var unnoticed: Errno?
  var unwritten: SpoolError?
  /// The status file as it was written last.
  var status: [UInt8] = []
  private var waiting: [FilePath.Component: String] = [:]

  /// Whether it was not told yet why this delivery waits; from now on it was.
  mutating func isNew(_ reason: String, of delivery: FilePath.Component) -> Bool {
    let isNew = waiting[delivery] != reason
    waiting[delivery] = reason
    return isNew
  }

  /// Forgets deliveries that are gone.
  mutating func forgetAllBut(_ names: [FilePath.Component]) {
    if waiting.isEmpty { return }
    let names = Set(names)
    waiting = waiting.filter { names.contains($0.key) }
  }
}
