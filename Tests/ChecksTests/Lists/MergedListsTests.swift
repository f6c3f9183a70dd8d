import Testing
import Timesheets

@testable import Checks

@Suite struct MergedListsTests {
  private func document(
    _ index: UInt32, _ kind: DocumentKind = .qbxml, newest: String?,
    build: (inout DocumentBuilder) -> Void
  ) -> DocumentBuilder {
    var document = DocumentBuilder(index, kind, newest: newest)
    build(&document)
    return document
  }

  private func merged(_ one: DocumentBuilder, _ other: DocumentBuilder) -> MergedLists {
    MergedLists(of: bundle(one, other).documents)
  }

  @Test func `one ListID in two exports is one element under its newest name`() {
    let old = document(0, newest: "2026-01-01") { $0.customer("Foo Inc", "C-1") }
    let new = document(1, newest: "2026-02-01") {
      $0.customer("Foo Incorporated", "C-1", isActive: false)
    }
    let merged = merged(old, new)
    #expect(merged.lists.customers.map(\.element.fullName) == ["Foo Incorporated"])
    #expect(merged.lists.customers[0].element.isInactive)
    #expect(merged.disagreements.map(\.field) == [.name, .isActive])
    #expect(merged.disagreements[0].believed.document.index == 1)
  }

  @Test func `the newer export wins whatever its name sorts like`() {
    let new = document(0, newest: "2026-02-01") { $0.vendor("Cy", "V-1", isActive: false) }
    let old = document(1, newest: "2026-01-01") { $0.vendor("Cy", "V-1", isActive: true) }
    #expect(merged(new, old).lists.vendors.map(\.element.isActive) == [false])
  }

  @Test func `an IIF row and a qbXML record of one name are one element`() {
    let iif = document(0, .iif, newest: "2026-02-01") {
      $0.employee("ann  lee", isActive: false, earnings: nil)
    }
    let qbxml = document(1, newest: "2026-01-01") { $0.employee("Ann Lee", "E-1") }
    let employee = merged(iif, qbxml).lists.employees
    #expect(employee.count == 1)
    #expect(employee[0].element.isInactive)
    #expect(employee[0].element.listID == "E-1")
    #expect(employee[0].payroll?.useTimeData == .useTimeData)
  }

  @Test func `at equal age qbXML is believed over IIF`() {
    let iif = document(0, .iif, newest: "2026-02-01") { $0.vendor("Cy", isActive: false) }
    let qbxml = document(1, newest: "2026-02-01") { $0.vendor("Cy", "V-1", isActive: true) }
    let merged = merged(iif, qbxml)
    #expect(merged.lists.vendors.map(\.element.isActive) == [true])
    #expect(merged.disagreements.map(\.passedOver.document.index) == [0])
  }

  @Test func `of two exports of one age the record changed last wins`() {
    let one = document(0, newest: "2026-02-01") {
      let element = $0.element("Cy", "V-1", isActive: false, modified: "2026-01-09")
      $0.records.lists.vendors.append(NameRecord(element: element))
    }
    let other = document(1, newest: "2026-02-01") {
      let element = $0.element("Cy", "V-1", isActive: true, modified: "2026-01-08")
      $0.records.lists.vendors.append(NameRecord(element: element))
    }
    #expect(merged(one, other).lists.vendors.map(\.element.isActive) == [false])
  }

  @Test func `an IIF row under a name that an element had at that time is that element`() {
    let iif = document(0, .iif, newest: "2026-01-01") { $0.customer("Foo Inc") }
    let old = document(1, newest: "2026-01-01") { $0.customer("Foo Inc", "C-1") }
    let new = document(2, newest: "2026-02-01") { $0.customer("Foo Incorporated", "C-1") }
    let lists = MergedLists(of: bundle(iif, old, new).documents).lists
    #expect(lists.customers.map(\.element.fullName) == ["Foo Incorporated"])
  }

  @Test func `two ListIDs are two elements under one name`() {
    let one = document(0, newest: nil) {
      $0.customer("Foo", "C-2")
      $0.customer("Foo", "C-1")
    }
    let merged = MergedLists(of: bundle(one).documents)
    #expect(merged.lists.customers.map(\.element.listID) == ["C-1", "C-2"])
  }

  @Test func `payroll information that a newer export trims is kept from the older one`() {
    let old = document(0, newest: "2026-01-01") {
      $0.employee("Ann Lee", "E-1", released: WorkDate(iso: "2025-12-31"))
    }
    let new = document(1, newest: "2026-02-01") { $0.employee("Ann Lee", "E-1", earnings: nil) }
    let employee = merged(old, new).lists.employees[0]
    #expect(employee.payroll?.earnings.map(\.fullName) == ["Regular"])
    // Rehired: the newer record says that the employee works here.
    #expect(employee.released == nil)
  }

  @Test func `elements are sorted by the bytes of their names`() {
    let one = document(0, newest: nil) {
      for name in ["b", "\u{E9}", "C", "a:b", "a"] { $0.customer(name) }
    }
    let merged = MergedLists(of: bundle(one).documents)
    #expect(merged.lists.customers.map(\.element.fullName) == ["C", "a", "a:b", "b", "\u{E9}"])
  }

  @Test func `a refused list is not exported, an empty one is`() {
    let one = document(0, newest: nil) {
      $0.exported(.customers, status: 1)
      $0.exported(.classes, status: 500)
      $0.exported(.wageItems, status: 3250)
    }
    #expect(MergedLists(of: bundle(one).documents).lists.exported == [.customers, .classes])
  }

  @Test func `newer preferences switch time tracking off and keep what they do not say`() {
    let old = document(0, newest: "2026-01-01") { $0.preferences(classTracking: true) }
    let new = document(1, newest: "2026-02-01") {
      $0.preferences(firstDay: nil, hasTimeTracking: false, classTracking: nil)
    }
    let merged = merged(old, new)
    #expect(merged.lists.preferences?.hasTimeTracking == false)
    #expect(merged.lists.preferences?.firstDayOfWeek == nil)
    #expect(merged.lists.preferences?.isUsingClassTracking == true)
    #expect(merged.disagreements.map(\.list) == [.preferences])
  }
}
