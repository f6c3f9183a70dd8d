import Timesheets

/// What holds entries, by root cause, the cause that frees most hours first.
package struct FixList: Sendable {
  /// All findings of one check with one root cause.
  package struct Cause: Sendable {
    /// The finding shown as the example: the first in reporting order.
    package let example: Finding
    /// What the findings are about, in reporting order.
    package var subjects: [Subject] = []
    /// The entries that these findings alone are named for: mending them frees at least these.
    package var freed = Tally()
    /// All entries concerned, those included that another cause holds as well.
    package var concerned = Tally()
    /// Whose entries it holds, by the source's names and in the order they come.
    package fileprivate(set) var people: [String] = []
  }

  package let causes: [Cause]

  package init(_ report: RunReport) {
    let decided = DecidedTallies(report)
    var causes: [Cause] = []
    var known: [RootCause: Int] = [:]
    var positions = [Int?](repeating: nil, count: report.findings.count)
    for (index, finding) in report.findings.enumerated() where finding.severity == .error {
      // What only stopped duplicates did its work: there is nothing to mend.
      if decided.duplicates[index] > 0 && decided.held[index].entries == 0 { continue }
      let key = RootCause(finding)
      let position = known[key] ?? causes.count
      if position == causes.count {
        known[key] = position
        causes.append(Cause(example: finding))
      }
      positions[index] = position
      causes[position].subjects.append(finding.subject)
      causes[position].freed = causes[position].freed + decided.held[index]
      causes[position].concerned = causes[position].concerned + finding.affected
    }
    Self.addPeople(of: report, to: &causes, at: positions)
    self.causes = causes.enumerated().sorted { left, right in
      (right.element.freed.minutes, right.element.freed.entries, left.offset)
        < (left.element.freed.minutes, left.element.freed.entries, right.offset)
    }.map(\.element)
  }

  /// Adds the people whose entries each cause holds; `positions` are the causes by finding.
  private static func addPeople(
    of report: RunReport, to causes: inout [Cause], at positions: [Int?]
  ) {
    let names = SourceNames(report)
    var seen = [Set<String>](repeating: [], count: causes.count)
    func add(_ name: String, to position: Int) {
      if !name.isEmpty && seen[position].insert(name).inserted {
        causes[position].people.append(name)
      }
    }
    for (record, fate) in zip(report.source, report.fates) {
      guard case .held(let finding) = fate, let position = positions[Int(finding)] else { continue }
      add(names.text(of: record.person, as: .person), to: position)
    }
    // What another cause holds as well has its people named by the findings themselves.
    for (finding, position) in zip(report.findings, positions) {
      guard let position else { continue }
      switch finding.subject {
      case .employee(let name), .personDay(let name, _), .element(.person, let name):
        add(name, to: position)
      case .bundle, .document, .element, .entry: continue
      }
    }
  }
}

/// What findings share that are mended in one way.
struct RootCause: Hashable {
  private let check: CheckID
  private let word: String

  init(_ finding: Finding) {
    check = finding.check
    word = finding.detail.reportWord
  }
}

/// The entries whose fate each finding decided, by finding.
private struct DecidedTallies {
  private(set) var held: [Tally]
  private(set) var duplicates: [Int]

  init(_ report: RunReport) {
    held = Array(repeating: Tally(), count: report.findings.count)
    duplicates = Array(repeating: 0, count: report.findings.count)
    for (record, fate) in zip(report.source, report.fates) {
      switch fate {
      case .held(let finding): held[Int(finding)].add(minutes: Int(record.minutes))
      case .duplicate(let finding): duplicates[Int(finding)] += 1
      case .batched, .outside: continue
      }
    }
  }
}

/// What the bundle cannot prove: one line per check that is unknown, in reporting order.
package struct UnprovedList: Sendable {
  package private(set) var findings: [Finding] = []

  package init(_ report: RunReport) {
    var seen = Set<CheckID>()
    for finding in report.findings where finding.verdict == .unknown {
      if seen.insert(finding.check).inserted { findings.append(finding) }
    }
    findings.sort { $0.check < $1.check }
  }
}
