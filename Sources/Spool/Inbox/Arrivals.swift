import SystemPackage

/// How long a delivery must be at rest before it counts as complete.
package struct Patience: Hashable, Sendable {
  /// Whether a file `x.zip.ready` must stand beside `x.zip`.
  package enum Marker: Hashable, Sendable {
    case notNeeded
    /// A delivery is complete when its marker is there, and never before.
    case required
  }

  /// Rest that proves a delivery whole when nothing else is known of it.
  package var quiet: Duration
  /// Rest that proves it whole once its writer was seen to close it. Not none: many writers close
  /// a file and open it again for the next piece.
  package var quietAfterClose: Duration
  /// Rest that is needed while its writer is known not to have closed it: a transfer that stalled
  /// is not over. Not for ever: a close may go unseen.
  package var quietWhileOpen: Duration
  package var marker: Marker

  package init(
    quiet: Duration = .seconds(10), quietAfterClose: Duration = .seconds(2),
    quietWhileOpen: Duration = .seconds(300), marker: Marker = .notNeeded
  ) {
    self.quiet = quiet
    self.quietAfterClose = quietAfterClose
    self.quietWhileOpen = quietWhileOpen
    self.marker = marker
  }
}

/// What the system told of a name in a watched folder, last.
package enum ArrivalSign: Hashable, Sendable {
  /// Something was made or taken away: whatever was known before is void.
  case unsettled
  /// Somebody writes to it, and has not closed it.
  case written
  /// Its writer closed it, or a folder was moved in, to which files may still be added.
  case closed
  /// A file moved in under this name, whole.
  case movedIn
}

/// What the system told of a watched folder since the last time it was asked.
package struct FolderNews: Hashable, Sendable {
  /// The last sign for each name.
  package var signs: [FilePath.Component: ArrivalSign] = [:]
  /// Whether more happened than the system could keep: nothing known before counts any more.
  package var isIncomplete = false

  package init() {}
}

/// What was seen of deliveries so far, from which follows which of them are complete.
///
/// A delivery is complete when two observations far enough apart found the same, or when a sign
/// after its last change says so. Pure: the clock, the observations and the signs are given.
package struct Arrivals: Sendable {
  /// One delivery as it is seen now.
  struct Seen {
    let name: FilePath.Component
    let imprint: Imprint
    var hasMarker = false
  }

  private struct Observation {
    let imprint: Imprint
    /// When it was first seen like this.
    let since: ContinuousClock.Instant
    var sign: ArrivalSign

    /// Whether a sign said that it was whole.
    var isCalledWhole: Bool { sign == .closed || sign == .movedIn }
  }

  private let patience: Patience
  private var observations: [FilePath.Component: Observation] = [:]
  private var signs: [FilePath.Component: ArrivalSign] = [:]
  /// Names of which signs have said too early that they were whole: their writers come back.
  private var distrusted: Set<FilePath.Component> = []
  /// When the next delivery can be complete if nothing changes; nil when none is waited for.
  private(set) var nextDue: ContinuousClock.Instant?

  init(_ patience: Patience) {
    self.patience = patience
  }

  /// Takes in what the system told before the next observation.
  mutating func note(_ news: FolderNews) {
    if news.isIncomplete {
      signs.removeAll()
      for name in observations.keys { observations[name]?.sign = .unsettled }
    }
    signs.merge(news.signs) { $1 }
  }

  /// Believes no sign that this name is whole as long as something bears it.
  mutating func distrust(_ name: FilePath.Component) {
    observations[name] = nil
    distrusted.insert(name)
  }

  /// Takes in everything that lies there now, and says which of it is complete.
  mutating func observe(
    _ seen: [Seen], at now: ContinuousClock.Instant
  ) -> Set<FilePath.Component> {
    var complete: Set<FilePath.Component> = []
    var next: [FilePath.Component: Observation] = [:]
    nextDue = nil
    for delivery in seen {
      let name = delivery.name
      let earlier = observations[name]
      let isSame = earlier?.imprint == delivery.imprint
      var observation = Observation(imprint: delivery.imprint, since: now, sign: .unsettled)
      if let earlier, isSame, earlier.since <= now {
        observation = earlier
      } else if earlier?.isCalledWhole ?? false {
        distrusted.insert(name)
      }
      if let sign = signs[name] { observation.sign = sign }
      if observation.isCalledWhole, distrusted.contains(name) { observation.sign = .unsettled }
      next[name] = observation
      if isComplete(delivery, observation, isFirst: !isSame, now) {
        complete.insert(name)
      }
    }
    observations = next
    signs.removeAll()
    distrusted.formIntersection(next.keys)
    return complete
  }

  private mutating func isComplete(
    _ delivery: Seen, _ observation: Observation, isFirst: Bool, _ now: ContinuousClock.Instant
  ) -> Bool {
    if patience.marker == .required { return delivery.hasMarker }
    // A folder is made before the first file is put into it.
    guard delivery.imprint.files > 0 else { return false }
    let rest =
      switch observation.sign {
      case .movedIn: Duration.zero
      case .closed: patience.quietAfterClose
      case .written: patience.quietWhileOpen
      case .unsettled: patience.quiet
      }
    let due = observation.since.advanced(by: rest)
    if due <= now && (!isFirst || observation.sign == .movedIn) { return true }
    nextDue = nextDue.map { min($0, due) } ?? due
    return false
  }
}
