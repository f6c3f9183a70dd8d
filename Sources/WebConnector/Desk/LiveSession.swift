import LoadLedger
import QBXML
import Timesheets

/// A session as long as this process knows its ticket.
struct LiveSession {
  /// The ledger's number of it.
  let number: Int64
  let ticketDigest: String
  var lastCall: ContinuousClock.Instant
  /// Whether QuickBooks said which company file is open, and it was the right one.
  var isHostKnown = false
  /// What QuickBooks reads, as far as it said so.
  var versions: [QBXMLVersion] = []
  /// What `getLastError` tells.
  var notice: CourierNotice?
  /// Whether nothing is handed over and taken any more: the Web Connector is to close it.
  var isOver = false
  /// Since when it waits for answers to be taken in.
  var waitingSince: ContinuousClock.Instant?
  /// Whether the newest document that was answered in it was a question.
  var hasAsked = false
  var gathering: ListGathering?
  /// The newest answer that was taken and what was replied to it, should it come twice.
  var lastAnswer: (digest: String, reply: Int)?

  init(number: Int64, ticketDigest: String, at now: ContinuousClock.Instant) {
    self.number = number
    self.ticketDigest = ticketDigest
    lastCall = now
  }
}
