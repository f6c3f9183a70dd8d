import Testing
import Timesheets

@testable import Checks

@Suite struct EntrySelectionTests {
  private func states(
    _ options: CarryOptions, declaredApproved: Bool? = nil,
    _ fill: (inout DocumentBuilder) -> Void
  ) -> [OutsideReason?] {
    var time = DocumentBuilder(1)
    fill(&time)
    if let declaredApproved {
      var statement = BundleStatement(place: time.place())
      statement.isApproved = declaredApproved
      time.records.statement = statement
    }
    return checked(bundle(.company(), time), options: options).fates.map { fate in
      if case .outside(let reason) = fate { reason } else { nil }
    }
  }

  @Test func `the date range is inclusive and the cut-off day is settled`() {
    var options = CarryOptions()
    options.selection.from = WorkDate(iso: "2026-03-02")
    options.selection.through = WorkDate(iso: "2026-03-08")
    options.selection.cutOff = WorkDate(iso: "2026-03-03")
    let reasons = states(options) { time in
      for date in ["2026-03-01", "2026-03-02", "2026-03-03", "2026-03-04", "2026-03-08"] {
        time.entry("Ann Lee", date: date)
      }
      time.entry("Ann Lee", date: "2026-03-09")
      time.entry("Ann Lee", date: "no date")
    }
    #expect(reasons == [.beforeRange, .cutOff, .cutOff, nil, nil, .afterRange, nil])
  }

  @Test(
    arguments: [
      (nil, [.notApproved, .notApproved, nil]), (false, [.notApproved, .notApproved, nil]),
      (true, [nil, .notApproved, nil]),
    ] as [(Bool?, [OutsideReason?])])
  func `without a word on approval the bundle's own word counts`(
    declared: Bool?, expected: [OutsideReason?]
  ) {
    var options = CarryOptions()
    options.selection.approvedOnly = true
    let reasons = states(options, declaredApproved: declared) { time in
      for approval in [Approval.unstated, .notApproved, .approved] {
        time.entry("Ann Lee") { record, _ in record.approval = approval }
      }
    }
    #expect(reasons == expected)
  }

  @Test(
    arguments: [
      (FieldPolicy.off, [nil, .workerKind, nil, nil]),
      (.required, [.workerKind, nil, .workerKind, nil]), (.optional, [nil, nil, nil, nil]),
    ] as [(FieldPolicy, [OutsideReason?])])
  func `vendors are left out, or everybody else`(
    policy: FieldPolicy, expected: [OutsideReason?]
  ) {
    var options = CarryOptions()
    options.carry.vendors = policy
    let reasons = states(options) { time in
      for person in ["Ann Lee", "Cy Works", "Di Owner", "Eve Unknown"] { time.entry(person) }
    }
    #expect(reasons == expected)
  }

  @Test func `a jobcode that is left out takes its entries with it`() {
    var options = CarryOptions()
    options.source.jobcodes = ["lunch break": .leftOut, "vacation": .hours(.vacation)]
    let reasons = states(options) { time in
      for job in ["Lunch  Break", "Vacation", "Foo Inc", ""] {
        time.entry("Ann Lee", customer: job)
      }
    }
    #expect(reasons == [.jobcode, nil, nil, nil])
  }
}
