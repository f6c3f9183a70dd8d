import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// One thing that `watch` tells while it works, for a log. Never the name of a person, nor a note;
/// the names of deliveries are told.
package struct WatchEvent: Sendable {
  /// The pipeline's name; empty for what concerns all of them.
  package let pipeline: String
  package let fact: Fact

  /// What happened, as data; `sentence(in:)` words it.
  package enum Fact: Sendable {
    /// The watching began, of so many pipelines.
    case started(pipelines: Int)
    /// The watching ended; nothing is under way any more.
    case stopped
    case carried(delivery: String, run: String, batched: Tally, held: Tally)
    /// Answers of QuickBooks were taken in; `open` is what they leave open. Without a follow-up all
    /// of it was known before.
    case answered(delivery: String, followUp: String?, open: Tally)
    /// The answers in a delivery are to nothing that was written here; its time is carried.
    case answersNothing(delivery: String)
    /// The delivery's company lists are the standing ones now.
    case listsRenewed(delivery: String, documents: Int)
    /// The delivery brings nothing but company lists, and the standing ones stay all the same.
    case listsKept(delivery: String, KeptLists)
    /// A run that was under way when an earlier process ended stands in the outbox.
    case finished(delivery: String, run: String)
    /// A file came into the delivery while it was read: what was read is published, and the
    /// delivery waits to be carried once more, for what came late.
    case addedLate(delivery: String, run: String)
    /// Not carried; `path` is where the delivery lies now, with its reason beside it.
    case failed(delivery: String, FailureReason, path: String)
    /// Waits in the inbox to be tried again.
    case putBack(delivery: String, WatchTrouble)
    /// Somebody took the delivery away while it was read.
    case gone(delivery: String)
    /// The system does not let the delivery be read; it waits where it is.
    case unreadable(delivery: String, DiskFailure)
    case trouble(WatchTrouble)
    /// What was in trouble goes on.
    case mended
    /// The pipeline is in another state than before; never told of work and trouble.
    case state(StationState)
    /// The system does not tell of changes in the inbox: they are seen at rescans only.
    case unnoticed(Errno)
    /// A file for other programs could not be written; the work goes on without it.
    case statusUnwritten(SpoolError)
  }

  /// How much attention an event deserves.
  package enum Level: String, Sendable {
    case info, warning, error
  }

  /// How much attention the event deserves.
  package var level: Level {
    switch fact {
    case .started, .stopped, .carried, .answered, .listsRenewed, .finished, .mended, .state: .info
    case .answersNothing, .listsKept, .addedLate, .gone, .unreadable, .unnoticed, .statusUnwritten,
      .putBack,
      .failed:
      .warning
    case .trouble: .error
    }
  }

  /// A word for programs that read the log; none is ever renamed.
  package var id: String {
    switch fact {
    case .started: "started"
    case .stopped: "stopped"
    case .carried: "carried"
    case .answered: "answered"
    case .answersNothing: "answers-nothing"
    case .listsRenewed: "lists-renewed"
    case .listsKept: "lists-kept"
    case .finished: "finished"
    case .addedLate: "added-late"
    case .failed: "failed"
    case .putBack: "put-back"
    case .gone: "gone"
    case .unreadable: "unreadable"
    case .trouble: "trouble"
    case .mended: "mended"
    case .state: "state"
    case .unnoticed: "unnoticed"
    case .statusUnwritten: "status-unwritten"
    }
  }
}
