/// Slows down whoever gives wrong passwords: after each, the next attempt is not even looked at for
/// twice as long as before, up to five minutes.
///
/// Counted by user and by who calls, so that a stranger elsewhere locks nobody out. Looking at a
/// password takes a third of a second of a processor: whoever tries one name after another waits
/// too, after more wrong ones than a house of many companies types by mistake.
struct LoginThrottle {
  private struct Key: Hashable {
    let user: String
    let peer: String
  }

  private struct Attempts {
    var count = 0
    var next: ContinuousClock.Instant

    /// Counts one more; the first `free` ones cost nothing.
    mutating func count(at now: ContinuousClock.Instant, free: Int = 0) {
      count += 1
      guard count > free else { return }
      let pause = Duration.seconds(1 << min(count - free - 1, 16))
      next = now.advanced(by: min(pause, longest))
    }
  }

  /// Wrong passwords from one place, under any names, before it waits as well.
  private static let manyFromOnePlace = 20
  private static let longest = Duration.seconds(300)
  /// Strangers' names fill no memory.
  private static let most = 4096

  private var attempts: [Key: Attempts] = [:]
  private var places: [String: Attempts] = [:]

  /// Whether an attempt is looked at now.
  func allows(_ user: String, from peer: String, at now: ContinuousClock.Instant) -> Bool {
    let attempt = attempts[Key(user: user, peer: peer)]
    return attempt.map { $0.next <= now } ?? true && allows(from: peer, at: now)
  }

  /// Whether anything is looked at that comes from a place.
  func allows(from peer: String, at now: ContinuousClock.Instant) -> Bool {
    places[peer].map { $0.next <= now } ?? true
  }

  /// Counts a wrong password.
  mutating func refuse(_ user: String, from peer: String, at now: ContinuousClock.Instant) {
    if attempts.count >= Self.most { attempts = attempts.filter { $0.value.next > now } }
    if attempts.count >= Self.most { attempts = [:] }
    attempts[Key(user: user, peer: peer), default: Attempts(next: now)].count(at: now)
    refuse(from: peer, at: now)
  }

  /// Counts a wrong password or ticket against the place that it comes from.
  mutating func refuse(from peer: String, at now: ContinuousClock.Instant) {
    if places.count >= Self.most { places = [:] }
    var place = places[peer] ?? Attempts(next: now)
    place.count(at: now, free: Self.manyFromOnePlace)
    places[peer] = place
  }

  /// Forgets the attempts of a user whose password was not looked at in the end.
  mutating func forgive(_ user: String, from peer: String) {
    attempts[Key(user: user, peer: peer)] = nil
  }

  /// Forgets what was wrong before a right password.
  mutating func accept(_ user: String, from peer: String) {
    attempts[Key(user: user, peer: peer)] = nil
    places[peer] = nil
  }
}
