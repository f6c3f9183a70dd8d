import Testing
import Timesheets

@testable import Checks

@Suite struct CompanyTests {
  private func named(_ company: String?) -> CarryOptions {
    var options = CarryOptions()
    options.company = company
    return options
  }

  private func time(_ header: String? = nil) -> DocumentBuilder {
    var time = DocumentBuilder(1, .iif, format: .timerIIF)
    time.entry("Ann Lee", minutes: 75)
    if let header {
      let place = time.place()
      time.records.timerHeaders.append(
        TimerHeader(place: place, companyName: header, companyCreateTime: "1208544781"))
    }
    return time
  }

  private func company(_ name: String, legal: String = "", sample: Bool? = false)
    -> DocumentBuilder
  {
    var lists = DocumentBuilder.company()
    lists.records.lists.companies[0].companyName = name
    lists.records.lists.companies[0].legalName = legal
    lists.records.lists.companies[0].isSampleCompany = sample
    return lists
  }

  @Test(arguments: ["Foo Roofing", "foo  ROOFING", "Foo Roofing Limited"])
  func `the pipeline's company matches by either name, letter case aside`(name: String) {
    let result = checked(
      bundle(company("Foo Roofing", legal: "Foo Roofing Limited"), time("Foo Roofing")),
      options: named(name))
    #expect(result.findings(of: .companyBound).isEmpty)
    #expect(result.findings(of: .companyMixed).isEmpty)
    #expect(result.refusal == nil)
  }

  @Test func `another company's bundle is refused`() {
    let result = checked(bundle(company("Bar Roofing"), time()), options: named("Foo Roofing"))
    #expect(
      result.details(of: .companyBound)
        == [.otherCompany(found: "Bar Roofing", expected: "Foo Roofing")])
    #expect(result.refusal != nil)
    #expect(result.fates[0].state == .held)
  }

  @Test func `a bundle without a company's name leaves a bound pipeline undecided`() {
    var lists = DocumentBuilder.company()
    lists.records.lists.companies = []
    let finding = checked(bundle(lists, time()), options: named("Foo Roofing"))
      .findings(of: .companyBound).first
    #expect(finding?.verdict == .unknown)
    #expect(finding?.detail == .undecided(by: .company))
  }

  @Test func `a timer file of another company makes the bundle mixed`() {
    let result = checked(bundle(company("Foo Roofing"), time("Bar Ltd")), options: named(nil))
    #expect(
      result.details(of: .companyMixed) == [.severalCompanies(names: ["Bar Ltd", "Foo Roofing"])])
    #expect(result.refusal != nil)
  }

  @Test func `two company files under one legal name are mixed`() {
    var lists = company("Foo North", legal: "Foo Inc")
    let place = lists.place()
    lists.records.lists.companies.append(
      CompanyRecord(place: place, companyName: "Foo South", legalName: "Foo Inc"))
    let result = checked(bundle(lists, time()), options: named(nil))
    #expect(
      result.details(of: .companyMixed) == [.severalCompanies(names: ["Foo North", "Foo South"])])
  }

  @Test func `bundle yaml may call the company by its legal name`() {
    var time = time()
    var statement = BundleStatement(place: time.place())
    statement.company = "FOO INC"
    time.records.statement = statement
    let result = checked(bundle(company("Foo", legal: "Foo Inc"), time), options: named("foo"))
    #expect(result.findings(of: .companyMixed).isEmpty)
    #expect(result.findings(of: .companyBound).isEmpty)
  }

  @Test func `a sample company warns`() {
    let result = checked(
      bundle(company("Sample Rock Castle", sample: true), time()), options: named(nil))
    let finding = result.findings(of: .companySample).first
    #expect(finding?.detail == .sampleCompany(name: "Sample Rock Castle"))
    #expect(finding?.severity == .warning)
  }

  @Test func `without the word of an export nobody knows whether it is a sample`() {
    let result = checked(bundle(company("Foo", sample: nil), time()), options: named(nil))
    #expect(result.findings(of: .companySample).map(\.verdict) == [.unknown])
  }
}
