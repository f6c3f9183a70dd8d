import Timesheets

/// Gathers findings and which entries each of them concerns.
///
/// Findings on one subject with one detail are one finding, however many entries show it: a name
/// that is misspelt on 300 lines is one thing to mend.
struct FindingCollector {
  private let options: CheckOptions
  private var findings: [Finding] = []
  private var known: [Key: Int] = [:]
  /// The finding that decides each entry's fate so far, or `undecided`: four bytes an entry.
  private var deciding: [Int32]
  private static let undecided: Int32 = -1
  private var isDuplicate: [Bool]
  private let minutes: [Int32]

  private struct Key: Hashable {
    let check: CheckID
    let verdict: Verdict
    let subject: Subject
    let detail: FindingDetail
  }

  /// Starts without findings over these entries.
  init(entries: [TimeActivityRecord], options: CheckOptions) {
    self.options = options
    deciding = Array(repeating: Self.undecided, count: entries.count)
    isDuplicate = Array(repeating: false, count: entries.count)
    minutes = entries.map(\.minutes)
  }

  /// Records a finding, once, and returns its number for `concern`.
  @discardableResult
  mutating func report(
    _ check: CheckID, _ verdict: Verdict = .fail, on subject: Subject, _ detail: FindingDetail,
    at place: FindingPlace? = nil
  ) -> Int {
    record(
      Finding(
        check: check, verdict: verdict, severity: options.severity(of: check, verdict),
        subject: subject, detail: detail, place: place))
  }

  /// Records a fail whose severity the check decides itself: a name that differs in letter case is
  /// a note of `person-linked`, whatever a missing person is.
  @discardableResult
  mutating func report(
    _ check: CheckID, _ severity: Severity, on subject: Subject, _ detail: FindingDetail,
    at place: FindingPlace?
  ) -> Int {
    record(
      Finding(
        check: check, verdict: .fail, severity: severity, subject: subject, detail: detail,
        place: place))
  }

  private mutating func record(_ finding: Finding) -> Int {
    let key = Key(
      check: finding.check, verdict: finding.verdict, subject: finding.subject,
      detail: finding.detail)
    if let number = known[key] { return number }
    known[key] = findings.count
    findings.append(finding)
    return findings.count - 1
  }

  /// Says that a finding concerns an entry. An error holds it; of several errors the one whose
  /// check comes first in the catalogue is named as the cause.
  mutating func concern(entry: Int, finding: Int) {
    findings[finding].affected.add(minutes: Int(minutes[entry]))
    guard findings[finding].severity == .error, !isDuplicate[entry] else { return }
    let earlier = deciding[entry]
    if earlier != Self.undecided, findings[Int(earlier)].check <= findings[finding].check { return }
    deciding[entry] = Int32(finding)
  }

  /// Says that a finding concerns every entry that may be carried.
  mutating func concernEveryEntry(of examined: Examined, finding: Int) {
    for index in examined.source.indices where examined.outside[index] == nil {
      concern(entry: index, finding: finding)
    }
  }

  /// Says that an entry is carried already: it ends as `duplicate`, whatever else is wrong with it.
  mutating func concernDuplicate(entry: Int, finding: Int) {
    findings[finding].affected.add(minutes: Int(minutes[entry]))
    deciding[entry] = Int32(finding)
    isDuplicate[entry] = true
  }

  /// Whether the entry is carried already.
  func endsAsDuplicate(_ entry: Int) -> Bool { isDuplicate[entry] }

  /// Whether something already holds the entry.
  func holds(_ entry: Int) -> Bool { deciding[entry] != Self.undecided }

  /// Whether a check failed as an error.
  func hasError(of check: CheckID) -> Bool {
    findings.contains { $0.check == check && $0.severity == .error && $0.verdict == .fail }
  }

  /// All findings in reporting order, and every entry's fate.
  func collected(outside: [OutsideReason?]) -> CollectedFindings {
    let order = findings.indices.sorted { left, right in
      Self.comesFirst(findings[left], findings[right]) ?? (left < right)
    }
    var position = [Int32](repeating: 0, count: findings.count)
    for (place, number) in order.enumerated() { position[number] = Int32(place) }
    let fates = outside.indices.map { entry -> EntryFate in
      if let reason = outside[entry] { return .outside(reason) }
      guard deciding[entry] != Self.undecided else { return .batched }
      let finding = position[Int(deciding[entry])]
      return isDuplicate[entry] ? .duplicate(finding: finding) : .held(finding: finding)
    }
    return CollectedFindings(findings: order.map { findings[$0] }, fates: fates)
  }

  /// Nil when the reporting order does not tell the two apart.
  private static func comesFirst(_ left: Finding, _ right: Finding) -> Bool? {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.affected.minutes != right.affected.minutes {
      return left.affected.minutes > right.affected.minutes
    }
    if left.check != right.check { return left.check < right.check }
    switch (left.place, right.place) {
    case (let one?, let other?): return one == other ? nil : one < other
    case (_?, nil): return true
    case (nil, _?): return false
    case (nil, nil): return nil
    }
  }
}

/// The findings of a whole bundle and what they mean for each entry.
struct CollectedFindings {
  let findings: [Finding]
  let fates: [EntryFate]
}
