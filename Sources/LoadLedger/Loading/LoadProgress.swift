import GRDB
import Timesheets

/// How far a request has come by its steps.
struct LoadProgress {
  var state = LoadState.awaiting
  var set: String?
  var sendings = 1
  var date: WorkDate?
  var minutes: Int32?

  /// Takes the next step.
  mutating func take(_ row: Row) throws {
    state = try LoadState(in: row)
    date = (row["work_day"] as Int32?).map { WorkDate(dayNumber: $0) }
    minutes = row["minutes"]
    if let sent: String = row["sent_set"] {
      set = sent
      sendings += 1
    }
  }
}
