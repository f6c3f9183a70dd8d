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
  var answers = try DeliveredAnswers(in: delivery)
  answers.believe(try ledger.company(), in: delivery)
  let sent = try ledger.sent(answers.question(request))
  try confirmKnown(request, sent, ledger)
  let batches = SentBatches(of: sent, orIn: held.outbox.path)

  let outcomes = outcomes(of: answers.documents, among: sent, batches: batches.all)
    .givingUp(sent.sets, in: Set(request.lostDocuments))
  let mended = try await mendedLines(among: outcomes.lines, batches, by: request, delivery, ledger)
  let output = request.reading.options.output
  let judged = JudgedAnswers(
    answers: answers, sent: sent, lost: request.lostDocuments, batches: batches,
    outcomes: outcomes, mended: mended,
    again: remainder(
      of: outcomes.lines, mended: Set(mended.keys), batches: batches.all, sets: sent.sets,
      options: output),
    asked: questions(
      about: outcomes.lines, sets: sent.sets, unsettled: outcomes.unsettled))
  var report = FollowUpReport(
    judged, of: delivery, company: try ledger.company()?.names.name ?? "",
    languages: output.languages, toolVersion: toolVersion)
  report.courierUser = try ledger.courier()?.user
  guard !judged.concerned.isEmpty || !judged.again.isEmpty else {
    return AnswerOutcome(report: report, ending: .nothing)
  }
  let delivered = DeliveredBundle(
    content: inputsDigest(delivery.records.documents, request.reading.options),
    name: delivery.bundle.name, claim: request.reading.claim)
  if let outcome = try repeated(report, judged, delivered, ledger) { return outcome }
  let totals = FollowUpTotals(report)
  precondition(totals.tie, "a file that does not hold what the report says of it")

  let work = try held.outbox.workFolder(named: "answer")
  defer { try? work.remove() }
  let staging = try stage(report, judged, output.version, in: work)
  let planned = PlannedFollowUp(
    report, judged, of: (delivered, delivery.lists), in: (held, work, staging))
  let signature = request.reading.signature
  try held.publish(staging, in: work, as: report.name, signature) {
    ledger throws(LedgerError) in try ledger.plan(planned, signature)
  }
  return AnswerOutcome(report: report, ending: .published(held.outbox.folder(ofRun: report.name)))
}

/// Throws `AnswerError.unknownRun` unless everything that is called lost is known.
private func confirmKnown(
  _ request: AnswerRequest, _ sent: SentRequests, _ ledger: Ledger
) throws(AnswerError) {
  let known = Set(sent.sets.flatMap { [$0.folder, "\($0.folder)/\($0.file)"] })
  for (given, document) in zip(request.lost, request.lostDocuments)
  where !known.contains(document) {
    throw .unknownRun(given, ledger: ledger.path)
  }
}

/// How answers end that bring nothing new: told as the follow-up that told it first. Nil for any
/// others.
private func repeated(
  _ report: FollowUpReport, _ judged: JudgedAnswers, _ delivery: DeliveredBundle,
  _ ledger: Ledger
) throws(LedgerError) -> AnswerOutcome? {
  // A person's words alone have no content by which they would be known again.
  let earlier =
    judged.answers.isEmpty ? nil : try ledger.firstFollowUp(ofContent: delivery.content)?.name
  // What is wrong with answers is told once; what they change, and what goes out, is always new.
  let isAsked = !judged.lost.isEmpty && !judged.asked.recoveries.isEmpty
  let isKnown =
    judged.changesNothing && (judged.outcomes.findings.isEmpty || earlier != nil)
    && (!isAsked || judged.folderAskedIn != nil)
  if !isKnown, try ledger.followUp(named: report.name) == nil { return nil }
  var report = report
  let known = judged.folderAskedIn ?? earlier
  report.tellAsKnown(in: known)
  return AnswerOutcome(report: report, ending: .repeated(known))
}
