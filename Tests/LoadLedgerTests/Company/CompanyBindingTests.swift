import Testing
import Timesheets

@testable import LoadLedger

struct CompanyBindingTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let foo = fooBuilders
  let bar = CompanyNames(name: "Bar Builders", legalName: "Bar Builders Inc.")

  init() throws { ledger = try scratch.open() }

  @Test func `first contact binds`() throws {
    #expect(try ledger.company() == nil)
    #expect(try ledger.past(of: foo).company == nil)
    try carry("a", contact(foo, first: "Our own name", ein: digest(1)))
    let binding = CompanyBinding(names: foo, firstName: "Our own name", einHash: digest(1))
    #expect(try scratch.open().company() == binding)
    #expect(try ledger.past(of: foo).company == "Our own name")
    #expect(try ledger.events().map(\.kind) == [.published, .planned, .companyBound])
  }

  @Test(arguments: [
    CompanyNames(name: "Foo Builders", legalName: "Foo Builders Inc."),
    CompanyNames(name: "FOO  builders"),
    CompanyNames(name: "Foo Builders Inc."),
    CompanyNames(name: ""),
    nil,
  ])
  func `the same company is the same in other letters and with one name alone or none`(
    names: CompanyNames?
  ) throws {
    try carry("a", contact(foo))
    #expect(try ledger.past(of: names).entries.count == 1)
    try carry("b", contact(names))
    #expect(try ledger.company()?.names == foo)
    #expect(try ledger.events().filter { $0.kind == .companyCompleted }.isEmpty)
  }

  @Test(arguments: [
    CompanyNames(name: "Bar Builders"), CompanyNames(name: "Foo Builders 2"),
    CompanyNames(name: "Foo Builders", legalName: "Foo Builders (West) Inc."),
    CompanyNames(name: "Bar Builders", legalName: "Foo Builders Inc."),
  ])
  func `another company is refused with both names and nothing of it stays`(
    names: CompanyNames
  ) throws {
    try carry("a", contact(foo))
    let expected = LedgerFault.otherCompany(bound: foo, given: names)
    #expect(fault { _ = try ledger.past(of: names) } == expected)
    #expect(fault { try carry("b", contact(names)) } == expected)
    #expect(try ledger.company()?.names == foo)
    #expect(try ledger.runs().count == 1)
  }

  @Test func `a binding is confirmed without writing`() throws {
    try carry("a", contact(CompanyNames(name: "Foo Builders Inc."), first: "Foo Builders Inc."))
    let before = try ledger.company()
    let reader = try scratch.open(.readOnly)
    #expect(try reader.past(of: foo, einHash: digest(1)).company == "Foo Builders Inc.")
    #expect(try ledger.company() == before)
    #expect(try ledger.events().count == 3)
  }

  @Test func `a binding by one name learns the other and keeps its first name`() throws {
    let first = "Foo Builders Inc."
    try carry("a", contact(CompanyNames(name: first), first: first))
    try carry("b", contact(foo, first: first, ein: digest(1)))
    #expect(
      try ledger.company()
        == CompanyBinding(names: foo, firstName: first, einHash: digest(1)))
    let kinds: [LedgerEventKind] = [
      .published, .planned, .companyCompleted, .published, .planned, .companyBound,
    ]
    #expect(try ledger.events().map(\.kind) == kinds)
  }

  @Test func `a ledger that no bundle named learns the name, and identities stay nameless`() throws
  {
    try carry("a", contact(nil, first: ""))
    #expect(try ledger.past(of: nil).company?.isEmpty == true)
    #expect(try ledger.past(of: foo).company?.isEmpty == true)
    try carry("b", contact(nil, first: ""))
    try carry("c", contact(foo, first: ""))
    #expect(try ledger.company() == CompanyBinding(names: foo, firstName: "", einHash: nil))
    #expect(try ledger.past(of: foo).company?.isEmpty == true)
    #expect(
      fault { _ = try ledger.past(of: bar) } == .otherCompany(bound: foo, given: bar))
    #expect(try ledger.events().filter { $0.kind == .companyCompleted }.count == 1)
  }

  @Test func `only a person's word gives another name, and identities keep the first one`() throws {
    try carry("a", contact(foo))
    #expect(fault { try carry("b", contact(bar)) } == .otherCompany(bound: foo, given: bar))
    var renamed = contact(bar)
    renamed.isRenamed = true
    try carry("b", renamed)
    #expect(
      try ledger.company()
        == CompanyBinding(names: bar, firstName: "Foo Builders", einHash: nil))
    #expect(try ledger.past(of: bar).company == "Foo Builders")
    #expect(fault { _ = try ledger.past(of: foo) } == .otherCompany(bound: bar, given: foo))
    #expect(try ledger.events().filter { $0.kind == .companyRenamed }.count == 1)
  }

  @Test func `a rename to names it has already changes nothing`() throws {
    try carry("a", contact(foo))
    var renamed = contact(CompanyNames(name: "FOO BUILDERS"))
    renamed.isRenamed = true
    try carry("b", renamed)
    #expect(try ledger.company()?.names == foo)
    #expect(try ledger.events().filter { $0.kind == .companyRenamed }.isEmpty)
  }

  @Test func `another employer's number is another company, whatever it is called`() throws {
    try carry("a", contact(foo, ein: digest(1)))
    try carry("b", contact(foo))
    try carry("c", contact(foo, ein: digest(1)))
    let expected = LedgerFault.otherCompany(bound: foo, given: foo)
    #expect(fault { _ = try ledger.past(of: foo, einHash: digest(2)) } == expected)
    #expect(fault { try carry("d", contact(foo, ein: digest(2))) } == expected)
    #expect(
      fault { _ = try ledger.past(of: nil, einHash: digest(2)) }
        == .otherCompany(bound: foo, given: CompanyNames(name: "")))
  }

  @Test func `a person's word gives another name and never another employer's number`() throws {
    try carry("a", contact(foo, ein: digest(1)))
    var renamed = contact(bar, ein: digest(2))
    renamed.isRenamed = true
    #expect(fault { try carry("b", renamed) } == .otherCompany(bound: foo, given: bar))
    renamed.einHash = digest(1)
    try carry("c", renamed)
    #expect(
      try ledger.company()
        == CompanyBinding(names: bar, firstName: "Foo Builders", einHash: digest(1)))
  }

  @Test func `identities made with another name are refused`() throws {
    try carry("a", contact(foo))
    #expect(isRefused { try carry("b", contact(foo, first: "Foo Builders Inc.")) })
    #expect(try ledger.runs().count == 1)
  }

  private func contact(
    _ names: CompanyNames?, first: String = "Foo Builders", ein: String? = nil
  ) -> CompanyContact {
    CompanyContact(names: names, firstName: first, einHash: ein)
  }

  private func carry(_ id: String, _ contact: CompanyContact) throws {
    var delivery = Delivery(id).named("run of \(id)")
    delivery.company = contact
    try ledger.carry(delivery)
  }
}
