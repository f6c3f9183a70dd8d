import Timesheets

/// The run that the company published last before this one, as far as it can still be read.
package struct PreviousRun: Sendable {
  /// Its name, which is its folder's.
  package let run: String
  package let toolVersion: String
  /// What the ledger says of it: these are known even when its folder is gone.
  package let totals: ControlTotals
  /// Whether the mapping table of the two runs has other lines, be they as many or not.
  package let isMappingOther: Bool
  package let report: Reading

  /// What became of its `report.json`.
  package enum Reading: Sendable {
    case read(WrittenReport)
    /// It does not stand any more where it was published.
    case missing
    /// It is not what was published, or cannot be read.
    case changed
  }

  package init(
    run: String, toolVersion: String, totals: ControlTotals, isMappingOther: Bool,
    report: Reading
  ) {
    self.run = run
    self.toolVersion = toolVersion
    self.totals = totals
    self.isMappingOther = isMappingOther
    self.report = report
  }

  /// What its report states; nil when that cannot be believed.
  var written: WrittenReport? {
    if case .read(let report) = report { report } else { nil }
  }
}
