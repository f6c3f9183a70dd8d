import Checks
import Reports
import Spool
import Timesheets
import Transform

extension RunReport {
  /// What the stages made, gathered for telling.
  init(
    _ plan: BatchPlan, of checked: CheckedBundle, bundle: SourceBundle, company: String,
    settings: (options: CarryOptions, toolVersion: String)
  ) {
    var totals = ControlTotals()
    for (record, fate) in zip(checked.source, checked.fates) {
      totals.count(fate.state, minutes: Int(record.minutes))
    }
    let days = plan.entries.lazy.map(\.date)
    self.init(
      runID: runName(
        documents: checked.records.documents, options: settings.options,
        toolVersion: settings.toolVersion,
        days: days.min().flatMap { first in
          days.max().map { first...$0 }
        }),
      toolVersion: settings.toolVersion, company: company, bundleName: bundle.name,
      options: settings.options, records: checked.records, source: checked.source,
      fates: checked.fates, timeTrackingTaken: checked.timeTrackingTaken, lists: checked.lists,
      findings: checked.findings, totals: totals, roundedMinutes: plan.roundedMinutes,
      entries: plan.entries, entryTexts: plan.texts, batches: plan.batches,
      weekStart: checked.weekStart, refusal: checked.refusal)
    disagreements = checked.disagreements
    merged = plan.merged
  }
}
