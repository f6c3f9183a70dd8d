import Testing
import Timesheets

@testable import Checks

@Suite struct PeopleTests {
  private func check(
    _ build: (inout DocumentBuilder) -> Void, options: CarryOptions = .linkingOnly
  ) -> CheckedBundle {
    var company = DocumentBuilder.company()
    build(&company)
    return checked(bundle(company), options: options)
  }

  @Test func `an entry that names nobody is held whatever the pipeline says`() {
    var options = CarryOptions.linkingOnly
    options.checks.severities[.personLinked] = SeverityChoice(fail: .note, unknown: .note)
    let checked = check({ $0.entry("") }, options: options)
    #expect(checked.details(of: .personLinked) == [.notGiven(role: .person)])
    #expect(checked.fates.map(\.state) == [.held])
  }

  @Test func `a customer cannot have time`() {
    let checked = check { $0.entry("Foo Inc") }
    #expect(checked.details(of: .personLinked) == [.personIsCustomer(name: "Foo Inc")])
  }

  @Test func `a name on two lists is ambiguous`() {
    let checked = check {
      $0.vendor("Bo Tran", "V-9")
      $0.entry("Bo Tran")
    }
    #expect(
      checked.details(of: .personAmbiguous) == [
        .ambiguous(role: .person, name: "Bo Tran", lists: [.employees, .vendors])
      ])
    #expect(checked.details(of: .personLinked) == [])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `a ListID tells people of one name apart`() {
    let checked = check {
      $0.vendor("Bo Tran", "V-9")
      $0.entry("") { record, builder in record.person = builder.reference("Bo Tran", id: "V-9") }
    }
    #expect(checked.findings.map(\.detail) == [])
    #expect(checked.links[person: checked.source[0].person]?.kind == .vendor)
  }

  private func twoLogins(_ document: inout DocumentBuilder) {
    for login in ["sam1", "sam2"] {
      document.entry("", wageItem: "Regular") { record, builder in
        record.person = builder.reference("Bo Tran", alias: login)
      }
    }
  }

  @Test func `two logins of one name are held`() {
    let checked = check(twoLogins)
    #expect(
      checked.details(of: .personAmbiguous) == [
        .sharedName(name: "Bo Tran", aliases: ["sam1", "sam2"])
      ])
    #expect(checked.fates.map(\.state) == [.held, .held])
  }

  @Test func `a mapping line for one login resolves both`() {
    var options = CarryOptions.linkingOnly
    options.mapping.lines = [MappingLine(role: .person, source: "SAM1", target: "Ann Lee")]
    let checked = check(twoLogins, options: options)
    #expect(checked.details(of: .personAmbiguous) == [])
    let names = checked.source.map { record in
      checked.links[person: record.person].map { checked.lists[$0].fullName }
    }
    #expect(names == ["Ann Lee", "Bo Tran"])
  }

  @Test func `an inactive person is held`() {
    let checked = check {
      $0.employee("Old Hand", "E-9", isActive: false)
      $0.entry("Old Hand", wageItem: "Regular")
    }
    #expect(
      checked.findings.map(\.detail) == [.inactive(role: .person, name: "Old Hand")])
    #expect(checked.fates == [.held(finding: 0)])
  }

  @Test func `work before the hire and after the release is one finding each`() {
    let checked = check {
      $0.employee(
        "New Hand", "E-9", hired: WorkDate(iso: "2026-03-02"),
        released: WorkDate(iso: "2026-03-06"))
      for date in ["2026-02-27", "2026-02-26", "2026-03-02", "2026-03-06", "2026-03-07"] {
        $0.entry("New Hand", wageItem: "Regular", date: date)
      }
    }
    let (first, hire) = (WorkDate(iso: "2026-02-26")!, WorkDate(iso: "2026-03-02")!)
    let (last, release) = (WorkDate(iso: "2026-03-07")!, WorkDate(iso: "2026-03-06")!)
    #expect(
      checked.details(of: .personEmployed) == [
        .beforeHire(name: "New Hand", date: first, hired: hire),
        .afterRelease(name: "New Hand", date: last, released: release),
      ])
    #expect(checked.fates.map(\.state) == [.held, .held, .batched, .batched, .held])
  }

  @Test func `a name on no list is undecided while a list is missing, unless one is near`() {
    let checked = check {
      $0.records.lists.exports.removeAll { $0.kind == .vendors }
      $0.entry("Quentin Zed")
      $0.entry("Bo Trann")
    }
    #expect(
      Set(checked.details(of: .personLinked)) == [
        .undecided(by: .vendors),
        .notListed(role: .person, name: "Bo Trann", near: ["Bo Tran"]),
      ])
    #expect(checked.fates.map(\.state) == [.held, .held])
  }

  @Test func `without any list of people everything is undecided in one finding`() {
    let checked = check {
      $0.records.lists = ListRecords()
      $0.entry("Ann Lee")
      $0.entry("Bo Tran")
    }
    #expect(checked.details(of: .personLinked) == [.undecided(by: .people)])
    #expect(checked.findings(of: .personLinked)[0].subject == .bundle)
    #expect(checked.fates.map(\.state) == [.held, .held])
  }

  @Test func `vendors may be left out or be the only ones carried`() {
    var options = CarryOptions.linkingOnly
    func states(_ policy: FieldPolicy) -> [EntryState] {
      options.carry.vendors = policy
      return check(
        {
          $0.entry("Bo Tran", wageItem: "Regular")
          $0.entry("Cy Works")
        }, options: options
      ).fates.map(\.state)
    }
    #expect(states(.optional) == [.batched, .batched])
    #expect(states(.off) == [.batched, .outside])
    #expect(states(.required) == [.outside, .batched])
  }
}
