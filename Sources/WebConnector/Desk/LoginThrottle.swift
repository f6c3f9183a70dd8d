/// Slows down whoever gives wrong passwords: after each, the next attempt is not even looked at for
/// twice as long as before, up to five minutes.
///
/// Counted by user and by who calls, so that a stranger elsewhere locks nobody out.
struct LoginThrottle {
  private struct Key: Hashable {
    let user: String
    let peer: String
  }

  private struct Attempts {
    var count = 0
    var next: ContinuousClock.Instant
  }

  private static let longest = Duration.seconds(300)
  /// Strangers' names fill no memory.
  private static let most = 4096

  private var attempts: [Key: Attempts] = [:]

  /// Whether an attempt is looked at now.
  func allows(_ user: String, from peer: String, at now: ContinuousClock.Instant) -> Bool {
    attempts[Key(user: user, peer: peer)].map { $0.next <= now } ?? true
  }

  /// Counts a wrong password.
  mutating func refuse(_ user: String, from peer: String, at now: ContinuousClock.Instant) {
    if attempts.count >= Self.most { attempts = attempts.filter { $0.value.next > now } }
    if attempts.count >= Self.most { attempts = [:] }
    let key = Key(user: user, peer: peer)
    var known = attempts[key] ?? Attempts(next: now)
    known.count += 1
    let pause = Duration.seconds(1 << min(known.count - 1, 16))
    known.next = now.advanced(by: min(pause, Self.longest))
    attempts[key] = known
  }

  /// Forgets what was wrong before a right password.
  mutating func accept(_ user: String, from peer: String) {
    attempts[Key(user: user, peer: peer)] = nil
  }
}
