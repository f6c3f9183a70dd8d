import Testing
import Timesheets

@testable import Checks

@Suite struct TimerFileTests {
  private let createTime = "1208544781"

  /// A timer file of two entries; `change` spoils what it says of itself.
  private func timer(
    _ index: UInt32 = 1, people: [String] = ["Ann Lee", "Bo Tran"], customer: String = "Foo Inc",
    change: (inout TimerHeader?, inout TimerForm) -> Void = { _, _ in }
  ) -> DocumentBuilder {
    var document = DocumentBuilder(index, .iif, format: .timerIIF)
    let place = document.place()
    var header: TimerHeader? = TimerHeader(
      place: place, companyName: "Foo Roofing", companyCreateTime: createTime,
      purpose: .activities)
    var form = TimerForm(place: place, startsWithHeader: true)
    change(&header, &form)
    document.records.timerHeaders = header.map { [$0] } ?? []
    document.records.timerForm = form
    for person in people {
      document.entry(person, customer: customer, item: "Labour", wageItem: "Regular")
    }
    return document
  }

  /// A Timer Lists export.
  private func timerLists(_ index: UInt32 = 2, _ createTime: String? = nil) -> DocumentBuilder {
    var document = DocumentBuilder(index, .iif)
    let place = document.place()
    document.records.timerHeaders.append(
      TimerHeader(
        place: place, companyName: "Foo Roofing", companyCreateTime: createTime ?? self.createTime,
        purpose: .lists))
    return document
  }

  private func details(
    _ documents: DocumentBuilder..., options: CarryOptions = .linkingOnly
  ) -> [FindingDetail] {
    let records = BundleRecords(
      gathering: documents.map { document in
        let index = document.records.document.index
        return (
          SourceDocument(
            name: MemberName("\(index).iif"), size: 1, sha256: String(index), isStrictUTF8: true),
          document.records
        )
      })
    return checked(records, options: options).details(of: .timerFile)
  }

  @Test func `a sound timer file beside the company's Timer Lists is silent`() {
    #expect(details(.company(), timer(), timerLists()) == [])
  }

  @Test func `without Timer Lists nobody knows the create time`() {
    #expect(details(.company(), timer()) == [.undecided(by: .timerLists)])
  }

  @Test func `each fault of the header is told`() {
    func told(_ change: (inout TimerHeader?, inout TimerForm) -> Void) -> [FindingDetail] {
      details(.company(), timer(change: change), timerLists())
    }
    #expect(told { header, _ in header = nil } == [.timer(.noHeader)])
    #expect(
      told { header, form in form = TimerForm(place: form.place, startsWithHeader: false) } == [
        .timer(.headerNotFirst)
      ])
    #expect(told { header, _ in header?.companyName = "" } == [.timer(.noCompanyName)])
    #expect(told { header, _ in header?.companyCreateTime = "" } == [.timer(.noCreateTime)])
    #expect(told { header, _ in header?.companyCreateTime = "soon" } == [.timer(.noCreateTime)])
    #expect(told { header, _ in header?.purpose = .unstated } == [.timer(.notFromTimer)])
    #expect(
      told { header, _ in header?.companyCreateTime = "99" } == [
        .timer(.otherCreateTime(found: "99", expected: [createTime]))
      ])
  }

  @Test func `a slip concerns its lines, and a long year is only a note`() {
    let spoilt = timer { _, form in
      form.note(.decimalDuration, line: 3)
      form.note(.fourDigitYear, line: 2)
      form.note(.fourDigitYear, line: 3)
    }
    let checked = checked(
      bundle(.company(), spoilt, timerLists()), options: .linkingOnly)
    let findings = checked.findings(of: .timerFile)
    #expect(
      findings.map(\.detail) == [.timer(.slip(.decimalDuration)), .timer(.slip(.fourDigitYear))])
    #expect(findings.map(\.severity) == [.warning, .note])
    #expect(findings.map(\.affected.entries) == [1, 2])
    #expect(checked.fates.allSatisfy { $0.state == .batched })
  }

  @Test func `names that Timer import would make records of are told once, the first five by name`()
  {
    let people = (1...7).map { "Nobody \($0)" } + ["Nobody 1"]
    #expect(
      details(.company(), timer(people: people, customer: "Fooo Inc"), timerLists()) == [
        .timer(.creates(role: .person, names: Array(people.prefix(5)), more: 2)),
        .timer(.creates(role: .customer, names: ["Fooo Inc"], more: 0)),
      ])
    // A mapping line knows better, and where the list is missing nobody knows.
    var options = CarryOptions.linkingOnly
    options.mapping.lines = [MappingLine(role: .customer, source: "Fooo Inc", target: "Foo Inc")]
    #expect(
      details(.company(), timer(customer: "Fooo Inc"), timerLists(), options: options) == [])
    var company = DocumentBuilder.company()
    company.records.lists.exports.removeAll { $0.kind == .customers }
    company.records.lists.customers = []
    #expect(details(company, timer(customer: "Fooo Inc"), timerLists()) == [])
  }

  @Test func `timer files are asked for in vain without the company's create time`() {
    var options = CarryOptions.linkingOnly
    options.output.timer = true
    var time = DocumentBuilder(1)
    time.entry("Ann Lee", wageItem: "Regular")
    #expect(details(.company(), time, options: options) == [.timer(.createTimeUnknown)])
    #expect(details(.company(), time, timerLists(), options: options) == [])
    #expect(
      details(.company(), time, timerLists(), timerLists(3, "99"), options: options) == [
        .timer(.createTimesDiffer([createTime, "99"]))
      ])
    #expect(details(.company(), time) == [])
  }

  @Test func `what no timer file holds is told before it is written`() {
    var options = CarryOptions.linkingOnly
    options.output.timer = true
    options.checks.latest = WorkDate(dayNumber: 50_000)
    var company = DocumentBuilder.company()
    company.customer("日本")
    var time = DocumentBuilder(1)
    time.entry("Ann Lee", wageItem: "Regular", minutes: 1440)
    time.entry("Ann Lee", wageItem: "Regular", date: "2051-03-02")
    time.entry("Ann Lee", customer: "日本", wageItem: "Regular", date: "2026-03-03")
    time.entry("Ann Lee", wageItem: "Regular", date: "2026-03-04") { record, document in
      record.notes = document.records.texts.append(String(repeating: "é", count: 1001))
    }
    let found = details(company, time, timerLists(), options: options)
    #expect(
      Set(found) == [
        .timer(.unwritable(.duration)), .timer(.unwritable(.date)), .timer(.noteShortened),
        .timer(.unwritable(.name(.customer, "日本"))),
      ])
    #expect(found.count == 4)
  }

  @Test func `Timer Lists beside exported time do not make it QuickBooks' own`() {
    var time = DocumentBuilder(1, format: .timeTrackingRet)
    time.entry("Ann Lee", wageItem: "Regular")
    time.records.timeTracking = time.records.activities
    time.records.activities = []
    let checked = checked(bundle(.company(), time, timerLists()), options: .linkingOnly)
    #expect(checked.timeTrackingTaken == .source)
  }
}
