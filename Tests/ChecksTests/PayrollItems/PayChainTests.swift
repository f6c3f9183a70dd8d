import Testing
import Timesheets

@testable import Checks

@Suite struct PayChainTests {
  private func check(
    options: CarryOptions = .linkingOnly, _ build: (inout DocumentBuilder) -> Void
  ) -> CheckedBundle {
    var company = DocumentBuilder.company()
    build(&company)
    return checked(bundle(company), options: options)
  }

  /// An entry of these hours whose wage item the source does not name.
  private func hours(
    _ type: HourType, of person: String = "Bo Tran", in document: inout DocumentBuilder
  ) {
    document.entry(person, customer: "Foo Inc", item: "Labour") { record, _ in
      record.hourType = type
    }
  }

  private func carried(_ checked: CheckedBundle) -> [String?] {
    checked.wageItems.map { item in
      item.index.map { checked.lists.wageItems[$0].element.fullName }
    }
  }

  @Test func `a vendor's time names no wage item`() {
    let checked = check { $0.entry("Cy Works", wageItem: "Regular") }
    #expect(
      checked.findings.map(\.detail) == [
        .wageItemOnNonEmployee(person: "Cy Works", kind: .vendors, wageItem: "Regular")
      ])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `a wage item that is not listed is missing, with near names`() {
    let checked = check { $0.entry("Bo Tran", wageItem: "Reguler") }
    #expect(
      checked.details(of: .wageItemExists) == [
        .wageItemMissing(name: "Reguler", near: ["Regular"])
      ])
    #expect(carried(checked) == [nil])
  }

  @Test func `a deduction is no wage item`() {
    let checked = check {
      $0.nonWageItem("Union Dues", "N-1")
      $0.entry("Bo Tran", wageItem: "Union Dues")
    }
    #expect(checked.findings.map(\.detail) == [.nonWageItem(name: "Union Dues")])
  }

  @Test func `an inactive wage item is held`() {
    let checked = check {
      $0.wageItem("Old Pay", "W-9", isActive: false)
      $0.employee("Cal Moe", "E-9", earnings: ["Old Pay"])
      $0.entry("Cal Moe", wageItem: "Old Pay")
    }
    #expect(checked.findings.map(\.detail) == [.wageItemInactive(name: "Old Pay")])
  }

  @Test func `a wage item outside the employee's earnings is held`() {
    let checked = check { $0.entry("Bo Tran", wageItem: "Overtime") }
    #expect(
      checked.findings.map(\.detail) == [
        .notAmongEarnings(wageItem: "Overtime", employee: "Bo Tran", earnings: ["Regular"])
      ])
  }

  @Test func `earnings by ListID alone are recognised`() {
    let checked = check {
      var record = EmployeeRecord(element: $0.element("Cal Moe", "E-9"))
      var info = PayrollInfo()
      info.useTimeData = .useTimeData
      info.earnings = [ListReference(listID: "W-2")]
      record.payroll = info
      $0.records.lists.employees.append(record)
      $0.entry("Cal Moe", wageItem: "Overtime")
    }
    #expect(checked.findings.map(\.detail) == [])
  }

  @Test func `an employee without any earnings is one finding, not three`() {
    let checked = check {
      $0.employee("Cal Moe", "E-9", earnings: [])
      $0.entry("Cal Moe", wageItem: "Regular")
      hours(.regular, of: "Cal Moe", in: &$0)
    }
    #expect(checked.findings.map(\.detail) == [.noEarnings(employee: "Cal Moe")])
    #expect(checked.findings[0].affected.entries == 2)
  }

  @Test func `overtime under a regular item is held`() {
    let checked = check {
      $0.entry("Ann Lee", wageItem: "Regular") { record, _ in record.hourType = .overtime }
    }
    #expect(
      checked.findings.map(\.detail) == [
        .wageTypeDiffers(wageItem: "Regular", wageType: .hourlyRegular, hourType: "overtime")
      ])
  }

  @Test(arguments: [
    (UseTimeData.doNotUseTimeData, FindingDetail.timeDataOff(employee: "Cal Moe")),
    (UseTimeData.notSet, FindingDetail.timeDataNotSet(employee: "Cal Moe")),
  ])
  func `a wage item on time of somebody not paid from time data is held`(
    setting: UseTimeData, detail: FindingDetail
  ) {
    let checked = check {
      $0.employee("Cal Moe", "E-9", uses: setting)
      $0.entry("Cal Moe", wageItem: "Regular")
    }
    #expect(checked.findings.map(\.detail) == [detail])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `other active employees not paid from time data are a warning`() {
    let checked = check {
      $0.employee("Cal Moe", "E-9", uses: .doNotUseTimeData)
      $0.employee("Gone Away", "E-8", isActive: false, uses: .notSet)
      hours(.regular, of: "Cal Moe", in: &$0)
    }
    #expect(checked.findings.map(\.detail) == [.timeDataOff(employee: "Cal Moe")])
    #expect(checked.findings.map(\.severity) == [.warning])
    #expect(checked.fates == [.batched])
    #expect(carried(checked) == [nil])
  }

  @Test func `hours of a stated kind go to the employee's single earnings line`() {
    let checked = check {
      hours(.regular, of: "Ann Lee", in: &$0)
      hours(.overtime, of: "Ann Lee", in: &$0)
      hours(.regular, of: "Cy Works", in: &$0)
    }
    #expect(checked.findings.map(\.detail) == [])
    #expect(carried(checked) == ["Regular", "Overtime", nil])
  }

  @Test func `an earnings line of no known type leaves no single one`() {
    let checked = check {
      $0.wageItem("Piecework", "W-9", type: nil)
      $0.employee("Cal Moe", "E-9", earnings: ["Regular", "Night"])
      $0.employee("Dee Poe", "E-8", earnings: ["Regular", "Piecework"])
      hours(.regular, of: "Cal Moe", in: &$0)
      hours(.regular, of: "Dee Poe", in: &$0)
      $0.entry("Cal Moe", wageItem: "Regular", date: "2026-03-03")
    }
    #expect(
      checked.details(of: .wageItemMapped) == [
        .hourTypeUnmapped(
          employee: "Cal Moe", hourType: "regular", earnings: ["Regular", "Night"]),
        .hourTypeUnmapped(
          employee: "Dee Poe", hourType: "regular", earnings: ["Regular", "Piecework"]),
      ])
    #expect(carried(checked) == [nil, nil, "Regular"])
  }

  @Test func `hours that lead to no wage item are unmapped`() {
    let checked = check { hours(.doubleTime, in: &$0) }
    #expect(
      checked.findings.map(\.detail) == [
        .hourTypeUnmapped(employee: "Bo Tran", hourType: "double-time", earnings: ["Regular"])
      ])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `without single earnings only the mapping decides`() {
    var options = CarryOptions.linkingOnly
    options.carry.wageItems = .mappingOnly
    #expect(check(options: options) { hours(.regular, in: &$0) }.fates.map(\.state) == [.held])
    options.mapping.lines = [
      MappingLine(role: .wageItem, source: "regular", target: "Regular")
    ]
    let mapped = check(options: options) { hours(.regular, in: &$0) }
    #expect(carried(mapped) == ["Regular"])
    #expect(mapped.mappedRoles == [[.wageItem]])
  }

  @Test func `the most specific mapping line wins`() {
    func line(_ target: String, _ scope: (inout WageScope) -> Void) -> MappingLine {
      var line = MappingLine(role: .wageItem, source: "", target: target)
      scope(&line.scope)
      return line
    }
    let lines = [
      line("Any") { _ in },
      line("By class") { $0.className = "North" },
      line("By item") { $0.item = "labour" },
      line("By customer") { $0.customer = "Foo Inc" },
      line("By employee") { $0.employee = "Bo Tran" },
      line("By item and class") {
        $0.item = "Labour"
        $0.className = "North"
      },
      line("By nobody") { $0.employee = "Nobody" },
    ]
    func target(_ count: Int, class className: String = "") -> String? {
      var options = CarryOptions.linkingOnly
      options.mapping.lines = Array(lines[..<count])
      return carried(
        check(options: options) {
          let names = lines.map(\.target)
          for (index, name) in names.enumerated() { $0.wageItem(name, "X-\(index)") }
          $0.employee("Bo Tran", "E-2", earnings: names)
          $0.entry("Bo Tran", customer: "Foo Inc", item: "Labour", class: className) {
            record, _ in record.hourType = .regular
          }
        })[0]
    }
    #expect(target(1) == "Any")
    #expect(target(2) == "Any")
    #expect(target(2, class: "North") == "By class")
    #expect(target(3, class: "North") == "By item")
    #expect(target(4, class: "North") == "By customer")
    #expect(target(5, class: "North") == "By employee")
    #expect(target(7, class: "North") == "By item and class")
  }

  @Test func `no wage item for somebody paid from time data is a warning`() {
    let checked = check { $0.entry("Bo Tran") }
    #expect(checked.findings.map(\.detail) == [.noWageItem(employee: "Bo Tran")])
    #expect(checked.findings[0].severity == .warning)
    #expect(checked.fates == [.batched])
  }

  @Test func `a mapping line for every word also pays hours of no stated kind`() {
    var options = CarryOptions.linkingOnly
    options.mapping.lines = [MappingLine(role: .wageItem, source: "", target: "Regular")]
    let checked = check(options: options) { $0.entry("Bo Tran") }
    #expect(checked.findings.map(\.detail) == [])
    #expect(carried(checked) == ["Regular"])
  }

  @Test func `of several broken links of the chain only the first is told`() {
    let checked = check {
      $0.wageItem("Old Overtime", "W-9", type: .hourlyOvertime, isActive: false)
      $0.employee("Cal Moe", "E-9", uses: .doNotUseTimeData, earnings: ["Vacation"])
      for item in ["Old Overtime", "Overtime", "Vacation"] {
        $0.entry("Cal Moe", wageItem: item) { record, _ in record.hourType = .regular }
      }
      $0.entry("Cal Moe", wageItem: "Vacation", date: "2026-03-03")
    }
    #expect(
      Set(checked.findings.map(\.check)) == [
        .wageItemActive, .wageItemOnEmployee, .wageItemType, .useTimeData,
      ])
    #expect(checked.findings.allSatisfy { $0.affected.entries == 1 })
  }

  @Test func `without wage items in the pipeline the chain is silent`() {
    var options = CarryOptions.linkingOnly
    options.carry.wageItems = .off
    let checked = check(options: options) {
      $0.employee("Cal Moe", "E-9", uses: .notSet, earnings: [])
      $0.entry("Cal Moe", wageItem: "Nothing")
      $0.entry("Cy Works", wageItem: "Regular")
    }
    #expect(checked.findings.map(\.detail) == [])
    #expect(carried(checked) == [nil, nil])
  }
}
