import Checks
import Reports
import Spool
import Timesheets
import Transform

extension RunReport {
  /// What the stages made, gathered for telling.
  init(
    _ plans: (batches: BatchPlan, corrections: CorrectionPlan), of entries: ResolvedEntries,
    from checked: CheckedBundle,
    bundle: (opened: SourceBundle, standing: SourceBundle?, company: String),
    settings: (options: CarryOptions, toolVersion: String, carried: CarriedEntries)
  ) {
    // A run that carries nothing is named by the days that it was about.
    let days =
      entries.entries.isEmpty
      ? checked.source.compactMap(\.date) : entries.entries.map(\.date)
    // A folder of ours may be missing at the first run and there at the second, which must find
    // its own bytes again.
    let passedOver = (bundle.opened.passedOver + (bundle.standing?.passedOver ?? []))
      .filter { $0.reason != .ownFolder }
    self.init(
      runID: runName(
        of: (bundle.opened.name, checked.records.documents, passedOver),
        carriedBefore: settings.carried.isEmpty
          ? []
          : Self.carriedBefore(checked, settings.carried)
            + plans.corrections.documents.map(\.messageSetID),
        settings: (settings.options, settings.toolVersion),
        days: days.min().flatMap { first in days.max().map { first...$0 } }),
      toolVersion: settings.toolVersion, company: bundle.company,
      bundleName: bundle.opened.name,
      options: settings.options, records: checked.records, source: checked.source,
      fates: checked.fates, timeTrackingTaken: checked.timeTrackingTaken, lists: checked.lists,
      findings: checked.findings, totals: checked.controlTotals,
      roundedMinutes: entries.roundedMinutes, entries: entries.entries,
      entryTexts: entries.texts, batches: plans.batches.batches,
      weekStart: checked.weekStart, refusal: checked.refusal)
    corrections = plans.corrections.documents.map(CorrectionFile.init)
    standingDocuments = bundle.standing?.documents.count ?? 0
    identities = checked.identities
    self.passedOver = passedOver
    disagreements = checked.disagreements
    mapping = checked.mapping
    absences = checked.absences
    merged = entries.merged
  }

  /// What the ledger decided, a line for each entry concerned: a run that carries less than another
  /// one of the same bundle has another name.
  private static func carriedBefore(
    _ checked: CheckedBundle, _ carried: CarriedEntries
  ) -> [String] {
    checked.source.indices.compactMap { entry in
      let times = carried.carriages(of: checked.identities[entry])
      if times > 0 {
        return "\(entry) carried \(times), \(checked.fates[entry].state.rawValue)"
      }
      switch checked.fates[entry] {
      case .held(let finding), .duplicate(let finding):
        let isLedgers = checked.findings[Int(finding)].check == .duplicateCarried
        return isLedgers ? "\(entry) \(checked.fates[entry].state.rawValue)" : nil
      case .batched, .outside: return nil
      }
    }
  }
}

extension CorrectionFile {
  fileprivate init(_ document: CorrectionDocument) {
    let deletes: Bool =
      switch document.requests {
      case .changes: false
      case .deletions: true
      }
    self.init(
      path: document.file, messageSetID: document.messageSetID, deletes: deletes,
      tally: Tally(entries: document.lines.count, minutes: document.minutes))
  }
}
