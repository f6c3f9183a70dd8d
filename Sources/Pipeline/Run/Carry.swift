import Checks
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

/// The whole main job, top to bottom: open, read, check, transform, stage, tie, publish.
///
/// Same bundle, options and version give the same folder, byte for byte. Nothing becomes visible
/// before all of it is written, synced and found to tie; whatever is thrown, the outbox is as it
/// was. Throws `SpoolError` for a refused bundle or a failing disk and `RunError` for totals that
/// do not tie.
package func carry(
  _ request: RunRequest, toolVersion: String, told: (RunEvent) -> Void = { _ in }
) async throws -> RunOutcome {
  var place = try RunPlace(for: request)
  defer { place.clear() }

  let bundle = try SourceBundle.open(request.bundle, work: place.work, limits: request.limits)
  let standing = try standingLists(of: request, work: place.work)
  told(.opened(documents: bundle.documents.count, bytes: bundle.documents.map(\.size).reduce(0, +)))

  let records = try await records(
    of: bundle, standingLists: standing, options: request.options.source)
  told(
    .read(
      documents: records.documents.count,
      entries: records.activities.count + records.timeTracking.count))

  let checked = checked(records, options: request.options)
  told(.checked(findings: checked.findings.count))

  let company = companyName(checked, request.options)
  let entries = entries(from: checked, options: request.options)
  let plan = batches(of: entries, weekStart: checked.weekStart, options: request.options.output)
  let report = RunReport(
    plan, of: entries, from: checked, bundle: (bundle, standing, company),
    settings: (request.options, toolVersion))

  guard request.mode == .publish, checked.refusal == nil else {
    return RunOutcome(report: report, folder: nil, publication: nil)
  }
  let outbox = try place.outbox(ofCompany: company)
  let empty = try place.staging()
  var staging = empty
  let files = RunFiles(report)
  // Beside the batches: rendering the table of all entries takes one core about as long.
  async let reports = writeReports(files, of: report, to: empty)
  let written = try await writeBatches(of: report, to: &staging, told: told)
  try writeHeld(of: report, bundle: bundle, standing: standing, to: &staging)
  for file in try await reports { staging.list(file) }
  try writeManifest(files, of: report, to: &staging)
  try proveTie(of: report, entries, in: plan, written: written, staging)
  try outbox.seal(staging)
  let publication = try outbox.publish(staging, as: report.runID)
  told(.published)
  return RunOutcome(
    report: report, folder: outbox.folder(ofRun: report.runID), publication: publication)
}

/// The folder of company lists that the pipeline names, opened; nil without one. One that holds no
/// file yet, as `timeferry init` makes it, is no reason to refuse a delivery with lists of its own.
private func standingLists(
  of request: RunRequest, work: borrowing WorkFolder
) throws(SpoolError) -> SourceBundle? {
  guard let folder = request.standingLists else { return nil }
  do {
    return try SourceBundle.open([folder], work: work, limits: request.limits)
  } catch .refused(let refusal)
    where refusal.reason == .empty && refusal.archive == folder.string
  {
    return nil
  }
}

/// Proves that nothing was lost or doubled: from the values, and from the files read again.
private func proveTie(
  of report: RunReport, _ entries: ResolvedEntries, in plan: BatchPlan, written: [Tally],
  _ staging: Staging
) throws {
  do {
    try proveTotals(report.totals, of: entries, in: plan, written: written)
  } catch {
    throw RunError.totals(error)
  }
  let table = "entries.csv"
  guard try EntriesTableTotals.totals(of: staging.bytes(of: table)) == report.totals else {
    throw RunError.fileDiffers(path: table)
  }
}

/// The company file's own name, else the pipeline's, else what the bundle says of itself.
private func companyName(_ checked: CheckedBundle, _ options: CarryOptions) -> String {
  checked.lists.company?.companyName ?? options.company
    ?? checked.records.documents.lazy.compactMap { $0.statement?.company }.first
    ?? checked.records.documents.lazy.flatMap(\.timerHeaders).map(\.companyName)
    .first { !$0.isEmpty } ?? ""
}
