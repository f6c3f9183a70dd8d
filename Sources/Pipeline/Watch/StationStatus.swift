import Timesheets

/// What a watched pipeline does at the moment.
package enum StationState: String, CaseIterable, Hashable, Sendable {
  /// Nothing to do, or nothing that may be done in this cycle.
  case waiting
  case working
  /// A file called PAUSE lies in the inbox.
  case paused
  case outsideHours = "outside-hours"
  case disabled
  /// Something is wrong; tried again at every rescan.
  case trouble
  /// The process ended, or was asked to.
  case stopped
}

/// A watched pipeline as other programs see it. No names of persons, no notes.
package struct StationStatus: Sendable {
  package internal(set) var pipeline: String
  package internal(set) var state = StationState.waiting
  package internal(set) var trouble: WatchTrouble?
  /// Complete deliveries that wait in the inbox, and claimed ones that are to be finished.
  package internal(set) var waiting = 0
  /// Deliveries that are not complete yet.
  package internal(set) var arriving = 0
  /// Deliveries that the system does not let us read.
  package internal(set) var unreadable = 0
  /// Since the process began.
  package internal(set) var done = 0
  package internal(set) var failed = 0
  package internal(set) var last: LastDelivery?

  /// How the newest delivery that came to its end ended.
  package struct LastDelivery: Sendable {
    package let delivery: String
    /// `done` or `failed`.
    package let end: String
    /// Nil when it led to no run.
    package let run: String?
    package let at: Moment
  }

  init(pipeline: String) {
    self.pipeline = pipeline
  }
}
