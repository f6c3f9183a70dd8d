import Timesheets

/// What changed between the previous run and this one.
///
/// Options, checks and people are compared only where the previous report could be read. Hours are
/// carried ones: a person whose hours are all held has none.
struct RunComparison {
  /// An option with another value; nil where a run did not have it.
  struct Option: Hashable {
    let key: String
    let before: String?
    let now: String?
  }

  /// A check that came to something else; nil where the earlier program did not have it.
  struct Check: Hashable {
    let check: CheckID
    let before: Verdict?
    let now: Verdict
    /// Whether it fails now and is to be mended: what only left out duplicates did its work.
    let isFailing: Bool

    init(_ outcome: CheckOutcome, before: Verdict?) {
      check = outcome.check
      self.before = before
      now = outcome.verdict
      isFailing =
        outcome.verdict == .fail
        && !(outcome.check.isAboutDuplicates && (outcome.severity ?? .error) < .error)
    }
  }

  /// A person with other carried hours than in the previous run.
  struct Person: Hashable {
    let name: String
    let before: Tally
    let now: Tally

    var isGone: Bool { now.entries == 0 }
    var isNew: Bool { before.entries == 0 }
    var difference: Int { now.minutes - before.minutes }
  }

  let previous: PreviousRun
  /// In the order of the options in force; those that are no more come last, by key.
  private(set) var options: [Option] = []
  /// In reporting order.
  private(set) var checks: [Check] = []
  /// By name; empty where people are not compared.
  private(set) var people: [Person] = []
  /// Whether people are not compared: somebody whose hours were carried before has none to carry
  /// now, and misses none.
  private(set) var leavesOutPeople = false

  /// Nil when there is no previous run.
  init?(_ report: RunReport, _ hours: HourTotals) {
    guard let previous = report.previous else { return nil }
    self.previous = previous
    guard let written = previous.written else { return }
    options = Self.options(then: written.options, now: OptionsInForce(report.options).lines)
    checks = CheckOutcome.all(of: report.findings).compactMap { outcome in
      let before = written.checks[outcome.check]
      guard before != outcome.verdict else { return nil }
      return Check(outcome, before: before)
    }
    leavesOutPeople = report.leavesOutKnownTime
    if leavesOutPeople { return }
    people = Self.people(then: written.hours, now: hours, report.lists)
  }

  var gonePeople: [Person] { people.filter(\.isGone) }
  var newPeople: [Person] { people.filter(\.isNew) }

  /// Those with other hours than then, the greatest difference first, equal ones by name.
  var changedPeople: [Person] {
    people.filter { !$0.isGone && !$0.isNew }.sorted { left, right in
      (abs(right.difference), left.name) < (abs(left.difference), right.name)
    }
  }

  private static func options(
    then before: [String: String], now lines: [OptionsInForce.Line]
  ) -> [Option] {
    var changes: [Option] = []
    var gone = before
    for line in lines {
      let value = gone.removeValue(forKey: line.key)
      if value != line.value {
        changes.append(Option(key: line.key, before: value, now: line.value))
      }
    }
    for (key, value) in gone.sorted(by: { $0.key < $1.key }) {
      changes.append(Option(key: key, before: value, now: nil))
    }
    return changes
  }

  private static func people(
    then before: WrittenSums, now hours: HourTotals, _ lists: CompanyLists
  ) -> [Person] {
    var now = WrittenSums()
    for line in hours.people { now.add(line.tally, to: .people, lists[line.person].fullName) }
    let lines = Set(before.tallies.keys).union(now.tallies.keys)
    return lines.filter { $0.dimension == .people }.sorted()
      .map { Person(name: $0.name, before: before[$0], now: now[$0]) }
      .filter { $0.before != $0.now }
  }
}

extension RunReport {
  /// Whether time is left out because an earlier run carried it, or QuickBooks has it.
  fileprivate var leavesOutKnownTime: Bool {
    fates.contains { fate in
      guard case .duplicate(let finding) = fate else { return false }
      return findings[Int(finding)].check != .duplicateInBundle
    }
  }
}

extension CheckID {
  /// Whether what fails is that an hour came twice.
  fileprivate var isAboutDuplicates: Bool {
    switch self {
    case .duplicateInBundle, .duplicateCarried, .alreadyInQuickBooks: true
    default: false
    }
  }
}
