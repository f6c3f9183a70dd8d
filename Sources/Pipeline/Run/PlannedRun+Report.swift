import Checks
import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets
import Transform

extension PlannedRun {
  /// What the ledger is to know of a run, less the files, which are written beside it.
  init(
    _ report: RunReport,
    of bundle: (checked: CheckedBundle, company: BundleCompany, delivery: DeliveredBundle),
    correcting corrections: CorrectionPlan, by request: RunRequest,
    in place: (held: HeldPlace, work: WorkFolder)
  ) {
    let (checked, company) = (bundle.checked, bundle.company)
    self.init(
      name: report.runID, delivery: bundle.delivery,
      company: CompanyContact(
        names: company.names, firstName: checked.company, einHash: company.employerHash,
        isRenamed: request.newCompanyName != nil),
      outbox: place.held.outbox.absolutePath.string, workFolder: place.work.name,
      origin: RunOrigin(
        toolVersion: report.toolVersion, optionsDigest: optionsDigest(report.options),
        mappingDigest: mappingDigest(report.options.mapping)),
      totals: report.totals, roundedMinutes: report.roundedMinutes,
      batches: report.batches.map { PlannedBatch($0, file: "batches/\($0.fileName)") },
      entries: PlannedEntries(
        entries: report.entries, merged: report.merged, source: report.source,
        identities: checked.identities, contents: checked.contents,
        sourceKeys: checked.sourceKeys, personDays: checked.personDays,
        mappedRoles: checked.mappedRoles, texts: report.records.texts,
        documents: report.records.documents.map(\.source)),
      releases: request.releases,
      corrections: corrections.documents.map { PlannedSet($0, contents: checked.contents) })
  }
}

extension PlannedSet {
  /// A message set of corrections, and what the changed entries say from then on.
  fileprivate init(_ document: CorrectionDocument, contents: [ContentDigest]) {
    let kind: SentSetKind =
      switch document.requests {
      case .changes: .change
      case .deletions: .delete
      }
    self.init(
      id: document.messageSetID, kind: kind, number: document.number, file: document.file,
      minutes: document.minutes,
      requests: document.lines.map { line in
        PlannedRequest(
          requestID: line.requestID, line: line.line.sent.number,
          state: line.entry == nil ? .deleting(line.facts) : .changing(line.facts),
          correction: line.entry.map { entry in
            PlannedCorrection(content: contents[entry], date: line.date, minutes: line.minutes)
          })
      })
  }
}
