import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// A clean delivery is silent, and one thing wrong in it makes one check speak.
@Suite struct MutationTests {
  @Test(arguments: MessyDelivery.Format.allCases, UInt64(1)...3)
  func `nothing is said of a clean delivery above a note`(
    format: MessyDelivery.Format, seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(format, &random)
    let carried = try await Workplace().carry(clean.delivery, .dryRun)
    #expect(carried.loudChecks.isEmpty)
    #expect(carried.outcome.exitCode == 0)
    #expect(carried.report.totals.batched.entries == clean.lines.count)
  }

  @Test(arguments: Mutation.all)
  func `one thing wrong makes one check speak`(mutation: Mutation) async throws {
    let before = MutableDelivery()
    var after = before
    mutation.change(&after)
    let workplace = try Workplace()
    let clean = try await workplace.carry(before.delivery, .dryRun).report.findings
    if after.wasCarried { _ = try await workplace.carry(before.delivery) }
    let spoilt = try await workplace.carry(after.delivery, .dryRun).report.findings
    let known = Set(clean.map(Said.init))
    let new = spoilt.map(Said.init).filter { !known.contains($0) }
    #expect(Set(new.map(\.check)) == mutation.speaks.union([mutation.check]))
    let loudest = new.filter { $0.check == mutation.check }.map(\.severity).max()
    #expect(loudest == mutation.severity)
  }

  @Test func `every check has its mutation`() {
    #expect(Set(Mutation.all.map(\.check)) == Set(CheckID.allCases))
  }

  /// What a finding says, whatever number of entries it concerns.
  private struct Said: Hashable {
    let check: CheckID
    let severity: Severity
    let verdict: Verdict
    let subject: Subject
    let detail: FindingDetail

    init(_ finding: Finding) {
      check = finding.check
      severity = finding.severity
      verdict = finding.verdict
      subject = finding.subject
      detail = finding.detail
    }
  }
}

/// A clean delivery in parts, each of which may be spoilt before it is written down.
struct MutableDelivery {
  var company: GeneratedCompany
  var lines: [GeneratedLine]
  var options = CarryOptions()
  /// Files beside the lists and the time.
  var otherFiles: [(name: String, text: String)] = []
  var edits: [(of: String, to: String)] = []
  /// Whether the clean delivery was carried before this one comes.
  var wasCarried = false

  init() {
    var random = SeededGenerator(seed: 11)
    company = GeneratedCompany(&random)
    var maker = LineMaker(company, first: WorkDate(dayNumber: 20_513))  // 2026-03-01
    lines = (0..<20).map { _ in maker.line(&random) }
    options.source.weekStart = .monday
    // A line with everything, for the mutations to take away from.
    lines[0].person = company.employees[0].element
    lines[0].isVendor = false
    lines[0].wageItem = company.wageItems[0].element
    lines[0].customer = company.customers[0]
    lines[0].item = company.items[0]
    lines[0].classElement = company.classes[0]
    lines[0].billable = .billable
    for index in lines.indices { lines[index].naming = .fullName }
  }

  var delivery: Delivery {
    var delivery = Delivery(options: options)
    let export = QBXMLExport()
    var lists = export.lists(of: company)
    for edit in edits {
      precondition(lists.contains(edit.of), "nothing to edit")
      lists = lists.split(separator: edit.of, omittingEmptySubsequences: false)
        .joined(separator: edit.to)
    }
    delivery.add("lists.xml", lists)
    delivery.add("time.xml", export.requested(lines))
    for file in otherFiles { delivery.add(file.name, file.text) }
    return delivery
  }
}
