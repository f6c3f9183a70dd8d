import Checks
import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

/// The whole main job: reads the bundle that is asked for, and carries it.
///
/// Throws as reading a delivery and carrying it do.
package func carry(
  _ request: RunRequest, at place: inout RunPlace, toolVersion: String,
  told: (RunEvent) -> Void = { _ in }
) async throws -> RunOutcome {
  let delivery = try await ReadDelivery(request, at: place, told: told)
  defer { delivery.remove() }
  return try await carry(delivery, by: request, at: &place, toolVersion: toolVersion, told: told)
}

/// The main line, top to bottom, for a delivery that is opened and read: ask the ledger, check,
/// transform; then plan in the ledger, stage and tie side by side; publish.
///
/// Same bundle, options, version and ledger give the same folder, byte for byte. Nothing becomes
/// visible before all of it is written, synced, found to tie and planned in the ledger; from then
/// on it goes forward only. Throws `SpoolError` for a refused bundle or a failing disk,
/// `LedgerError`, and `RunError`; after any of them `place` is to be made anew.
package func carry(
  _ delivery: ReadDelivery, by request: RunRequest, at place: inout RunPlace,
  toolVersion: String, told: (RunEvent) -> Void = { _ in }
) async throws -> RunOutcome {
  let (bundle, standing, records) = (delivery.bundle, delivery.standing, delivery.records)
  let company = BundleCompany(of: records, options: request.options)
  let content = inputsDigest(records.documents, request.options)
  var past = try place.past(of: company, for: request)
  try place.confirmNotOwn(records.documents, for: company)
  past.sameContent = try place.firstRun(ofContent: content, for: company)?.name
  let compared = compared(records, carried: past, options: request.options)
  let checked = checked(
    compared, standing: try place.standing(compared.question, for: company),
    corrections: request.corrections)
  told(.checked(findings: checked.findings.count))

  let entries = entries(from: checked, options: request.options)
  let plan = batches(
    of: entries, weekStart: checked.weekStart, carried: past.entries,
    options: request.options.output)
  let corrections = corrections(
    from: checked, batches: sentBatches(of: checked.corrections), options: request.options)
  var report = RunReport(
    (plan, corrections), of: entries, from: checked, bundle: (bundle, standing, company.name),
    settings: (request.options, toolVersion, past.entries))
  let timer = TimerFilePlan(report)
  (report.timerFiles, report.timerGaps) = (timer?.files ?? [], timer?.gaps ?? [])
  try confirmReleases(request, in: entries, of: checked)
  try report.learn(from: place, of: company)
  guard request.mode == .publish else { return RunOutcome(report: report, ending: .dryRun) }

  let delivered = DeliveredBundle(content: content, name: bundle.name, claim: request.claim)
  if let ending = report.endingWithoutRun {
    try place.note(delivered, as: .refused, request.signature)
    return RunOutcome(report: report, ending: ending)
  }
  let held = try place.hold(for: company, knowing: past, report, request.signature)
  if entries.entries.isEmpty, corrections.isEmpty,
    let first = try held.ledger.firstRun(ofContent: content)
  {
    try place.note(delivered, as: .repeated, request.signature)
    (report.repeatOf, report.runID, report.previous) = (first.name, first.name, nil)
    return RunOutcome(report: report, ending: .repeated(first))
  }
  let run = try held.outbox.workFolder(named: "run")
  defer { try? run.remove() }
  var files: RunFiles?
  let planned = PlannedRun(
    report, of: (checked, company, delivered), correcting: corrections, by: request,
    in: (held, run))
  let publication = try await held.publish(planned, in: run, request.signature) {
    try await stage(
      (report, entries, plan, corrections, timer), from: (bundle, standing), in: run, &files,
      told: told)
  }
  told(.published)
  return RunOutcome(
    report: report, ending: .published(held.outbox.folder(ofRun: report.runID), publication),
    written: files)
}

extension RunReport {
  /// Takes over what the company's ledger tells beside what was carried before: the run before
  /// this one, and whether a Web Connector carries.
  fileprivate mutating func learn(from place: RunPlace, of company: BundleCompany) throws {
    previous = try place.previousRun(before: self, of: company)
    courierUser = try place.ledger(of: company)?.courier()?.user
  }

  /// How a run ends that comes to nothing worth publishing; nil for any other.
  fileprivate var endingWithoutRun: RunEnding? {
    if refusal != nil { return .refused }
    return verdict == .noTime && exitCode != 0 ? .nothingRead : nil
  }
}

/// Throws `RunError.releaseMissed` for a release that would stand open for some later run, when
/// nobody thinks of it any more.
private func confirmReleases(
  _ request: RunRequest, in entries: ResolvedEntries, of checked: CheckedBundle
) throws(RunError) {
  guard !request.releases.isEmpty else { return }
  var carried = Set(entries.entries.map { checked.identities[Int($0.record)] })
  for line in entries.merged { carried.insert(checked.identities[Int(line.record)]) }
  if let missed = request.releases.first(where: { !carried.contains($0) }) {
    throw .releaseMissed(missed)
  }
}

/// Writes every file of a run, and proves that nothing was lost or doubled in them. `reportFiles`
/// becomes what the reports were made of.
private func stage(
  _ made: (
    report: RunReport, entries: ResolvedEntries, plan: BatchPlan, corrections: CorrectionPlan,
    timer: TimerFilePlan?
  ),
  from bundle: (delivered: SourceBundle, standing: SourceBundle?), in work: WorkFolder,
  _ reportFiles: inout RunFiles?, told: (RunEvent) -> Void
) async throws -> Staging {
  let report = made.report
  let empty = try work.staging()
  var staging = empty
  async let entries = writeEntries(EntriesTable(report), to: empty)
  async let reports = writeReports(of: report, to: empty)
  let batches = try await writeBatches(of: report, to: &staging, told: told)
  try writeCorrections(made.corrections, options: report.options.output, to: &staging)
  try made.timer?.write(report, to: &staging)
  try writeHeld(of: report, bundle: bundle.delivered, standing: bundle.standing, to: &staging)
  let (files, written) = try await reports
  let sheets = try writeSheets(files, to: staging)
  for file in try await written + sheets + [entries.file] { staging.list(file) }
  try writeManifest(files, of: report, to: &staging)
  try proveTie(
    of: report, made.entries, in: made.plan, written: (batches, try await entries.totals))
  reportFiles = files
  return staging
}

/// Proves that nothing was lost or doubled: from the values, and from the texts of the files.
private func proveTie(
  of report: RunReport, _ entries: ResolvedEntries, in plan: BatchPlan,
  written: (batches: [Tally], table: ControlTotals?)
) throws {
  do {
    try proveTotals(report.totals, of: entries, in: plan, written: written.batches)
  } catch {
    throw RunError.totals(error)
  }
  guard written.table == report.totals else {
    throw RunError.fileDiffers(path: EntriesTable.path)
  }
}
