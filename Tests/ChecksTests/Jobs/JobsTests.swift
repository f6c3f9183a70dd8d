import Testing
import Timesheets

@testable import Checks

@Suite struct JobsTests {
  private func check(
    options: CarryOptions = .linkingOnly, _ build: (inout DocumentBuilder) -> Void
  ) -> CheckedBundle {
    var company = DocumentBuilder.company()
    build(&company)
    return checked(bundle(company), options: options)
  }

  @Test func `inactive elements are held by the check of their role`() {
    let checked = check {
      $0.customer("Old Inc", "C-9", isActive: false)
      $0.item("Old Work", "I-9", isActive: false)
      $0.classRecord("Old Class", "K-9", isActive: false)
      $0.entry("Bo Tran", customer: "Old Inc", wageItem: "Regular")
      $0.entry("Bo Tran", item: "Old Work", wageItem: "Regular", date: "2026-03-03")
      $0.entry("Bo Tran", class: "Old Class", wageItem: "Regular", date: "2026-03-04")
    }
    #expect(
      checked.findings.map(\.detail) == [
        .inactive(role: .customer, name: "Old Inc"), .inactive(role: .item, name: "Old Work"),
        .inactive(role: .classReference, name: "Old Class"),
      ])
    #expect(checked.findings.map(\.check) == [.customerLinked, .itemLinked, .classLinked])
    #expect(checked.fates.map(\.state) == [.held, .held, .held])
  }

  @Test func `an item that is no service is held`() {
    let checked = check { $0.entry("Bo Tran", item: "Shingle", wageItem: "Regular") }
    #expect(
      checked.findings.map(\.detail) == [.notService(name: "Shingle", type: "ItemInventory")])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `a class while class tracking is off is held`() {
    let checked = check {
      $0.records.lists.preferences[0].isUsingClassTracking = false
      $0.entry("Bo Tran", class: "North", wageItem: "Regular")
    }
    #expect(checked.findings.map(\.detail) == [.classTrackingOff(name: "North")])
  }

  @Test func `class tracking is unknown when the preferences do not say`() {
    let checked = check {
      $0.records.lists.preferences[0].isUsingClassTracking = nil
      $0.entry("Bo Tran", class: "North", wageItem: "Regular")
      $0.entry("Bo Tran", wageItem: "Regular", date: "2026-03-03")
    }
    #expect(checked.findings.map(\.detail) == [.undecided(by: .preferences)])
    #expect(checked.findings[0].affected.entries == 1)
    #expect(checked.fates == [.batched, .batched])
  }

  private func entry(_ document: inout DocumentBuilder, customer name: String, id: String) {
    document.entry("Bo Tran", wageItem: "Regular") { record, builder in
      record.customer = builder.reference(name, id: id)
    }
  }

  @Test func `a ListID and a name that are two elements are held`() {
    let checked = check { entry(&$0, customer: "Bar Ltd", id: "C-1") }
    #expect(
      checked.findings.map(\.detail) == [
        .idAndNameDiffer(role: .customer, listID: "C-1", listed: "Foo Inc", given: "Bar Ltd")
      ])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `a ListID beside a name that no list has is held`() {
    let checked = check { entry(&$0, customer: "Foo & Sons", id: "C-1") }
    #expect(
      checked.findings.map(\.detail) == [
        .idAndNameDiffer(role: .customer, listID: "C-1", listed: "Foo Inc", given: "Foo & Sons")
      ])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test(arguments: [("Foo Inc", EntryState.batched), ("C-1", .batched), ("Bar Ltd", .held)])
  func `a mapping line can say that another name means the element with the ListID`(
    target: String, state: EntryState
  ) {
    var options = CarryOptions.linkingOnly
    options.mapping.lines = [
      MappingLine(role: .customer, source: "Foo & Sons", target: target)
    ]
    let checked = check(options: options) { entry(&$0, customer: "Foo & Sons", id: "C-1") }
    #expect(checked.fates.map(\.state) == [state])
  }

  @Test func `an unknown ListID beside a known name is carried by name`() {
    let checked = check { entry(&$0, customer: "Foo Inc", id: "X-1") }
    #expect(
      checked.findings.map(\.detail) == [
        .idUnknownNameKnown(role: .customer, listID: "X-1", name: "Foo Inc")
      ])
    #expect(checked.findings[0].severity == .warning)
    #expect(checked.links[customer: checked.source[0].customer].index != nil)
  }

  @Test func `an unknown ListID alone is not listed`() {
    let checked = check { entry(&$0, customer: "", id: "X-1") }
    #expect(
      checked.details(of: .customerLinked) == [
        .notListed(role: .customer, name: "X-1", near: [])
      ])
  }

  @Test func `lists without ListIDs cannot disagree with a reference's`() {
    let checked = check {
      for index in $0.records.lists.customers.indices {
        $0.records.lists.customers[index].element.listID = ""
      }
      entry(&$0, customer: "Foo Inc", id: "X-1")
    }
    #expect(checked.findings.map(\.detail) == [])
  }

  @Test func `an element exported by its ListID alone has no name to disagree with`() {
    let checked = check {
      $0.customer("", "C-7")
      entry(&$0, customer: "Foo & Sons", id: "C-7")
    }
    #expect(checked.details(of: .referenceAgrees) == [])
    #expect(checked.fates.map(\.state) == [.batched])
  }

  @Test func `a person may work on assigned jobs only`() {
    var options = CarryOptions.linkingOnly
    options.assignments = AssignmentTable(pairs: [
      AssignmentTable.Pair(
        person: NormalizedName("bo tran"), customer: NormalizedName("Foo Inc:Roof"))
    ])
    let checked = check(options: options) {
      $0.entry("Bo Tran", customer: "Foo Inc:Roof", wageItem: "Regular")
      $0.entry("Bo Tran", customer: "Bar Ltd", wageItem: "Regular", date: "2026-03-03")
      $0.entry("Bo Tran", wageItem: "Regular", date: "2026-03-04")
    }
    #expect(
      checked.findings.map(\.detail) == [.notAssigned(person: "Bo Tran", customer: "Bar Ltd")])
    #expect(checked.fates == [.batched, .batched, .batched])
  }
}
