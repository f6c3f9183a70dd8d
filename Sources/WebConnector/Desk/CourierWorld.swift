import LoadLedger
import Pipeline
import Timesheets

/// What the endpoint needs of the world around it: clocks, chance, the disk, somebody who listens.
///
/// Nothing of it is asked anywhere else, so that a test moves time as it likes.
package struct CourierWorld: Sendable {
  package var toolVersion: String
  /// The language of words for the user where the pipeline names none.
  package var language: Language
  package var medium: RunMedium
  /// A clock that nobody sets back.
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Who carries, and the moment of the world's clock.
  package var signature: @Sendable () -> Signature
  /// The minute of the local day.
  package var minuteOfDay: @Sendable () -> Int
  /// So many bytes that nobody can foretell.
  package var randomBytes: @Sendable (Int) -> [UInt8]
  package var told: @Sendable (CourierEvent) -> Void

  package init(
    toolVersion: String, language: Language, on medium: RunMedium = RunMedium(),
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    signature: @escaping @Sendable () -> Signature,
    minuteOfDay: @escaping @Sendable () -> Int,
    randomBytes: @escaping @Sendable (Int) -> [UInt8],
    told: @escaping @Sendable (CourierEvent) -> Void
  ) {
    self.toolVersion = toolVersion
    self.language = language
    self.medium = medium
    self.now = now
    self.signature = signature
    self.minuteOfDay = minuteOfDay
    self.randomBytes = randomBytes
    self.told = told
  }
}

/// Something that the endpoint did, for the log. Holds no password, no ticket and no person's name.
package struct CourierEvent: Sendable {
  /// The pipeline's name; empty where it is not known.
  package let pipeline: String
  package let fact: Fact

  /// What was done.
  package enum Fact: Sendable {
    case began
    case ended(SessionEnd)
    /// A session ended before its time; what the Web Connector is told.
    case notice(CourierNotice)
    case handed(document: String)
    case stored(document: String, delivery: String)
    case broken(document: String, hresult: String)
    case lists(delivery: String)
    /// The lists were not all answered, and nothing of them was kept.
    case listsIncomplete
    /// A wrong password, by whom it came from.
    case refusedLogin(peer: String)
    /// A user name that no company here has, by whom it came from.
    case unknownUser(String, peer: String)
    /// A pipeline that is served, by its file, has no courier.
    case noCourier(String)
  }
}

/// How long the endpoint has patience.
enum CourierPatience {
  /// How long a session may be silent.
  static let idle = Duration.seconds(10 * 60)
  /// How long one may be silent while QuickBooks may still be working on a document: what it has
  /// not written yet would be taken for never written.
  static let document = Duration.seconds(Handover.longestSilence)
  /// Seconds after which a Web Connector that was sent away may come again.
  static let postponed = 300
  /// The least seconds between two of its calls then.
  static let runEvery = 60
  /// How long lists are left alone that QuickBooks did not tell.
  static let lists = Duration.seconds(24 * 60 * 60)
}
