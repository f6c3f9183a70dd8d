import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// Where an answer belongs: the one ledger among `ledgers` that knows what it is about, and the
/// outbox that the follow-up goes into. Without an `outbox` that is the one of the run answered.
///
/// Nothing is changed. Throws `AnswerError` when no ledger knows anything of it, or several do, or
/// none knows the run whose answers are called lost, `LedgerError` when one cannot be read, and
/// `SpoolError`.
package func location(
  ofAnswer delivery: ReadDelivery, by request: AnswerRequest, ledgers: [FilePath],
  outbox: FilePath?
) throws -> RunLocation {
  let question = try DeliveredAnswers(in: delivery).question(request)
  var found: [(ledger: FilePath, outbox: FilePath)] = []
  for file in ledgers {
    let ledger = try Ledger.open(file.string, .readOnly)
    if let known = try ledger.knows(question) {
      found.append((file, try place(of: known.folder, in: known.outbox, beside: file)))
    }
  }
  if found.isEmpty, question.isEmpty {
    found = try ledgersMeant(by: delivery, request, among: ledgers)
  }
  guard let place = found.first else {
    if let lost = request.lost.first, !ledgers.isEmpty, delivery.delivered.isEmpty {
      throw AnswerError.unknownRun(
        lost, ledger: ledgers.map(\.string).joined(separator: ", "))
    }
    throw AnswerError.noLedger(asked: ledgers.map(\.string))
  }
  guard found.count == 1 else {
    throw AnswerError.severalLedgers(found.map(\.ledger.string))
  }
  return RunLocation(
    outbox: .named(outbox ?? place.outbox), ledger: .named(place.ledger))
}

/// The ledgers that lists, or a person's word on a status, can be meant for: the only one there is,
/// or that of the company that the delivery names; no other company's.
private func ledgersMeant(
  by delivery: ReadDelivery, _ request: AnswerRequest, among ledgers: [FilePath]
) throws -> [(ledger: FilePath, outbox: FilePath)] {
  let company = BundleCompany(of: delivery.records, options: request.reading.options)
  guard ledgers.count == 1 || company.names != nil else { return [] }
  var meant: [(ledger: FilePath, outbox: FilePath)] = []
  for file in ledgers {
    let ledger = try Ledger.open(file.string, .readOnly)
    guard try ledger.company()?.canBe(company.names, einHash: company.employerHash) ?? false,
      let newest = try ledger.runs(newest: 1).first
    else { continue }
    meant.append((file, try place(of: newest.name, in: newest.outbox, beside: file)))
  }
  return meant
}

extension Ledger {
  /// The newest document that a question is about; nil when nothing of it is known.
  fileprivate func knows(_ question: SentQuestion) throws(LedgerError) -> SentSet? {
    let sent = try sent(question)
    let owned = Set(sent.owners.values)
    return sent.sets.last { set in
      question.sets.contains(set.id) || question.askedSets.contains(where: set.id.hasPrefix)
        || question.documents.contains(set.folder)
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
    let found = try place(of: name, in: run.outbox, beside: file)
    return RunLocation(outbox: .named(outbox ?? found), ledger: .named(file))
  }
  throw ReversalError.unknownRun(name, ledger: ledgers.map(\.string).joined(separator: ", "))
}

/// The outbox that a published folder is in: the one beside the ledger, where whoever moved or
/// copied both has it, else the one it was published in.
private func place(
  of folder: String, in outbox: String, beside ledger: FilePath
) throws(SpoolError) -> FilePath {
  let beside = ledger.removingLastComponent().appending("outbox")
  return try Disk().exists(beside.appending(folder)) ? beside : FilePath(outbox)
}
