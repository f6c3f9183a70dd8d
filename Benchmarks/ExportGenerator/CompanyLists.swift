extension GeneratedCompany {
  /// Writes the answers to the queries for the company, its preferences and all its lists.
  func writeLists(to path: String) throws {
    let file = try OutputFile(path)
    file.append(XMLText.opening)
    file.append(XMLText.response("HostQueryRs", Self.host))
    file.append(
      XMLText.response(
        "CompanyQueryRs",
        "<CompanyRet>\n<IsSampleCompany>false</IsSampleCompany>\n"
          + "<CompanyName>\(XMLText.escaped(name))</CompanyName>\n</CompanyRet>\n"))
    file.append(XMLText.response("PreferencesQueryRs", Self.preferences))
    file.append(XMLText.response("EmployeeQueryRs", people.map(employee).joined()))
    file.append(XMLText.response("VendorQueryRs", ""))
    file.append(XMLText.response("OtherNameQueryRs", ""))
    file.append(
      XMLText.response(
        "CustomerQueryRs", (customers + jobs).map { element("CustomerRet", $0) }.joined()))
    file.append(
      XMLText.response(
        "ItemServiceQueryRs", items.map { element("ItemServiceRet", $0) }.joined()))
    file.append(
      XMLText.response("ClassQueryRs", classes.map { element("ClassRet", $0) }.joined()))
    file.append(
      XMLText.response(
        "PayrollItemWageQueryRs",
        zip(wages, ["HourlyRegular", "HourlyOvertime"]).map { wage, type in
          "<PayrollItemWageRet>\n<ListID>\(wage.id)</ListID>\n<Name>\(wage.name)</Name>\n"
            + "<IsActive>true</IsActive>\n<WageType>\(type)</WageType>\n</PayrollItemWageRet>\n"
        }.joined()))
    file.append(XMLText.closing)
    try file.close()
  }

  private static let host = """
    <HostRet>
    <ProductName>QuickBooks Enterprise 24.0</ProductName>
    <MajorVersion>34</MajorVersion>
    <MinorVersion>0</MinorVersion>
    <Country>US</Country>
    <SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>
    <SupportedQBXMLVersion>16.0</SupportedQBXMLVersion>
    <QBFileMode>SingleUser</QBFileMode>
    </HostRet>

    """

  private static let preferences = """
    <PreferencesRet>
    <AccountingPreferences>
    <IsUsingClassTracking>true</IsUsingClassTracking>
    </AccountingPreferences>
    <TimeTrackingPreferences>
    <FirstDayOfWeek>Monday</FirstDayOfWeek>
    </TimeTrackingPreferences>
    <CurrentAppAccessRights>
    <IsPersonalDataAccessAllowed>true</IsPersonalDataAccessAllowed>
    </CurrentAppAccessRights>
    </PreferencesRet>

    """

  private func employee(_ person: ListObject) -> String {
    "<EmployeeRet>\n<ListID>\(person.id)</ListID>\n<Name>\(XMLText.escaped(person.name))</Name>\n"
      + "<IsActive>true</IsActive>\n<HiredDate>2019-04-01</HiredDate>\n<EmployeePayrollInfo>\n"
      + "<PayPeriod>Weekly</PayPeriod>\n"
      + wages.map {
        "<Earnings>\n\(XMLText.reference("PayrollItemWageRef", $0))</Earnings>\n"
      }.joined()
      + "<UseTimeDataToCreatePaychecks>UseTimeData</UseTimeDataToCreatePaychecks>\n"
      + "</EmployeePayrollInfo>\n</EmployeeRet>\n"
  }

  private func element(_ tag: String, _ object: ListObject) -> String {
    let name = object.name.split(separator: ":").last.map(String.init) ?? object.name
    return "<\(tag)>\n<ListID>\(object.id)</ListID>\n<Name>\(XMLText.escaped(name))</Name>\n"
      + "<FullName>\(XMLText.escaped(object.name))</FullName>\n"
      + "<IsActive>true</IsActive>\n</\(tag)>\n"
  }
}
