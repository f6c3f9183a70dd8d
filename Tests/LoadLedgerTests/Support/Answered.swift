import Timesheets

@testable import LoadLedger

/// A follow-up of a test, by the lines it speaks of.
struct Answered {
  var name: String
  var kind = FollowUpKind.answers
  var claim: String?
  /// What the delivery was called; by the follow-up's name where nothing is said.
  var bundleName: String?
  var content: UInt64?
  var changes: [LoadChange] = []
  var sets: [PlannedSet] = []

  init(_ name: String) { self.name = name }

  var bundle: DeliveredBundle {
    DeliveredBundle(
      content: digest(content ?? name.utf8.reduce(1) { $0 &* 31 &+ UInt64($1) }),
      name: bundleName ?? "\(name).xml", claim: claim)
  }

  func planned() -> PlannedFollowUp {
    let names = ["outcomes.csv"] + sets.map(\.file)
    return PlannedFollowUp(
      name: name, kind: kind, delivery: bundle, outbox: "/outbox", workFolder: "work-\(name)",
      toolVersion: "1.0",
      files: names.enumerated().map { number, name in
        PlannedFile(name: name, size: number, sha256: digest(UInt64(number)))
      }, changes: changes, sets: sets)
  }
}

extension Ledger {
  /// Plans a follow-up and publishes it.
  func follow(_ answered: Answered, _ signature: Signature = anna()) throws {
    try plan(answered.planned(), signature)
    try published(answered.name, signature)
  }

  /// How the request stands that carried a line last.
  func line(_ id: String) throws -> SentLine? {
    let identity = Line(id: id).identity
    return try lines(of: [identity])[identity]
  }

  /// Writes down what answers to the last sending of lines said, under a follow-up's name.
  func answer(_ name: String, _ states: KeyValuePairs<String, LoadState>) throws {
    var answered = Answered(name)
    for (id, state) in states { answered.changes.append(try change(of: id, to: state)) }
    try follow(answered)
  }

  func change(
    of id: String, to state: LoadState, refusal: RequestRefusal? = nil
  ) throws -> LoadChange {
    guard let line = try line(id) else { throw NoSuchLine() }
    return LoadChange(
      line: line.number, state: state, set: line.set, place: nil, refusal: refusal)
  }

  /// A set that sends lines in some way.
  func set(
    _ id: String, _ kind: SentSetKind = .add, of ids: [String],
    correction: PlannedCorrection? = nil
  ) throws -> PlannedSet {
    let lines = try ids.map { id in
      guard let line = try line(id) else { throw NoSuchLine() }
      return line
    }
    return PlannedSet(
      id: id, kind: kind, number: 1, file: "\(id).xml",
      minutes: lines.reduce(0) { $0 + Int(correction?.minutes ?? $1.minutes) },
      requests: lines.map { line in
        PlannedRequest(
          requestID: kind.requestID(of: line), line: line.number, state: kind.state(of: line),
          correction: correction)
      })
  }
}

extension SentSetKind {
  fileprivate func requestID(of line: SentLine) -> String {
    switch self {
    case .change: "\(line.identity.hexadecimal)-change-\(line.sendings)"
    case .delete: "\(line.identity.hexadecimal)-delete-\(line.sendings)"
    case .add, .recovery: line.identity.hexadecimal
    }
  }

  fileprivate func state(of line: SentLine) -> LoadState {
    switch self {
    case .change: .changing(line.state.standing ?? StandingFacts())
    case .delete: .deleting(line.state.standing ?? StandingFacts())
    case .add, .recovery: .awaiting
    }
  }
}

struct NoSuchLine: Error {}

/// An entry that stands in QuickBooks under this TxnID.
func loaded(_ txnID: String) -> LoadState {
  .loaded(StandingFacts(txnID: txnID, editSequence: "1", billable: .billable))
}

/// An entry that QuickBooks refused.
let refused = LoadState.refused(code: 3140, message: "There is an invalid reference.")
