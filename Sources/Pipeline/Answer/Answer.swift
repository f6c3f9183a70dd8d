import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

/// The second line, top to bottom, for a delivery that is opened and read: answers, what the ledger
/// knows, outcomes, what is mended, what goes out again, what is asked, stage, plan, publish.
///
/// Same delivery, options, version and ledger give the same folder, byte for byte. What answers
/// prove and what goes out because of it is written down in one transaction. `place` is held.
/// Throws `SpoolError`, `LedgerError`, `RunError` and `AnswerError`; after any of them `place` is
/// to be made anew.
package func answer(
  _ delivery: ReadDelivery, by request: AnswerRequest, at place: RunPlace, toolVersion: String
) async throws -> AnswerOutcome {
  guard let held = place.held else { preconditionFailure("an answer at no place") }
  let ledger = held.ledger
  let answers = try DeliveredAnswers(in: delivery)
  let sent = try ledger.sent(answers.question(request))
  try confirmKnown(request.lost, among: sent, ledger.path)
  let batches = SentBatches(of: sent, orIn: held.outbox.path)

  let outcomes = outcomes(of: answers.documents, among: sent, batches: batches.all)
    .givingUp(sent.sets, in: Set(request.lost))
  let mended = try mendedLines(
    among: outcomes.lines, batches, by: request, delivery,
    knownDocuments: ledger.knownDocuments(among: delivery.records.documents.map(\.source.sha256)))
  let output = request.reading.options.output
  let judged = JudgedAnswers(
    answers: answers, sent: sent, batches: batches, outcomes: outcomes, mended: mended,
    again: remainder(
      of: outcomes.lines, mended: Set(mended.keys), batches: batches.all, sets: sent.sets,
      options: output),
    asked: questions(
      about: outcomes.lines, sets: sent.sets, unsettled: outcomes.unsettled))
  let report = FollowUpReport(
    judged, of: delivery, company: try ledger.company()?.names.name ?? "",
    languages: output.languages, toolVersion: toolVersion)
  guard !judged.concerned.isEmpty || !judged.again.isEmpty else {
    return AnswerOutcome(report: report, ending: .nothing)
  }
  guard judged.bringsNews, try ledger.followUp(named: report.name) == nil else {
    return AnswerOutcome(report: report, ending: .repeated)
  }
  let totals = FollowUpTotals(report)
  precondition(totals.tie, "a file that does not hold what the report says of it")

  let work = try held.outbox.workFolder(named: "answer")
  defer { try? work.remove() }
  let staging = try stage(report, judged, output.version, in: work)
  let planned = PlannedFollowUp(
    report, judged,
    delivery: DeliveredBundle(
      content: inputsDigest(delivery.records.documents, request.reading.options),
      name: delivery.bundle.name, claim: request.reading.claim),
    in: (held, work, staging))
  let signature = request.reading.signature
  try held.publish(staging, in: work, as: report.name, signature) {
    ledger throws(LedgerError) in try ledger.plan(planned, signature)
  }
  return AnswerOutcome(report: report, ending: .published(held.outbox.folder(ofRun: report.name)))
}

/// Throws when a person calls lost what was never written: a typing error must not go unseen.
private func confirmKnown(
  _ lost: [String], among sent: SentRequests, _ ledger: String
) throws(AnswerError) {
  for name in lost {
    let isKnown = sent.sets.contains { $0.folder == name || "\($0.folder)/\($0.file)" == name }
    guard isKnown else { throw .unknownRun(name, ledger: ledger) }
  }
}
