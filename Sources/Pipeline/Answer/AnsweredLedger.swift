import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// Where an answer belongs: the one ledger among `ledgers` that knows what it is about, and the
/// outbox that the follow-up goes into. Without an `outbox` that is the one of the run answered.
///
/// Nothing is changed. Throws `AnswerError` when no ledger knows anything of it, or several do,
/// `LedgerError` when one cannot be read, and `SpoolError`.
package func location(
  ofAnswer delivery: ReadDelivery, by request: AnswerRequest, ledgers: [FilePath],
  outbox: FilePath?
) throws -> RunLocation {
  let question = try DeliveredAnswers(in: delivery).question(request)
  var found: [(ledger: FilePath, outbox: String)] = []
  for file in ledgers {
    let ledger = try Ledger.open(file.string, .readOnly)
    if let known = try ledger.knows(question)?.outbox { found.append((file, known)) }
  }
  if found.isEmpty, ledgers.count == 1, let only = ledgers.first, question.isEmpty {
    // Lists, or a person's word on a status: there is one ledger, and it is meant.
    let newest = try Ledger.open(only.string, .readOnly).runs(newest: 1).first
    if let newest { found.append((only, newest.outbox)) }
  }
  guard let place = found.first else {
    throw AnswerError.noLedger(asked: ledgers.map(\.string))
  }
  guard found.count == 1 else {
    throw AnswerError.severalLedgers(found.map(\.ledger.string))
  }
  return RunLocation(
    outbox: .named(outbox ?? FilePath(place.outbox)), ledger: .named(place.ledger))
}

extension Ledger {
  /// The newest document that a question is about; nil when nothing of it is known.
  fileprivate func knows(_ question: SentQuestion) throws(LedgerError) -> SentSet? {
    let sent = try sent(question)
    let owned = Set(sent.owners.values)
    return sent.sets.last { set in
      question.sets.contains(set.id) || question.documents.contains(set.folder)
        || question.documents.contains("\(set.folder)/\(set.file)")
        || set.requests.contains {
          question.requestIDs.contains($0.requestID) || owned.contains($0.line)
        }
    }
  }
}

/// Where a run's ledger and outbox are, for what follows on it. Without an `outbox` that is the one
/// the run lies in.
///
/// Throws `ReversalError.unknownRun` when no ledger knows the run, and `LedgerError`.
package func location(
  ofRun name: String, ledgers: [FilePath], outbox: FilePath?
) throws -> RunLocation {
  for file in ledgers {
    guard let run = try Ledger.open(file.string, .readOnly).run(named: name) else { continue }
    return RunLocation(
      outbox: .named(outbox ?? FilePath(run.outbox)), ledger: .named(file))
  }
  throw ReversalError.unknownRun(name, ledger: ledgers.map(\.string).joined(separator: ", "))
}
