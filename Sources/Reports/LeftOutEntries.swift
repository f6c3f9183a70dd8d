import Timesheets

/// The entries that no batch carries and nothing holds, by the reason: options first, then the
/// shields against carrying twice.
struct LeftOutEntries {
  /// Why entries are left out.
  enum Reason: Hashable {
    case outside(OutsideReason)
    /// The check that knew them again.
    case duplicate(CheckID)
  }

  /// Reasons without entries are not listed.
  let tallies: [(reason: Reason, tally: Tally)]

  init(_ report: RunReport) {
    var byFinding = [Tally](repeating: Tally(), count: report.findings.count)
    for (record, fate) in zip(report.source, report.fates) {
      guard case .duplicate(let finding) = fate else { continue }
      byFinding[Int(finding)].add(minutes: Int(record.minutes))
    }
    var byCheck: [CheckID: Tally] = [:]
    for (finding, tally) in zip(report.findings, byFinding) where tally.entries > 0 {
      byCheck[finding.check] = byCheck[finding.check, default: Tally()] + tally
    }
    let outside = report.outsideTallies.map { (Reason.outside($0.reason), $0.tally) }
    let duplicates = byCheck.sorted { $0.key < $1.key }.map { (Reason.duplicate($0.key), $0.value) }
    tallies = (outside + duplicates).map { (reason: $0.0, tally: $0.1) }
  }
}
