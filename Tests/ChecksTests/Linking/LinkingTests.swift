import Testing
import Timesheets

@testable import Checks

@Suite struct LinkingTests {
  /// The sample company with one entry, checked.
  private func check(
    _ person: String = "Bo Tran", customer: String = "", item: String = "",
    mapping: [MappingLine] = [], change: (inout DocumentBuilder) -> Void = { _ in }
  ) -> CheckedBundle {
    var company = DocumentBuilder.company()
    change(&company)
    company.entry(person, customer: customer, item: item, wageItem: "Regular")
    var options = CarryOptions.linkingOnly
    options.mapping = MappingTable(lines: mapping)
    return checked(bundle(company), options: options)
  }

  @Test(arguments: [
    "Zoe\u{301} Roy", "Zo\u{E9} Roy", "Zo\u{E9}\u{A0}Roy", "  Zo\u{E9}   Roy ",
    "Zo\u{E9}\u{2003}Roy",
  ])
  func `names that differ in Unicode form or blanks only are the same name`(name: String) {
    let checked = check(name) { $0.employee("Zo\u{E9} Roy", "E-9") }
    #expect(checked.findings.map(\.detail) == [])
    #expect(checked.fates == [.batched])
  }

  @Test func `blanks around the levels of a job do not matter`() {
    #expect(check(customer: "Foo Inc : Roof").findings.map(\.detail) == [])
  }

  @Test func `another letter case links and is noted`() {
    let checked = check("BO TRAN")
    #expect(
      checked.details(of: .personLinked) == [
        .caseDiffers(role: .person, name: "BO TRAN", listed: "Bo Tran")
      ])
    #expect(checked.findings.map(\.severity) == [.note])
    #expect(checked.fates == [.batched])
  }

  @Test func `letter case counts where it tells two elements apart`() {
    let checked = check(customer: "ACME") {
      $0.customer("ACME", "C-8")
      $0.customer("Acme", "C-9")
    }
    #expect(checked.findings.map(\.detail) == [])
    let linked = checked.links[customer: checked.source[0].customer].index
    #expect(linked.map { checked.lists.customers[$0].element.listID } == "C-8")
  }

  @Test func `a near name is offered and never applied`() {
    let checked = check("Bo Trna")
    #expect(
      checked.details(of: .personLinked) == [
        .notListed(role: .person, name: "Bo Trna", near: ["Bo Tran"])
      ])
    #expect(checked.fates == [.held(finding: 0)])
    #expect(checked.links[person: checked.source[0].person] == nil)
  }

  @Test func `a mapping line decides where no name does`() {
    let lines = [
      MappingLine(role: .customer, source: "bar limited", target: "Bar Ltd"),
      MappingLine(role: .customer, source: "Bar Limited", target: "Foo Inc"),
    ]
    let checked = check(customer: "Bar Limited", mapping: lines)
    #expect(checked.findings.map(\.detail) == [])
    let linked = checked.links[customer: checked.source[0].customer].index
    #expect(linked.map { checked.lists.customers[$0].element.fullName } == "Bar Ltd")
  }

  @Test func `what the mapping decided is known of each entry`() {
    let line = MappingLine(role: .customer, source: "Bar Limited", target: "Bar Ltd")
    #expect(check(customer: "Bar Limited", mapping: [line]).mappedRoles == [[.customer]])
    #expect(check(customer: "Foo Inc", mapping: [line]).mappedRoles == [[]])
    #expect(check(customer: "Foo Inc").mappedRoles == [])
  }

  @Test func `a mapping line of another role does not count`() {
    let line = MappingLine(role: .item, source: "Bar Limited", target: "Bar Ltd")
    #expect(check(customer: "Bar Limited", mapping: [line]).fates == [.held(finding: 0)])
  }

  @Test func `a mapping line to a missing element is a finding of its own`() {
    let line = MappingLine(role: .customer, source: "Bar Limited", target: "Barr")
    #expect(
      check(customer: "Bar Limited", mapping: [line]).details(of: .customerLinked) == [
        .mappedToMissing(role: .customer, name: "Bar Limited", target: "Barr")
      ])
  }

  @Test func `a listed name goes before a mapping line`() {
    let line = MappingLine(role: .customer, source: "Foo Inc", target: "Bar Ltd")
    let checked = check(customer: "Foo Inc", mapping: [line])
    let linked = checked.links[customer: checked.source[0].customer].index
    #expect(linked.map { checked.lists.customers[$0].element.fullName } == "Foo Inc")
  }

  @Test func `two elements of one name are ambiguous, and a ListID as target decides`() {
    let twice = check(customer: "Dup") {
      $0.customer("Dup", "C-8")
      $0.customer("Dup", "C-9")
    }
    #expect(
      twice.details(of: .customerLinked) == [
        .ambiguous(role: .customer, name: "Dup", lists: [.customers, .customers])
      ])
    let line = MappingLine(role: .customer, source: "Dup", target: "C-9")
    let decided = check(customer: "Dup", mapping: [line]) {
      $0.customer("Dup", "C-8")
      $0.customer("Dup", "C-9")
    }
    #expect(decided.fates == [.batched])
  }

  @Test func `a missing list leaves its references undecided, in one finding, and holds`() {
    var lists = DocumentBuilder.company()
    lists.records.lists.items = []
    lists.records.lists.exports.removeAll { $0.kind == .items }
    lists.entry("Bo Tran", item: "Labour", wageItem: "Regular")
    lists.entry("Bo Tran", item: "Paint", wageItem: "Regular", date: "2026-03-03")
    let checked = checked(bundle(lists), options: .linkingOnly)
    #expect(checked.details(of: .itemLinked) == [.undecided(by: .items)])
    #expect(checked.findings[0].verdict == .unknown)
    #expect(checked.findings[0].affected == Tally(entries: 2, minutes: 120))
    #expect(checked.fates == [.held(finding: 0), .held(finding: 0)])
  }

  @Test func `a field that is off is neither carried nor checked`() {
    var company = DocumentBuilder.company()
    company.entry("Bo Tran", item: "Nothing", class: "Nowhere", wageItem: "Nothing")
    var options = CarryOptions.linkingOnly
    options.carry.serviceItems = .off
    options.carry.classes = .off
    options.carry.wageItems = .off
    let checked = checked(bundle(company), options: options)
    #expect(checked.findings.map(\.detail) == [])
    #expect(checked.links[item: checked.source[0].item] == .none)
    #expect(checked.links[class: checked.source[0].classReference] == .none)
  }

  @Test func `a required field that is not given holds`() {
    var company = DocumentBuilder.company()
    company.entry("Bo Tran", wageItem: "Regular")
    var options = CarryOptions.linkingOnly
    options.carry.serviceItems = .required
    options.carry.classes = .required
    let checked = checked(bundle(company), options: options)
    #expect(checked.details(of: .itemLinked) == [.notGiven(role: .item)])
    #expect(checked.details(of: .classLinked) == [.notGiven(role: .classReference)])
  }

  @Test func `a jobcode that means a kind of hours is no customer`() {
    var company = DocumentBuilder.company()
    company.entry("Bo Tran", customer: "PTO", wageItem: "")
    company.entry("Bo Tran", customer: "Breaks:Lunch", date: "2026-03-03")
    var options = CarryOptions.linkingOnly
    options.source.jobcodes = ["pto": .hours(.regular), "lunch": .leftOut]
    let checked = checked(bundle(company), options: options)
    #expect(checked.findings.map(\.detail) == [])
    #expect(checked.fates == [.batched, .outside(.jobcode)])
    #expect(checked.wageItems.map { $0.index } == [1, nil])
  }

  @Test func `findings count each entry and name the first place`() {
    var company = DocumentBuilder.company()
    company.entry("Bo Tran", customer: "Nobody", wageItem: "Regular", minutes: 30)
    company.entry("Ann Lee", customer: "Nobody", wageItem: "Regular", minutes: 90)
    let checked = checked(bundle(company), options: .linkingOnly)
    #expect(
      checked.details(of: .customerLinked) == [
        .notListed(role: .customer, name: "Nobody", near: [])
      ])
    #expect(checked.findings[0].affected == Tally(entries: 2, minutes: 120))
    #expect(checked.findings[0].place?.line == checked.source[0].place.line)
    #expect(checked.findings[0].place?.element == "CustomerRef")
  }
}
