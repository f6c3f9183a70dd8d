import LoadLedger

/// Why a Web Connector is sent away, and for how long.
struct SentAway {
  let reason: ContactResult
  /// After how many seconds it may come again.
  let seconds: Int
  /// Whether that is when the reason passes, as far as anybody knows now.
  let isForeseen: Bool

  /// For a reason of which nobody knows when it passes.
  init(_ reason: ContactResult) {
    self.reason = reason
    seconds = CourierPatience.postponed
    isForeseen = false
  }

  init(_ reason: ContactResult, for duration: Duration) {
    self.reason = reason
    seconds = Int(duration.components.seconds) + (duration.components.attoseconds > 0 ? 1 : 0)
    isForeseen = true
  }
}
