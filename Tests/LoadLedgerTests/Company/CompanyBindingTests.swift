import Testing
import Timesheets

@testable import LoadLedger

struct CompanyBindingTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let foo = CompanyNames(name: "Foo Builders", legalName: "Foo Builders Inc.")

  init() throws { ledger = try scratch.open() }

  @Test func `first contact binds`() throws {
    #expect(try ledger.company() == nil)
    try ledger.bind(to: foo, anna())
    #expect(try scratch.open().company()?.names == foo)
    #expect(try ledger.events().map(\.kind) == [.companyBound])
  }

  @Test(arguments: [
    CompanyNames(name: "Foo Builders", legalName: "Foo Builders Inc."),
    CompanyNames(name: "FOO  builders"),
    CompanyNames(name: "Foo Builders Inc."),
  ])
  func `the same company is the same in other letters and with one name alone`(
    names: CompanyNames
  ) throws {
    try ledger.bind(to: foo, anna())
    #expect(try ledger.bind(to: names, anna()).names == foo)
    #expect(try ledger.events().count == 1)
  }

  @Test(arguments: [
    CompanyNames(name: "Bar Builders"), CompanyNames(name: "Foo Builders 2"),
    CompanyNames(name: "Foo Builders", legalName: "Foo Builders (West) Inc."),
    CompanyNames(name: "Bar Builders", legalName: "Foo Builders Inc."),
  ])
  func `another company is refused with both names and the binding stays`(
    names: CompanyNames
  ) throws {
    try ledger.bind(to: foo, anna())
    #expect(
      fault { try ledger.bind(to: names, anna()) } == .otherCompany(bound: foo, given: names))
    #expect(try ledger.company()?.names == foo)
  }

  @Test func `a binding by one name learns the other and keeps its first name`() throws {
    try ledger.bind(to: CompanyNames(name: "Foo Builders Inc."), anna())
    let binding = try ledger.bind(to: foo, anna())
    #expect(binding.names == foo)
    #expect(binding.firstName == "Foo Builders Inc.")
    #expect(try ledger.events().map(\.kind) == [.companyCompleted, .companyBound])
  }

  @Test func `only renaming gives another name, and identities are made with the first one`() throws
  {
    let bar = CompanyNames(name: "Bar Builders", legalName: "Bar Builders Inc.")
    #expect(try !ledger.rename(to: bar, anna()))
    try ledger.bind(to: foo, anna())
    #expect(try ledger.rename(to: bar, anna()))
    let binding = try ledger.bind(to: bar, anna())
    #expect(binding == CompanyBinding(names: bar, firstName: "Foo Builders", einHash: nil))
    #expect(fault { try ledger.bind(to: foo, anna()) } == .otherCompany(bound: bar, given: foo))
  }

  @Test func `another employer's number is another company`() throws {
    try ledger.bind(to: foo, einHash: digest(1), anna())
    try ledger.bind(to: foo, anna())
    try ledger.bind(to: foo, einHash: digest(1), anna())
    #expect(
      fault { try ledger.bind(to: foo, einHash: digest(2), anna()) }
        == .otherCompany(bound: foo, given: foo))
  }

  @Test func `nobody is no company`() {
    let found = fault { try ledger.bind(to: CompanyNames(name: ""), anna()) }
    guard case .refused = found else {
      Issue.record("\(String(describing: found))")
      return
    }
  }
}
