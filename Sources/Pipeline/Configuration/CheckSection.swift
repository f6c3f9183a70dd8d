import Timesheets

/// What becomes of payroll facts that no export in the bundle shows.
private enum UnprovedPayroll: String, CaseIterable {
  case warn, hold
}

extension CheckOptions {
  /// Reads `checks:`. A check's own line weighs more than `unknown:`.
  mutating func read(_ section: inout Section) {
    section.namesChecks = true
    var unproved = UnprovedPayroll.warn
    section.word("unknown", into: &unproved)
    if unproved == .hold {
      for check in CheckID.payroll { severities[check] = SeverityChoice(unknown: .error) }
    }
    section.number("lists-max-age-days", in: 0...3650, into: &listsMaxAgeDays)
    section.date("earliest", into: &earliest)
    section.date("latest", into: &latest)
    if earliest > latest, let entry = section.entry("latest") {
      section.report(
        .reversed(from: section.full("earliest"), through: section.full("latest")),
        at: entry.place)
    }
    for check in CheckID.allCases {
      guard let entry = section.entry(check.rawValue) else { continue }
      if check == .weekStart, case .text = entry.value.content {
        section.word(check.rawValue, into: &weekStart)
      } else {
        readSeverity(of: check, entry, &section)
      }
    }
  }

  /// `check: warning` states the weight of a fail; `{ fail: …, unknown: … }` both.
  private mutating func readSeverity(
    of check: CheckID, _ entry: YAMLEntry, _ section: inout Section
  ) {
    var choice = severities[check] ?? SeverityChoice()
    if case .text = entry.value.content {
      choice.fail = section.word(of: entry)
    } else {
      section.section(check.rawValue) { inner in
        if check == .weekStart { inner.word("policy", into: &weekStart) }
        inner.word("fail", into: &choice.fail)
        inner.word("unknown", into: &choice.unknown)
      }
    }
    // Without a person, a day or a time there is no entry to let go, whatever a pipeline wishes.
    if check.isIndispensable, let fail = choice.fail, fail != .error {
      let error = Severity.error.rawValue
      section.report(
        .unknownWord(
          key: section.full(check.rawValue), found: fail.rawValue, nearest: error,
          allowed: [error]), at: entry.place)
    }
    if choice != SeverityChoice() { severities[check] = choice }
  }
}

extension CheckID {
  /// The checks that need payroll facts, which an IIF export never shows.
  fileprivate static let payroll: [CheckID] = [
    .payrollAvailable, .payrollVisible, .useTimeData, .wageItemAny, .wageItemForEmployeeOnly,
    .wageItemMapped, .wageItemExists, .wageItemActive, .wageItemOnEmployee, .wageItemType,
  ]
}
