import Timesheets

/// A small delivery to try a new pipeline with: a firm's lists as QuickBooks answers queries, a
/// week of time as requests, and a statement. One entry misspells a name and ends as held.
func sampleDelivery(in language: Language) -> [StarterItem] {
  let firm = SampleFirm.speaking(language)
  return [
    .file("sample/bundle.yaml", text: firm.statement),
    .file("sample/company-lists.xml", text: firm.lists),
    .file("sample/time.xml", text: firm.time),
  ]
}

extension SampleFirm {
  fileprivate var statement: String {
    """
    company: "\(company)"
    source: \(timeSystem)
    week-start: \(weekStart.qbxmlName.lowercased())
    period: { from: \(period.from), through: \(period.through) }
    approval: { by: "\(approver)", on: 2026-11-13 }

    """
  }

  fileprivate var lists: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <?qbxml version="13.0"?>
    <QBXML>
      <QBXMLMsgsRs>
    \(companyFile)
    \(people)
    \(work)
      </QBXMLMsgsRs>
    </QBXML>

    """
  }

  private var companyFile: String {
    """
        <HostQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
          <HostRet>
            <ProductName>QuickBooks Enterprise Solutions 24.0</ProductName>
            <Country>\(country)</Country>
            <SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>
            <SupportedQBXMLVersion>16.0</SupportedQBXMLVersion>
            <QBFileMode>SingleUser</QBFileMode>
          </HostRet>
        </HostQueryRs>
        <CompanyQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
          <CompanyRet>
            <IsSampleCompany>false</IsSampleCompany>
            <CompanyName>\(company.replacing("&", with: "&amp;"))</CompanyName>
          </CompanyRet>
        </CompanyQueryRs>
        <PreferencesQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
          <PreferencesRet>
            <AccountingPreferences>
              <IsUsingClassTracking>false</IsUsingClassTracking>
            </AccountingPreferences>
            <TimeTrackingPreferences>
              <FirstDayOfWeek>\(weekStart.qbxmlName)</FirstDayOfWeek>
            </TimeTrackingPreferences>
            <CurrentAppAccessRights>
              <IsPersonalDataAccessAllowed>true</IsPersonalDataAccessAllowed>
            </CurrentAppAccessRights>
          </PreferencesRet>
        </PreferencesQueryRs>
    """
  }

  private var people: String {
    """
        <EmployeeQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
    \(employee("80000001-1793000001", employees.first))
    \(employee("80000002-1793000002", employees.second))
    \(employee("80000003-1793000003", employees.former, released: "2026-06-30"))
        </EmployeeQueryRs>
        <VendorQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
    \(element("VendorRet", "80000004-1793000004", contractors.active, in: "Name"))
    \(element("VendorRet", "80000005-1793000005", contractors.former, in: "Name", isActive: false))
        </VendorQueryRs>
        <OtherNameQueryRs statusCode="1" statusSeverity="Info" statusMessage="No match" />
    """
  }

  private func employee(_ listID: String, _ name: String, released: String? = nil) -> String {
    let release = released.map { "\n        <ReleasedDate>\($0)</ReleasedDate>" } ?? ""
    return """
            <EmployeeRet>
              <ListID>\(listID)</ListID>
              <TimeModified>2026-11-13T16:40:00-05:00</TimeModified>
              <Name>\(name)</Name>
              <IsActive>\(released == nil)</IsActive>
              <HiredDate>2024-04-15</HiredDate>\(release)
              <EmployeePayrollInfo>
                <Earnings>
                  \(payrollItemWageRef(wageItems.regular))
                </Earnings>
                <Earnings>
                  \(payrollItemWageRef(wageItems.overtime))
                </Earnings>
                <UseTimeDataToCreatePaychecks>UseTimeData</UseTimeDataToCreatePaychecks>
              </EmployeePayrollInfo>
            </EmployeeRet>
      """
  }

  private func payrollItemWageRef(_ name: String) -> String {
    "<PayrollItemWageRef><FullName>\(name)</FullName></PayrollItemWageRef>"
  }

  private var work: String {
    """
        <CustomerQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
    \(element("CustomerRet", "80000011-1793000011", customer))
    \(element("CustomerRet", "80000012-1793000012", "\(customer):\(job)"))
    \(element("CustomerRet", "80000013-1793000013", formerCustomer, isActive: false))
        </CustomerQueryRs>
        <ItemServiceQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
    \(element("ItemServiceRet", "80000021-1793000021", items.first))
    \(element("ItemServiceRet", "80000022-1793000022", items.second))
        </ItemServiceQueryRs>
        <ClassQueryRs statusCode="1" statusSeverity="Info" statusMessage="No match" />
        <PayrollItemWageQueryRs statusCode="0" statusSeverity="Info" statusMessage="Status OK">
    \(wageItem("80000031-1793000031", wageItems.regular, .hourlyRegular))
    \(wageItem("80000032-1793000032", wageItems.overtime, .hourlyOvertime))
        </PayrollItemWageQueryRs>
    """
  }

  private func element(
    _ tag: String, _ listID: String, _ name: String, in nameTag: String = "FullName",
    isActive: Bool = true
  ) -> String {
    """
          <\(tag)>
            <ListID>\(listID)</ListID>
            <TimeModified>2026-11-13T16:40:00-05:00</TimeModified>
            <\(nameTag)>\(name)</\(nameTag)>
            <IsActive>\(isActive)</IsActive>
          </\(tag)>
    """
  }

  private func wageItem(_ listID: String, _ name: String, _ type: WageType) -> String {
    """
          <PayrollItemWageRet>
            <ListID>\(listID)</ListID>
            <TimeModified>2026-11-13T16:40:00-05:00</TimeModified>
            <Name>\(name)</Name>
            <IsActive>true</IsActive>
            <WageType>\(type.rawValue)</WageType>
          </PayrollItemWageRet>
    """
  }

  fileprivate var time: String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <?qbxml version="13.0"?>
    <QBXML>
      <QBXMLMsgsRq onError="continueOnError">
    \(request(1, on: "2026-11-09", employees.first, "PT8H0M"))
    \(request(2, on: "2026-11-09", employees.second, "PT7H30M"))
    \(request(3, on: "2026-11-10", employees.first, "PT7H45M"))
    \(request(4, on: "2026-11-10", misspelt, "PT6H45M"))
    \(request(5, on: "2026-11-11", employees.second, "PT8H0M", note: note))
      </QBXMLMsgsRq>
    </QBXML>

    """
  }

  private func request(
    _ number: Int, on date: String, _ person: String, _ duration: String, note: String? = nil
  ) -> String {
    let notes = note.map { "\n        <Notes>\($0)</Notes>" } ?? ""
    return """
          <TimeTrackingAddRq requestID="\(number)">
            <TimeTrackingAdd>
              <TxnDate>\(date)</TxnDate>
              <EntityRef><FullName>\(person)</FullName></EntityRef>
              <CustomerRef><FullName>\(customer):\(job)</FullName></CustomerRef>
              <ItemServiceRef><FullName>\(items.first)</FullName></ItemServiceRef>
              <Duration>\(duration)</Duration>
              \(payrollItemWageRef(wageItems.regular))\(notes)
              <BillableStatus>Billable</BillableStatus>
            </TimeTrackingAdd>
          </TimeTrackingAddRq>
      """
  }
}
