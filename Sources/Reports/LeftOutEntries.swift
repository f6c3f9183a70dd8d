import Timesheets

/// The entries that no batch carries and nothing holds, by the reason: options first, then what
/// knew them again.
struct LeftOutEntries {
  /// Why entries are left out.
  enum Reason {
    case outside(OutsideReason)
    /// A finding like all those that knew such entries again.
    case duplicate(Finding)
  }

  /// Reasons without entries are not listed.
  let tallies: [(reason: Reason, tally: Tally)]

  init(_ report: RunReport) {
    var byFinding = [Tally](repeating: Tally(), count: report.findings.count)
    for (record, fate) in zip(report.source, report.fates) {
      guard case .duplicate(let finding) = fate else { continue }
      byFinding[Int(finding)].add(minutes: Int(record.minutes))
    }
    var duplicates: [(reason: Reason, tally: Tally)] = []
    var known: [RootCause: Int] = [:]
    for (finding, tally) in zip(report.findings, byFinding) where tally.entries > 0 {
      let position = known[RootCause(finding), default: duplicates.count]
      if position == duplicates.count {
        known[RootCause(finding)] = position
        duplicates.append((.duplicate(finding), Tally()))
      }
      duplicates[position].tally = duplicates[position].tally + tally
    }
    let outside = report.outsideTallies.map { (reason: Reason.outside($0.reason), tally: $0.tally) }
    tallies = outside + duplicates
  }
}
