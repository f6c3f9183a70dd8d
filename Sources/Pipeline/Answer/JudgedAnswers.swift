import Reports
import Timesheets
import Transform

/// What the stages of the second line made, gathered for telling and for the ledger.
struct JudgedAnswers: Sendable {
  let answers: DeliveredAnswers
  let sent: SentRequests
  let batches: SentBatches
  let outcomes: AnswerOutcomes
  let mended: [Int64: MendedBy]
  let again: [RemainderBatch]
  let asked: Questions

  /// Whether anything is to be written down or told that was not known.
  var bringsNews: Bool {
    !outcomes.changes.isEmpty || !again.isEmpty || !outcomes.findings.isEmpty
  }

  /// The numbers of the lines that the delivery is about: those of the sets and questions it
  /// answers, and those of which it changes something.
  var concerned: Set<Int64> {
    let sets = answers.answeredSets
    let requests = answers.answeredRequests
    let questions = requests.compactMap { TimeQuestion(requestID: $0) }
    var named = sets
    for case .recovery(let lost) in sent.sets.filter({ sets.contains($0.id) }).map(\.kind) {
      named.insert(lost)
    }
    var concerned = Set(outcomes.changes.map(\.line)).union(sent.owners.values)
    for set in sent.sets {
      let isNamed = named.contains(set.id)
      for request in set.requests where isNamed || requests.contains(request.requestID) {
        concerned.insert(request.line)
      }
    }
    for line in sent.lines where questions.contains(where: { $0.isAbout(set: line.set) }) {
      concerned.insert(line.number)
    }
    return concerned
  }

  /// The lines that a question about time is to settle.
  func lines(of question: TimeQuestion) -> [SentLine] {
    outcomes.lines.filter { line in
      guard question.days.contains(line.date) else { return false }
      switch line.state {
      case .unknown, .changing, .deleting: return question.isAbout(set: line.set)
      case .loaded(let facts): return question.set.isEmpty && facts.txnID.isEmpty
      case .awaiting, .refused, .notProcessed, .absent, .deleted: return false
      }
    }
  }

  /// The entries and minutes of lines.
  func tally(_ lines: [SentLine]) -> Tally {
    Tally(entries: lines.count, minutes: lines.reduce(0) { $0 + Int($1.minutes) })
  }
}

// Where in the folder of a follow-up its documents lie.

extension RemainderBatch {
  var path: String { "batches/\(fileName)" }
}

extension RecoveryQuestion {
  var path: String { "questions/\(fileName)" }
}

extension TimeQuestion {
  var path: String { "questions/\(fileName)" }
}
