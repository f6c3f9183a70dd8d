import LoadLedger
import Timesheets

extension Ledger {
  /// Writes down that QuickBooks answered every request that is under way, whatever the answers
  /// came in: `state` tells how a line stands by then. Once only for each name.
  func answerAll(
    _ name: String, refusal: RequestRefusal? = nil, _ state: (SentLine) -> LoadState
  ) throws {
    let digest = String(repeating: "0", count: 64 - name.utf8.count) + name
    guard try firstFollowUp(ofContent: digest) == nil else { return }
    var lines: [Int64: SentLine] = [:]
    for run in try runs() {
      for line in try sent(ofRun: run.name).lines { lines[line.number] = line }
    }
    let open = lines.values.filter { line in
      switch line.state {
      case .awaiting, .changing, .deleting: true
      case .loaded, .refused, .notProcessed, .unknown, .absent, .deleted: false
      }
    }
    guard !open.isEmpty else { return }
    let changes = open.sorted { $0.number < $1.number }.map { line in
      LoadChange(
        line: line.number, state: state(line), set: line.set, place: nil, refusal: refusal)
    }
    try plan(
      PlannedFollowUp(
        name: "answers-\(name)", kind: .answers,
        delivery: DeliveredBundle(content: digest, name: "answers.xml"), outbox: "/outbox",
        workFolder: "work", toolVersion: "1.0.0",
        files: [PlannedFile(name: "answers.json", size: 1, sha256: digest)], changes: changes),
      .test)
    try published("answers-\(name)", .test)
  }
}

extension SentLine {
  /// The line as QuickBooks has it once it did what was asked, not billable.
  var done: LoadState {
    let facts = StandingFacts(
      txnID: "Q-\(number)", editSequence: String(sendings), billable: .notBillable)
    return switch state {
    case .deleting: .deleted
    default: .loaded(facts)
    }
  }
}
