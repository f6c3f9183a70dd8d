import Foundation

/// A made-up company: people, jobs, items, and as many time entries as asked for.
struct GeneratedCompany {
  let entries: Int
  private let seed: UInt64
  private let people: [(id: String, name: String)]
  private let jobs: [(id: String, name: String)]
  private let items = ["Labour", "Installation", "Travel", "Site Visit", "Design", "Repair"]
  private let classes = ["Residential", "Commercial", "Public"]
  private let wages = ["Hourly Regular", "Hourly Overtime"]

  init(entries: Int, seed: UInt64) {
    self.entries = entries
    self.seed = seed
    let first = [
      "Maya", "Olivier", "Renée", "Tomás", "Grace", "Luc", "Aisha", "Peter", "Zoé", "Ian",
    ]
    let last = ["Okafor", "Bélanger", "Whitlock", "Singh", "Tremble", "Novak", "Lachance", "Moss"]
    people = (0..<max(20, min(2000, entries / 500))).map { index in
      let name = "\(first[index % 10]) \(last[index / 10 % 8]) \(index)"
      return ("80000\(String(index, radix: 16))-1400000000", name)
    }
    jobs = (0..<max(30, min(5000, entries / 200))).map { index in
      ("90000\(String(index, radix: 16))-1400000000", "Customer \(index / 5):Job \(index % 5)")
    }
  }

  func writeLists(to path: String) throws {
    var text = Self.opening
    text += "<HostQueryRs requestID=\"1\" statusCode=\"0\" statusSeverity=\"Info\" "
    text += "statusMessage=\"Status OK\">\n<HostRet>\n<ProductName>QuickBooks Enterprise 24.0"
    text += "</ProductName>\n<MajorVersion>34</MajorVersion>\n<MinorVersion>0</MinorVersion>\n"
    text += "<Country>US</Country>\n<SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>\n"
    text += "<SupportedQBXMLVersion>16.0</SupportedQBXMLVersion>\n"
    text += "<QBFileMode>SingleUser</QBFileMode>\n</HostRet>\n</HostQueryRs>\n"
    text += response("CompanyQueryRs") {
      "<CompanyRet>\n<IsSampleCompany>false</IsSampleCompany>\n"
        + "<CompanyName>Harrow Lane Builders Ltd.</CompanyName>\n</CompanyRet>\n"
    }
    text += response("PreferencesQueryRs") {
      "<PreferencesRet>\n<AccountingPreferences>\n<IsUsingClassTracking>true"
        + "</IsUsingClassTracking>\n</AccountingPreferences>\n<TimeTrackingPreferences>\n"
        + "<FirstDayOfWeek>Monday</FirstDayOfWeek>\n</TimeTrackingPreferences>\n"
        + "<CurrentAppAccessRights>\n<IsPersonalDataAccessAllowed>true"
        + "</IsPersonalDataAccessAllowed>\n</CurrentAppAccessRights>\n</PreferencesRet>\n"
    }
    text += response("EmployeeQueryRs") { people.enumerated().map(employee).joined() }
    text += response("VendorQueryRs") { "" }
    text += response("OtherNameQueryRs") { "" }
    text += response("CustomerQueryRs") { customers() }
    text += response("ItemServiceQueryRs") {
      items.enumerated().map { element("ItemServiceRet", "A0-\($0)", name: $1, full: $1) }.joined()
    }
    text += response("ClassQueryRs") {
      classes.enumerated().map { element("ClassRet", "B0-\($0)", name: $1, full: $1) }.joined()
    }
    text += response("PayrollItemWageQueryRs") {
      zip(wages, ["HourlyRegular", "HourlyOvertime"]).enumerated().map { index, wage in
        "<PayrollItemWageRet>\n<ListID>C0-\(index)</ListID>\n<Name>\(wage.0)</Name>\n"
          + "<IsActive>true</IsActive>\n<WageType>\(wage.1)</WageType>\n</PayrollItemWageRet>\n"
      }.joined()
    }
    text += Self.closing
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  func writeTime(to path: String) throws {
    guard let file = fopen(path, "w") else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    var random = SplitMix(state: seed)
    fputs(Self.opening, file)
    fputs(
      "<TimeTrackingQueryRs requestID=\"9\" statusCode=\"0\" statusSeverity=\"Info\" "
        + "statusMessage=\"Status OK\">\n", file)
    for index in 0..<entries { fputs(timeTracking(index, &random), file) }
    fputs("</TimeTrackingQueryRs>\n" + Self.closing, file)
  }

  private func timeTracking(_ index: Int, _ random: inout SplitMix) -> String {
    let person = people[index % people.count]
    let job = jobs[random.below(jobs.count)]
    let item = random.below(items.count)
    let group = random.below(classes.count)
    let wage = random.below(10) == 0 ? 1 : 0
    // Each person gets one day after the other, four lines a day, so that no day overflows.
    let day = index / people.count / 4 % 364
    let date =
      "20\(24 + index / people.count / 4 / 364)-\(two(day / 28 % 12 + 1))-\(two(day % 28 + 1))"
    return """
      <TimeTrackingRet>
      <TxnID>\(String(index + 1, radix: 16, uppercase: true))-1700000000</TxnID>
      <TimeCreated>2026-01-05T08:15:00-05:00</TimeCreated>
      <TimeModified>2026-01-05T08:15:00-05:00</TimeModified>
      <EditSequence>1700000000</EditSequence>
      <TxnNumber>\(index + 1)</TxnNumber>
      <TxnDate>\(date)</TxnDate>
      <EntityRef>
      <ListID>\(person.id)</ListID>
      <FullName>\(person.name)</FullName>
      </EntityRef>
      <CustomerRef>
      <ListID>\(job.id)</ListID>
      <FullName>\(job.name)</FullName>
      </CustomerRef>
      <ItemServiceRef>
      <ListID>A0-\(item)</ListID>
      <FullName>\(items[item])</FullName>
      </ItemServiceRef>
      <Duration>PT\(random.below(5))H\(random.below(59) + 1)M0S</Duration>
      <ClassRef>
      <ListID>B0-\(group)</ListID>
      <FullName>\(classes[group])</FullName>
      </ClassRef>
      <PayrollItemWageRef>
      <ListID>C0-\(wage)</ListID>
      <FullName>\(wages[wage])</FullName>
      </PayrollItemWageRef>
      <Notes>Visit \(index) &amp; follow-up, section \(random.below(90))</Notes>
      <BillableStatus>\(random.below(2) == 0 ? "Billable" : "NotBillable")</BillableStatus>
      </TimeTrackingRet>

      """
  }

  private func employee(_ index: Int, _ person: (id: String, name: String)) -> String {
    "<EmployeeRet>\n<ListID>\(person.id)</ListID>\n<Name>\(person.name)</Name>\n"
      + "<IsActive>true</IsActive>\n<HiredDate>2019-04-01</HiredDate>\n<EmployeePayrollInfo>\n"
      + "<PayPeriod>Weekly</PayPeriod>\n"
      + wages.enumerated().map { number, wage in
        "<Earnings>\n<PayrollItemWageRef>\n<ListID>C0-\(number)</ListID>\n"
          + "<FullName>\(wage)</FullName>\n</PayrollItemWageRef>\n</Earnings>\n"
      }.joined()
      + "<UseTimeDataToCreatePaychecks>UseTimeData</UseTimeDataToCreatePaychecks>\n"
      + "</EmployeePayrollInfo>\n</EmployeeRet>\n"
  }

  private func customers() -> String {
    var text = ""
    for index in stride(from: 0, to: jobs.count, by: 5) {
      let name = "Customer \(index / 5)"
      text += element("CustomerRet", "70000\(index)-1400000000", name: name, full: name)
    }
    for job in jobs {
      let name = job.name.split(separator: ":").last.map(String.init) ?? job.name
      text += element("CustomerRet", job.id, name: name, full: job.name)
    }
    return text
  }

  private func element(_ tag: String, _ id: String, name: String, full: String) -> String {
    "<\(tag)>\n<ListID>\(id)</ListID>\n<Name>\(name)</Name>\n<FullName>\(full)</FullName>\n"
      + "<IsActive>true</IsActive>\n</\(tag)>\n"
  }

  private func response(_ tag: String, _ content: () -> String) -> String {
    "<\(tag) requestID=\"1\" statusCode=\"0\" statusSeverity=\"Info\" "
      + "statusMessage=\"Status OK\">\n\(content())</\(tag)>\n"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static let opening = """
    <?xml version="1.0" ?>
    <?qbxml version="13.0"?>
    <QBXML>
    <QBXMLMsgsRs>

    """
  private static let closing = "</QBXMLMsgsRs>\n</QBXML>\n"
}

/// SplitMix64: the usual small generator, seeded, so that every run writes the same export.
struct SplitMix {
  var state: UInt64

  /// A number from 0 to `limit - 1`.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
