import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

extension RunPlace {
  /// The company's newest run before the one that is reported, by its ledger and as it lies in the
  /// outbox; nil when there is none, and for a bundle that is refused.
  ///
  /// A folder that is gone, or is not what was published, is told and is no error. Throws
  /// `LedgerError`.
  func previousRun(
    before report: RunReport, of company: BundleCompany
  ) throws -> PreviousRun? {
    guard report.refusal == nil, let ledger = try ledger(of: company),
      let summary = try ledger.run(before: report.runID)
    else { return nil }
    let folder = location.outbox(ofCompany: company.name).appending(summary.name)
    let planned = try ledger.file(Verification.reportName, ofRun: summary.name)
    return PreviousRun(
      run: summary.name, toolVersion: summary.origin.toolVersion, totals: summary.totals,
      isMappingOther: summary.origin.mappingDigest != mappingDigest(report.options.mapping),
      report: PreviousRun.Reading(
        of: planned, in: [folder, FilePath(summary.outbox).appending(summary.name)]))
  }
}

extension PreviousRun.Reading {
  /// Reads the report in the first of these folders that there is. One whose digest is not the
  /// ledger's is not believed.
  fileprivate init(of planned: PlannedFile?, in folders: [FilePath]) {
    let disk = Disk()
    let path = FilePath(Verification.reportName)
    guard let planned,
      let folder = folders.first(where: { folder in
        (try? disk.exists(folder.pushing(path))) ?? false
      })
    else {
      self = .missing
      return
    }
    do {
      let run = PublishedRun(folder)
      // A device or a link to one may have no end.
      guard run.isPlainFile(planned.name) else {
        self = .changed
        return
      }
      let found = try run.file(planned.name)
      guard found.size == planned.size, found.sha256 == planned.sha256 else {
        self = .changed
        return
      }
      self = .read(try WrittenReport(run.bytes(of: planned.name), .untilFound))
    } catch {
      self = .changed
    }
  }
}
