import Testing
import Timesheets

@testable import Checks

@Suite struct ListAbsenceTests {
  private func absences(
    _ options: CarryOptions = .linkingOnly, _ change: (inout DocumentBuilder) -> Void
  ) -> [ListAbsence] {
    var company = DocumentBuilder.company()
    change(&company)
    return checked(bundle(company), options: options).absences
  }

  @Test func `names that the active lists do not have are told, people first, most time first`() {
    var options = CarryOptions.linkingOnly
    options.carry.vendors = .off
    options.mapping.lines = [
      MappingLine(role: .customer, source: "Bar Limited", target: "Bar Ltd")
    ]
    let absences = absences(options) {
      $0.employee("Old Timer", "E-9", isActive: false)
      $0.customer("Shut", "C-9", isActive: false)
      $0.entry("Bo Tran", customer: "Foo Inc")
      $0.entry("BO TRAN", customer: "foo inc : roof")
      $0.entry("Nobody", customer: "Shut", minutes: 30)
      $0.entry("Old Timer", customer: "Bar Limited", minutes: 90)
      $0.entry("Old Timer", customer: "Nowhere", minutes: 10)
      $0.entry("Cy Works", minutes: 20)
      $0.entry("Di Owner", minutes: 15)
    }
    #expect(
      absences.map { "\($0.role.rawValue) \($0.name) \($0.reason.rawValue) \($0.time.minutes)" }
        == [
          "person Old Timer inactive 100", "person Nobody not-listed 30",
          "person Cy Works vendor 20", "person Di Owner no-worker 15",
          "customer Bar Limited other-name 90", "customer Shut inactive 30",
          "customer Nowhere not-listed 10",
        ])
    #expect(absences[4].listed == "Bar Ltd")
    #expect(absences[1].listed == nil)
  }

  @Test func `where a list was not exported nothing is said to be missing from it`() {
    var time = DocumentBuilder()
    time.exported(.employees)
    time.employee("Bo Tran", "E-1")
    time.entry("Nobody", customer: "Nowhere")
    time.entry("Bo Tran", customer: "Foo Inc")
    #expect(checked(bundle(time), options: .linkingOnly).absences.isEmpty)
  }
}
