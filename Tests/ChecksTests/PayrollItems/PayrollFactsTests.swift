import Testing
import Timesheets

@testable import Checks

@Suite struct PayrollFactsTests {
  private func check(_ build: (inout DocumentBuilder) -> Void) -> CheckedBundle {
    var company = DocumentBuilder.company()
    build(&company)
    return checked(bundle(company), options: .linkingOnly)
  }

  private func refuse(_ document: inout DocumentBuilder, code: Int, message: String = "no") {
    document.records.lists.wageItems = []
    document.records.lists.exports.removeAll { $0.kind == .wageItems }
    document.exported(.wageItems, status: code, message: message)
  }

  @Test func `a refused payroll list holds entries that name a wage item`() {
    let checked = check {
      refuse(&$0, code: 3250)
      $0.entry("Bo Tran", wageItem: "Regular")
      $0.entry("Cy Works")
    }
    #expect(
      checked.details(of: .payrollAvailable) == [.payrollRefused(code: 3250, message: "no")])
    #expect(checked.findings(of: .payrollAvailable)[0].severity == .error)
    #expect(checked.fates.map(\.state) == [.held, .batched])
  }

  @Test func `a refused payroll list warns where no entry needs payroll`() {
    let checked = check {
      refuse(&$0, code: 3250)
      for index in $0.records.lists.employees.indices {
        $0.records.lists.employees[index].payroll = nil
      }
      $0.entry("Bo Tran")
    }
    #expect(checked.findings(of: .payrollAvailable).map(\.severity) == [.warning])
    #expect(checked.fates == [.batched])
  }

  @Test func `an empty wage item list is no payroll either`() {
    let checked = check {
      refuse(&$0, code: 1)
      $0.entry("Bo Tran", wageItem: "Regular")
    }
    #expect(checked.details(of: .payrollAvailable) == [.payrollRefused(code: 1, message: "no")])
    #expect(checked.fates.map(\.state) == [.held])
  }

  @Test func `a blind export leaves each payroll check unknown once and lets entries go`() {
    let checked = check {
      for index in $0.records.lists.employees.indices {
        $0.records.lists.employees[index].payroll = nil
      }
      $0.records.lists.preferences[0].isPersonalDataAccessAllowed = false
      $0.entry("Ann Lee", wageItem: "Regular")
      $0.entry("Bo Tran", wageItem: "Regular", date: "2026-03-03")
      $0.entry("Bo Tran", date: "2026-03-04")
    }
    #expect(
      checked.findings.map(\.check) == [
        .payrollVisible, .useTimeData, .wageItemAny, .wageItemOnEmployee, .wageItemMapped,
      ])
    #expect(checked.findings.allSatisfy { $0.verdict == .unknown && $0.severity == .warning })
    #expect(checked.findings.map(\.affected.entries) == [3, 3, 3, 2, 1])
    #expect(checked.findings[0].detail == .payrollHidden)
    #expect(checked.fates == [.batched, .batched, .batched])
    #expect(checked.wageItems.map { $0.index != nil } == [true, true, false])
  }

  @Test func `one employee without payroll information is named`() {
    let checked = check {
      $0.employee("Cal Moe", "E-9", earnings: nil)
      $0.entry("Cal Moe", wageItem: "Regular")
    }
    #expect(checked.findings(of: .payrollVisible).map(\.subject) == [.employee("Cal Moe")])
    #expect(checked.details(of: .payrollVisible) == [.undecided(by: .payrollInfo)])
  }

  @Test func `an IIF list export proves nothing of payroll and holds nothing`() {
    var lists = DocumentBuilder(0, .iif, newest: "2026-03-09")
    lists.exported(.employees, .vendors, .otherNames, .customers, .items, .classes)
    lists.employee("Ann Lee", earnings: nil)
    lists.vendor("Cy Works")
    var time = DocumentBuilder(1, .iif, format: .timerIIF)
    time.entry("Ann Lee", wageItem: "Regular Pay")
    time.entry("Cy Works", date: "2026-03-03")
    let checked = checked(bundle(lists, time), options: .linkingOnly)
    let pay = checked.findings.filter {
      CheckID.payrollAvailable <= $0.check && $0.check <= .wageItemType
    }
    #expect(pay.allSatisfy { $0.verdict == .unknown && $0.subject == .bundle })
    #expect(pay.allSatisfy { $0.affected.entries == 1 })
    #expect(Set(pay.map(\.check)).count == pay.count)
    #expect(
      Set(pay.map(\.check)) == [
        .payrollAvailable, .payrollVisible, .useTimeData, .wageItemAny, .wageItemExists,
        .wageItemActive, .wageItemOnEmployee, .wageItemType,
      ])
    #expect(checked.fates == [.batched, .batched])
  }

  /// Time in qbXML beside lists from IIF, which have no wage items.
  private func withoutWageItems(
    _ format: SourceFormat, options: CarryOptions = .linkingOnly,
    _ build: (inout DocumentBuilder) -> Void
  ) -> CheckedBundle {
    var lists = DocumentBuilder(0, .iif, newest: "2026-03-09")
    lists.exported(.employees, .vendors, .otherNames, .customers, .items, .classes)
    lists.employee("Ann Lee", earnings: nil)
    var time = DocumentBuilder(1, .qbxml, format: format)
    build(&time)
    return checked(bundle(lists, time), options: options)
  }

  @Test func `wage items of qbXML time are carried as named where no list proves them`() {
    let checked = withoutWageItems(.timeTrackingAdd) {
      $0.entry("Ann Lee", wageItem: "Regular") { record, builder in
        record.wageItem = builder.reference("Regular", id: "W-1")
      }
      $0.entry("Ann Lee", wageItem: "Regular", date: "2026-03-03")
      $0.entry("Ann Lee", wageItem: "Overtime", date: "2026-03-04")
    }
    #expect(checked.fates == [.batched, .batched, .batched])
    #expect(checked.lists.wageItems.map(\.element.fullName) == ["Overtime", "Regular"])
    #expect(checked.lists.wageItems.map(\.element.listID) == ["", "W-1"])
    #expect(checked.lists.unlistedWageItems == 2)
    #expect(checked.wageItems.map(\.index) == [1, 1, 0])
    for check in [CheckID.wageItemExists, .wageItemActive, .wageItemType, .wageItemOnEmployee] {
      #expect(checked.findings(of: check).map(\.verdict) == [.unknown])
    }
  }

  @Test func `wage items of a timer file are carried as named where no list proves them`() {
    var options = CarryOptions.linkingOnly
    options.mapping.lines = [MappingLine(role: .wageItem, source: "shop", target: "Shop Pay")]
    let checked = withoutWageItems(.timerIIF, options: options) {
      $0.vendor("Cy Works")
      $0.entry("Ann Lee", wageItem: "Regular Pay")
      $0.entry("Ann Lee", wageItem: "Shop", date: "2026-03-03")
      $0.entry("Ann Lee", date: "2026-03-04")
      $0.entry("Cy Works", wageItem: "Regular Pay", date: "2026-03-05")
    }
    #expect(checked.fates.map(\.state) == [.batched, .batched, .batched, .held])
    let names = checked.wageItems.map { item in
      item.index.map { checked.lists.wageItems[$0].element.fullName }
    }
    #expect(names == ["Regular Pay", "Shop Pay", nil, nil])
    #expect(
      checked.details(of: .wageItemForEmployeeOnly) == [
        .wageItemOnNonEmployee(person: "Cy Works", kind: .vendors, wageItem: "Regular Pay")
      ])
    for check in [CheckID.wageItemExists, .wageItemActive, .wageItemType, .wageItemOnEmployee] {
      #expect(checked.findings(of: check).map(\.verdict) == [.unknown])
    }
  }

  @Test func `a pay word is no wage item by itself, a mapping line's target is`() {
    var options = CarryOptions.linkingOnly
    let word = withoutWageItems(.quickBooksTimeCSV) { $0.entry("Ann Lee", wageItem: "Shop") }
    #expect(word.wageItems == [.none])
    options.mapping.lines = [
      MappingLine(role: .wageItem, source: "shop", target: "Shop Pay")
    ]
    let mapped = withoutWageItems(.quickBooksTimeCSV, options: options) {
      $0.entry("Ann Lee", wageItem: "Shop")
    }
    #expect(mapped.wageItems.map(\.index) == [0])
    #expect(mapped.lists.wageItems.map(\.element.fullName) == ["Shop Pay"])
  }
}
