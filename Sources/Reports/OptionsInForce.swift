import Timesheets

/// The options a run was made with, each as one key and one text, in a fixed order.
///
/// Keys are the pipeline file's own. Tables are told by their number of lines, not by content:
/// they hold names of people.
package struct OptionsInForce: Sendable {
  /// One option.
  package struct Line: Hashable, Sendable {
    package let key: String
    package let value: String
  }

  package private(set) var lines: [Line] = []

  package init(_ options: CarryOptions) {
    add("company", options.company ?? "")
    add(options.source)
    add(options.selection)
    add(options.carry)
    add(options.checks)
    add(options.output)
    add(options.report)
    add("mapping.lines", String(options.mapping.lines.count))
    // Those that nobody changed say nothing, and would make every run another one.
    let limits = options.source.limits
    for limit in ReadingLimit.allCases where limits[limit] != ReadingLimits()[limit] {
      add("limits.\(limit.rawValue)", String(limits[limit]))
    }
    if let assignments = options.assignments {
      add("assignments.lines", String(assignments.pairs.count))
    }
  }

  private mutating func add(_ key: String, _ value: String) {
    lines.append(Line(key: key, value: value))
  }

  private mutating func add(_ source: SourceOptions) {
    add("source.time-tracking", source.timeTracking.rawValue)
    add("source.day-order", source.dayOrder.rawValue)
    add("source.week-start", source.weekStart?.qbxmlName.lowercased() ?? "")
    for (jobcode, meaning) in source.jobcodes.sorted(by: { $0.key < $1.key }) {
      switch meaning {
      case .hours(let type): add("source.jobcodes.\(jobcode)", type.word)
      case .leftOut: add("source.jobcodes.\(jobcode)", "left-out")
      }
    }
    for field in CSVField.allCases {
      let headers = source.columns.filter { $0.value == field }.keys.sorted()
      if !headers.isEmpty {
        add("source.columns.\(field.rawValue)", headers.joined(separator: ", "))
      }
    }
  }

  private mutating func add(_ selection: SelectionOptions) {
    add("select.from", selection.from?.isoText ?? "")
    add("select.through", selection.through?.isoText ?? "")
    add("select.cut-off", selection.cutOff?.isoText ?? "")
    add("select.approved-only", String(selection.approvedOnly))
  }

  private mutating func add(_ carry: FieldOptions) {
    add("carry.vendors", carry.vendors.rawValue)
    add("carry.service-items", carry.serviceItems.rawValue)
    add("carry.classes", carry.classes.rawValue)
    add("carry.billable", carry.billable.rawValue)
    add("carry.wage-items", carry.wageItems.rawValue)
    add("carry.rounding.minutes", carry.rounding.map { String($0.minutes) } ?? "")
    add("carry.rounding.mode", carry.rounding?.mode.rawValue ?? "")
    add("carry.merge-equal-lines", String(carry.mergesEqualLines))
  }

  private mutating func add(_ checks: CheckOptions) {
    add("checks.week-start.policy", checks.weekStart.rawValue)
    add("checks.lists-max-age-days", String(checks.listsMaxAgeDays))
    add("checks.earliest", checks.earliest.isoText)
    add("checks.latest", checks.latest.isoText)
    for check in CheckID.allCases {
      guard let choice = checks.severities[check] else { continue }
      if let fail = choice.fail { add("checks.\(check.rawValue).fail", fail.rawValue) }
      if let unknown = choice.unknown {
        add("checks.\(check.rawValue).unknown", unknown.rawValue)
      }
    }
  }

  private mutating func add(_ output: OutputOptions) {
    add("output.qbxml-version", output.version.text)
    add("output.batch-size", String(output.batchSize))
    add("output.on-error", output.onError.rawValue)
    // Only where it is on: the names of runs that were made before there was such an option stay.
    if output.canary { add("output.canary", "true") }
    if output.timer {
      add("output.timer", "true")
      add("output.timer-wage-items", String(output.timerWageItems))
    }
    add("output.languages", output.languages.map(\.rawValue).joined(separator: " "))
  }

  /// Only where they are on, for the same reason; a picture is told by its digest.
  private mutating func add(_ report: ReportOptions) {
    if let title = report.title { add("report.title", title) }
    if let logo = report.logo { add("report.logo", logo.sha256) }
  }
}
