import Reports
import Timesheets
import Transform

/// What the stages of the second line made, gathered for telling and for the ledger.
struct JudgedAnswers: Sendable {
  let answers: DeliveredAnswers
  let sent: SentRequests
  /// The documents whose answers a person calls lost.
  let lost: [String]
  let batches: SentBatches
  let outcomes: AnswerOutcomes
  let mended: [Int64: MendedBy]
  let again: [RemainderBatch]
  let asked: Questions
  /// Every line, by the set it was sent in last as questions about time name it.
  private let linesBySet: [String: [SentLine]]

  init(
    answers: DeliveredAnswers, sent: SentRequests, lost: [String], batches: SentBatches,
    outcomes: AnswerOutcomes, mended: [Int64: MendedBy], again: [RemainderBatch],
    asked: Questions
  ) {
    self.answers = answers
    self.sent = sent
    self.lost = lost
    self.batches = batches
    self.outcomes = outcomes
    self.mended = mended
    self.again = again
    self.asked = asked
    linesBySet = Dictionary(grouping: outcomes.lines) { line in
      TimeQuestion(days: line.date...line.date, set: line.set).set
    }
  }

  /// Whether no line stands otherwise than before, or will.
  var changesNothing: Bool { outcomes.changes.isEmpty && again.isEmpty }

  /// The folder of the follow-up that asked the same before; nil when none did.
  var folderAskedIn: String? {
    let asked = Set(asked.recoveries.map(\.messageSetID))
    return sent.sets.first { asked.contains($0.id) }?.folder
  }

  /// The numbers of the lines that the delivery is about: those of the sets and questions it
  /// answers, or that are called lost, and those of which it changes something.
  var concerned: Set<Int64> {
    let sets = answers.answeredSets
    let requests = answers.answeredRequests
    var named = sets
    for case .recovery(let lost) in sent.sets.filter({ sets.contains($0.id) }).map(\.kind) {
      named.insert(lost)
    }
    let lost = Set(lost)
    var concerned = Set(outcomes.changes.map(\.line)).union(sent.owners.values)
    for set in sent.sets {
      let isNamed =
        named.contains(set.id) || lost.contains(set.folder)
        || lost.contains("\(set.folder)/\(set.file)")
      for request in set.requests where isNamed || requests.contains(request.requestID) {
        concerned.insert(request.line)
      }
    }
    for question in requests.compactMap({ TimeQuestion(requestID: $0) }) {
      concerned.formUnion(linesBySet[question.set]?.map(\.number) ?? [])
    }
    return concerned
  }

  /// The lines that a question about time is to settle.
  func lines(of question: TimeQuestion) -> [SentLine] {
    let lines = question.set.isEmpty ? outcomes.lines : linesBySet[question.set] ?? []
    return lines.filter { line in
      guard question.days.contains(line.date) else { return false }
      return switch line.state {
      case .unknown, .changing, .deleting: question.isAbout(set: line.set)
      case .loaded(let facts): question.set.isEmpty && facts.txnID.isEmpty
      case .awaiting, .refused, .notProcessed, .absent, .deleted: false
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
