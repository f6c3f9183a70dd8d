import Timesheets

/// Writes lines as an IIF timer file (domain facts 5.3).
struct TimerExport {
  var companyName: String
  var lineEnd = "\r\n"

  static let columns = [
    "DATE", "JOB", "EMP", "ITEM", "PITEM", "DURATION", "PROJ", "NOTE", "BILLINGSTATUS",
  ]

  func text(of lines: [GeneratedLine]) -> String {
    (opening + lines.map(row)).map { $0 + lineEnd }.joined()
  }

  /// The rows before the first entry.
  var opening: [String] {
    [
      "!TIMERHDR\tVER\tREL\tCOMPANYNAME\tIMPORTEDBEFORE\tFROMTIMER\tCOMPANYCREATETIME",
      "TIMERHDR\t8\t0\t\(quoted(companyName))\tN\tY\t1208544781",
      (["!TIMEACT"] + Self.columns).joined(separator: "\t"),
    ]
  }

  /// A Timer Lists export of the company: what it says of itself, and no list.
  static func lists(of company: GeneratedCompany) -> String {
    TimerExport(companyName: company.name).opening.prefix(2).joined(separator: "\r\n")
      .replacing("\tY\t", with: "\tN\t") + "\r\n"
  }

  func row(_ line: GeneratedLine) -> String { cells(of: line).joined(separator: "\t") }

  /// The cells of an entry's row, the keyword first.
  func cells(of line: GeneratedLine) -> [String] {
    let (year, month, day) = line.date.components
    let status: [BillableStatus: String] = [
      .notBillable: "0", .billable: "1", .hasBeenBilled: "2",
    ]
    return [
      "TIMEACT", line.dateText ?? "\(month)/\(day)/\(year)", quoted(line.customer?.name),
      quoted(line.personText ?? line.person.name), quoted(line.item?.name),
      quoted(line.wageItem?.name),
      line.durationText ?? clock(line.minutes), quoted(line.classElement?.name),
      quoted(line.notes), status[line.billable] ?? "",
    ]
  }
}

/// Writes lines as a QuickBooks Time timesheet report (domain facts 8).
struct TimesheetExport {
  var delimiter = ","
  var lineEnd = "\r\n"
  /// Decimal hours, as QuickBooks Time writes them, or a clock's.
  var hasDecimalHours = true

  static let columns = [
    "username", "fname", "lname", "local_date", "local_day", "hours", "jobcode_1", "jobcode_2",
    "service item", "class", "pay type", "billable", "approved_status", "notes",
  ]

  func text(of lines: [GeneratedLine]) -> String {
    ([header] + lines.map(row)).map { $0 + lineEnd }.joined()
  }

  var header: String { Self.columns.joined(separator: delimiter) }

  func row(_ line: GeneratedLine) -> String {
    cells(of: line).map(quoted).joined(separator: delimiter)
  }

  /// The cells of an entry's row, not yet in quotes.
  func cells(of line: GeneratedLine) -> [String] {
    let names = (line.personText ?? line.person.name).split(separator: " ", maxSplits: 1).map(
      String.init)
    let jobs = (line.customer?.name ?? "").split(separator: ":", maxSplits: 1).map(String.init)
    return [
      line.person.id, names[0], names.count > 1 ? names[1] : "",
      line.dateText ?? line.date.isoText, "Mon", line.durationText ?? hours(line.minutes),
      jobs.first ?? "", jobs.count > 1 ? jobs[1] : "", line.item?.name ?? "",
      line.classElement?.name ?? "", line.wageItem?.name ?? "",
      line.billable == .billable ? "Yes" : "No", line.isApproved ? "Approved" : "Submitted",
      line.notes,
    ]
  }

  func quoted(_ text: String) -> String {
    guard text.contains(where: { "\(delimiter)\"\n\r".contains($0) }) else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Four decimals tell every minute of a day.
  private func hours(_ minutes: Int) -> String {
    guard hasDecimalHours else { return clock(minutes) }
    let tenThousandths = (minutes % 60 * 10_000 + 30) / 60
    let digits = String(tenThousandths + 10_000).dropFirst()
    return "\(minutes / 60)\(delimiter == ";" ? "," : ".")\(digits)"
  }
}

/// Writes a company's lists as an IIF export (domain facts 5.2).
struct IIFLists {
  func text(of company: GeneratedCompany) -> String {
    let header = [["!HDR", "PROD", "DATE"], ["HDR", "QuickBooks Enterprise", "2026-03-14"]]
    let items = company.items.map { ["INVITEM", quoted($0.name), "SERV", hidden($0)] }
    let sections = [
      header, section("CLASS", company.classes),
      [["!INVITEM", "NAME", "INVITEMTYPE", "HIDDEN"]] + items,
      section("CUST", company.customers), section("VEND", company.vendors),
      section("EMP", company.employees.map(\.element)), section("OTHERNAME", company.otherNames),
    ]
    return sections.joined().map { $0.joined(separator: "\t") + "\r\n" }.joined()
  }

  private func section(
    _ keyword: String, _ elements: [GeneratedCompany.Element]
  ) -> [[String]] {
    [["!\(keyword)", "NAME", "REFNUM", "HIDDEN"]]
      + elements.map { [keyword, quoted($0.name), "1", hidden($0)] }
  }

  private func hidden(_ element: GeneratedCompany.Element) -> String {
    element.isActive ? "N" : "Y"
  }
}

/// A cell of IIF: in quotes where a comma or quote asks for it, as QuickBooks does.
private func quoted(_ text: String?) -> String {
  guard let text, text.contains(where: { ",\"\t".contains($0) }) else { return text ?? "" }
  return "\""
    + text.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}

/// `H:MM`
private func clock(_ minutes: Int) -> String {
  "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
}
