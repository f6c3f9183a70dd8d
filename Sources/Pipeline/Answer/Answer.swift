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
/// Throws `SpoolError`, `LedgerError`, `RunError` and `AnswerError`; after any of them `place` is to
/// be made anew.
package func answer(
  _ delivery: ReadDelivery, by request: AnswerRequest, at place: RunPlace, toolVersion: String
) async throws -> AnswerOutcome {
  guard let held = place.held else { preconditionFailure("an answer at no place") }
  let answers = try DeliveredAnswers(in: delivery)
  let sent = try held.ledger.sent(answers.question(request))
  let batches = SentBatches(of: sent, orIn: held.outbox.path)

  let outcomes = outcomes(of: answers.documents, among: sent, batches: batches.all)
  let mended = try mendedLines(
    among: outcomes.lines, batches, by: request, delivery,
    knownDocuments: held.ledger.knownDocuments(among: delivery.records.documents.map(\.source)))
  let output = request.reading.options.output
  let again = remainder(
    of: outcomes.lines, mended: Set(mended.keys), batches: batches.all, options: output)
  let asked = questions(about: outcomes.lines, among: sent.sets)

  var report = FollowUpReport(
    answers, outcomes, (again, asked, mended), sent: sent, batches: batches, of: delivery,
    settings: (output, toolVersion))
  report.company = try held.ledger.company()?.names.name ?? ""
  guard outcomes.concernsAnything || !again.isEmpty else {
    return AnswerOutcome(report: report, ending: .nothing)
  }
  guard !outcomes.changes.isEmpty || !again.isEmpty else {
    return AnswerOutcome(report: report, ending: .repeated)
  }
  let work = try held.outbox.workFolder(named: "answer")
  defer { try? work.remove() }
  let staging = try stage(report, again, asked, output, in: work)
  try held.publish(staging, in: work, as: report.name, request.reading.signature) {
    ledger throws(LedgerError) in
    try ledger.plan(
      PlannedFollowUp(report, outcomes, again, asked, of: delivery, in: (held, work, staging)),
      request.reading.signature)
  }
  return AnswerOutcome(report: report, ending: .published(held.outbox.folder(ofRun: report.name)))
}
