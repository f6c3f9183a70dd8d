import Timesheets

/// How many elements a company list has.
package struct ListCount: Hashable, Sendable {
  package let kind: ListKind
  package let total: Int
  /// Those that say they are inactive.
  package let inactive: Int

  private init(_ kind: ListKind, _ elements: [ListElement]) {
    self.kind = kind
    total = elements.count
    inactive = elements.count { $0.isInactive }
  }

  /// The seven lists that time entries refer to. Items are items of every type.
  package static func all(of lists: CompanyLists) -> [ListCount] {
    [
      ListCount(.employees, lists.employees.map(\.element)),
      ListCount(.vendors, lists.vendors.map(\.element)),
      ListCount(.otherNames, lists.otherNames.map(\.element)),
      ListCount(.customers, lists.customers.map(\.element)),
      ListCount(.items, lists.items.map(\.element)),
      ListCount(.classes, lists.classes.map(\.element)),
      ListCount(.wageItems, lists.wageItems.dropLast(lists.unlistedWageItems).map(\.element)),
    ]
  }
}

/// What one check came to over the whole run.
package struct CheckOutcome: Hashable, Sendable {
  package let check: CheckID
  /// Fail when one finding failed, else unknown when one is unknown, else pass.
  package let verdict: Verdict
  /// The weightiest of its findings; nil when it passed.
  package let severity: Severity?
  package let fails: Int
  package let unknowns: Int

  /// Every check in reporting order.
  package static func all(of findings: [Finding]) -> [CheckOutcome] {
    let checks = CheckID.allCases
    var fails = [Int](repeating: 0, count: checks.count)
    var unknowns = fails
    var severities = [Severity?](repeating: nil, count: checks.count)
    for finding in findings {
      let order = finding.check.order
      switch finding.verdict {
      case .fail: fails[order] += 1
      case .unknown: unknowns[order] += 1
      case .pass: continue
      }
      severities[order] = max(severities[order] ?? finding.severity, finding.severity)
    }
    return checks.map { check in
      let order = check.order
      let verdict: Verdict =
        fails[order] > 0 ? .fail : unknowns[order] > 0 ? .unknown : .pass
      return CheckOutcome(
        check: check, verdict: verdict, severity: severities[order], fails: fails[order],
        unknowns: unknowns[order])
    }
  }
}

extension ControlTotals {
  /// The five sums under the names that reports use.
  package var byState: [(state: String, tally: Tally)] {
    [
      ("read", read), ("batched", batched), ("held", held), ("duplicate", duplicate),
      ("outside", outside),
    ]
  }
}

extension RunReport {
  /// What was left out, by the option that left it out; reasons without entries are not listed.
  var outsideTallies: [(reason: OutsideReason, tally: Tally)] {
    guard totals.outside.entries > 0 else { return [] }
    var tallies: [OutsideReason: Tally] = [:]
    for (record, fate) in zip(source, fates) {
      guard case .outside(let reason) = fate else { continue }
      tallies[reason, default: Tally()].add(minutes: Int(record.minutes))
    }
    return OutsideReason.allCases.compactMap { reason in
      tallies[reason].map { (reason: reason, tally: $0) }
    }
  }

  /// The time to carry that each document brought, by document.
  var timeByDocument: [Tally] {
    var tallies = [Tally](repeating: Tally(), count: records.documents.count)
    for record in source {
      tallies[Int(record.place.document.index)].add(minutes: Int(record.minutes))
    }
    return tallies
  }

  /// Seconds that whole minutes could not hold: their sum as given less as kept, and the entries.
  var roundedOffSeconds: (sum: Int, entries: Int) {
    var sum = 0
    var entries = 0
    for record in source where record.roundedOffSeconds != 0 {
      sum += Int(record.roundedOffSeconds)
      entries += 1
    }
    return (sum, entries)
  }
}

extension DocumentKind {
  /// The word of `report.json` for the kind.
  var reportWord: String {
    switch self {
    case .qbxml: "qbxml"
    case .iif: "iif"
    case .quickBooksTimeCSV: "quickbooks-time-csv"
    case .bundleStatement: "bundle-statement"
    case .ignored: "ignored"
    }
  }

  /// Why the document was ignored; nil when it was read.
  var ignoredReason: IgnoredReason? {
    if case .ignored(let reason) = self { reason } else { nil }
  }
}

extension Subject {
  /// The word of `report.json` for what kind of thing the subject is.
  var reportWord: String {
    switch self {
    case .bundle: "bundle"
    case .document: "document"
    case .element(let role, _): role.rawValue
    case .employee: "employee"
    case .personDay: "person-day"
    case .entry: "entry"
    }
  }
}

extension FindingDetail {
  /// The root cause as one stable word: `not-listed`, `malformed-xml`.
  var reportWord: String {
    if case .correction(let detail) = self { return Reports.reportWord(of: detail) }
    if case .timer(let detail) = self { return "timer-" + detail.reportWord }
    return Reports.reportWord(of: self)
  }
}

extension TimerMisfit {
  /// The word of `report.json` for why a batch has no timer file.
  var reportWord: String { Reports.reportWord(of: self) }
}

extension TimerDetail {
  fileprivate var reportWord: String {
    switch self {
    case .slip(let slip): Reports.reportWord(of: slip)
    case .unwritable(let misfit): "unwritable-" + misfit.reportWord
    default: Reports.reportWord(of: self)
    }
  }
}

extension AnswerFindingDetail {
  /// The root cause as one stable word: `loaded-twice`, `shared-txn-id`.
  var reportWord: String { Reports.reportWord(of: self) }
}

/// A case's own name as one stable word: `not-listed` for `notListed` and `malformed-xml` for
/// `malformedXML`.
private func reportWord(of detail: some Sendable) -> String {
  // Reflection, because a switch of seventy lines would only repeat every name once more.
  let name = Array(Mirror(reflecting: detail).children.first?.label ?? String(describing: detail))
  var word = ""
  for (index, letter) in name.enumerated() {
    let isAfterLower = index > 0 && name[index - 1].isLowercase
    let isBeforeLower = index + 1 < name.count && name[index + 1].isLowercase
    if letter.isUppercase && index > 0 && (isAfterLower || isBeforeLower) { word += "-" }
    word += letter.lowercased()
  }
  return word
}
