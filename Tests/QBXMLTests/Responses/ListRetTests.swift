import Testing
import Timesheets

@testable import QBXML

struct ListRetTests {
  private let head = """
    <TimeCreated>2025-01-01T08:00:00-05:00</TimeCreated>\
    <TimeModified>2026-01-02T08:00:00-05:00</TimeModified><EditSequence>1</EditSequence>
    """

  @Test func `an employee has name, dates and payroll, and nothing personal`() throws {
    let decoded = try Decoded.responses(
      """
      <EmployeeQueryRs statusCode="0" statusSeverity="Info" retCount="1"><EmployeeRet>
      <ListID>E-1</ListID>\(head)<Name>Ada Lark</Name><IsActive>true</IsActive>
      <SSN>000-00-0000</SSN>
      <SupervisorRef><ListID>E-9</ListID><FullName>Boss</FullName></SupervisorRef>
      <HiredDate>2020-02-03</HiredDate><ReleasedDate>2026-03-04</ReleasedDate>
      <BillingRateRef><ListID>B</ListID></BillingRateRef>
      <EmployeePayrollInfo><PayPeriod>Biweekly</PayPeriod><ClassRef><ListID>K</ListID></ClassRef>
      <Earnings><PayrollItemWageRef><ListID>W-1</ListID><FullName>Hourly</FullName>
      </PayrollItemWageRef><Rate>20.00</Rate></Earnings>
      <Earnings><PayrollItemWageRef><FullName>Overtime</FullName></PayrollItemWageRef></Earnings>
      <IsUsingTimeDataToCreatePaychecks>true</IsUsingTimeDataToCreatePaychecks>
      <UseTimeDataToCreatePaychecks>DoNotUseTimeData</UseTimeDataToCreatePaychecks>
      <SickHours><HoursAvailable>PT8H</HoursAvailable></SickHours></EmployeePayrollInfo>
      </EmployeeRet></EmployeeQueryRs>
      """)
    let employee = try #require(decoded.records.lists.employees.first)
    #expect(employee.element.place == Place(document: DocumentID(index: 3), line: 4))
    #expect(employee.element.listID == "E-1")
    #expect(employee.element.fullName == "Ada Lark")
    #expect(employee.element.isActive == true)
    #expect(employee.element.modified == LocalStamp(qbxml: "2026-01-02T08:00:00"))
    #expect(employee.hired == WorkDate(iso: "2020-02-03"))
    #expect(employee.released == WorkDate(iso: "2026-03-04"))
    #expect(employee.payroll?.useTimeData == .doNotUseTimeData)
    #expect(employee.payroll?.payPeriod == .biweekly)
    #expect(
      employee.payroll?.earnings == [
        ListReference(listID: "W-1", fullName: "Hourly"), ListReference(fullName: "Overtime"),
      ])
    #expect(decoded.findings.isEmpty)
  }

  @Test(
    arguments: [
      ("", .unstated), ("1", .useTimeData), ("true", .useTimeData), ("0", .doNotUseTimeData),
      ("false", .doNotUseTimeData),
    ] as [(String, UseTimeDataShown)])
  func `the boolean of the first versions counts where the enumeration is missing`(
    text: String, expected: UseTimeDataShown
  ) throws {
    let name = "IsUsingTimeDataToCreatePaychecks"
    let field = "<\(name)>\(text)</\(name)>"
    #expect(try shown("<EmployeePayrollInfo>\(field)</EmployeePayrollInfo>") == expected)
  }

  @Test(
    arguments: [
      ("", .unstated), ("NotSet", .notSet), ("UseTimeData", .useTimeData),
      ("DoNotUseTimeData", .doNotUseTimeData),
    ] as [(String, UseTimeDataShown)])
  func `each word of use time data is read`(text: String, expected: UseTimeDataShown) throws {
    let name = "UseTimeDataToCreatePaychecks"
    let field = "<\(name)>\(text)</\(name)>"
    #expect(try shown("<EmployeePayrollInfo>\(field)</EmployeePayrollInfo>") == expected)
  }

  @Test func `payroll that is not shown differs from payroll shown without a word`() throws {
    #expect(try shown("") == .notShown)
    #expect(try shown("<EmployeePayrollInfo/>") == .unstated)
    #expect(try shown("<EmployeePayrollInfo></EmployeePayrollInfo>") == .unstated)
  }

  /// What an employee's record shows of "use time data".
  enum UseTimeDataShown {
    case notShown, unstated, notSet, useTimeData, doNotUseTimeData
  }

  private func shown(_ payroll: String) throws -> UseTimeDataShown {
    let decoded = try Decoded("<EmployeeRet><Name>Ada</Name>\(payroll)</EmployeeRet>")
    guard let info = try #require(decoded.records.lists.employees.first).payroll else {
      return .notShown
    }
    return switch info.useTimeData {
    case nil: .unstated
    case .notSet: .notSet
    case .useTimeData: .useTimeData
    case .doNotUseTimeData: .doNotUseTimeData
    }
  }

  @Test func `references inside a record do not overwrite its own id and name`() throws {
    let decoded = try Decoded.responses(
      """
      <CustomerQueryRs statusCode="0"><CustomerRet>
      <ParentRef><ListID>C-0</ListID><FullName>Finch</FullName></ParentRef>
      <ListID>C-1</ListID><Name>Barn</Name><FullName>Finch:Barn</FullName><IsActive>0</IsActive>
      <ClassRef><ListID>K</ListID><FullName>East</FullName></ClassRef>
      <ContactsRet><ListID>X</ListID><Name>Y</Name><IsActive>true</IsActive></ContactsRet>
      <DataExtRet><DataExtName>Name</DataExtName><Name>Z</Name></DataExtRet>
      </CustomerRet></CustomerQueryRs>
      """)
    let customers = decoded.records.lists.customers
    #expect(customers.map(\.element.listID) == ["C-1"])
    #expect(customers.map(\.element.fullName) == ["Finch:Barn"])
    #expect(customers.map(\.element.isActive) == [false])
  }

  @Test func `a full name that was left out is built from the parent's`() throws {
    let decoded = try Decoded(
      """
      <CustomerRet><Name>Barn</Name>
      <ParentRef><FullName>Finch:Farm</FullName></ParentRef></CustomerRet>
      <ClassRet><Name>East</Name></ClassRet><ItemServiceRet><ListID>I-1</ListID></ItemServiceRet>
      """)
    #expect(decoded.records.lists.customers.map(\.element.fullName) == ["Finch:Farm:Barn"])
    #expect(decoded.records.lists.classes.map(\.element.fullName) == ["East"])
    #expect(decoded.records.lists.items.map(\.element.listID) == ["I-1"])
  }

  @Test func `items keep their type, and only service items are services`() throws {
    let decoded = try Decoded.responses(
      """
      <ItemQueryRs statusCode="0"><ItemServiceRet><Name>A</Name></ItemServiceRet>
      <ItemInventoryRet><Name>B</Name></ItemInventoryRet><ItemGroupRet><Name>C</Name>
      <ItemGroupLine><ItemRef><FullName>A</FullName></ItemRef></ItemGroupLine></ItemGroupRet>
      <ItemSalesTaxRet><Name>D</Name></ItemSalesTaxRet></ItemQueryRs>
      """)
    #expect(
      decoded.records.lists.items.map(\.type) == [
        .service, .other("ItemInventory"), .other("ItemGroup"), .other("ItemSalesTax"),
      ])
    #expect(decoded.records.lists.items.map(\.element.fullName) == ["A", "B", "C", "D"])
  }

  @Test func `an entity query gives four lists`() throws {
    let decoded = try Decoded.responses(
      """
      <EntityQueryRs statusCode="0" iteratorRemainingCount="7" iteratorID="{i}">
      <CustomerRet><Name>C</Name></CustomerRet>
      <VendorRet><Name>V</Name></VendorRet><EmployeeRet><Name>E</Name></EmployeeRet>
      <OtherNameRet><Name>O</Name></OtherNameRet></EntityQueryRs>
      """)
    let lists = decoded.records.lists
    #expect(lists.customers.count == 1 && lists.vendors.count == 1)
    #expect(lists.employees.count == 1 && lists.otherNames.count == 1)
    #expect(Set(lists.exports.map(\.kind)) == [.customers, .employees, .otherNames, .vendors])
    #expect(lists.exports.allSatisfy { $0.remaining == 7 && $0.iteratorID == "{i}" })
  }

  @Test func `wage items have a type, other payroll items are told apart`() throws {
    let decoded = try Decoded.responses(
      """
      <PayrollItemWageQueryRs statusCode="0"><PayrollItemWageRet>
      <ListID>W</ListID><Name>Hourly</Name>
      <WageType>HourlyRegular</WageType></PayrollItemWageRet></PayrollItemWageQueryRs>
      <PayrollItemNonWageQueryRs statusCode="0"><PayrollItemNonWageRet><Name>Union</Name>
      <NonWageType>Deduction</NonWageType></PayrollItemNonWageRet></PayrollItemNonWageQueryRs>
      """)
    #expect(decoded.records.lists.wageItems.map(\.wageType) == [.hourlyRegular])
    #expect(decoded.records.lists.nonWageItems.map(\.element.fullName) == ["Union"])
    #expect(decoded.records.lists.exports.map(\.kind) == [.wageItems])
  }

  @Test func `preferences, company and host are read from their groups only`() throws {
    let decoded = try Decoded.responses(
      """
      <PreferencesQueryRs statusCode="0"><PreferencesRet><AccountingPreferences>
      <IsUsingClassTracking>true</IsUsingClassTracking><ClosingDate>2025-12-31</ClosingDate>
      </AccountingPreferences><TimeTrackingPreferences><FirstDayOfWeek>Sunday</FirstDayOfWeek>
      </TimeTrackingPreferences><CurrentAppAccessRights><IsPersonalDataAccessAllowed>false
      </IsPersonalDataAccessAllowed></CurrentAppAccessRights></PreferencesRet></PreferencesQueryRs>
      <CompanyQueryRs statusCode="0"><CompanyRet><IsSampleCompany>false</IsSampleCompany>
      <CompanyName>Lark Joinery</CompanyName><LegalCompanyName>Lark Joinery Ltd</LegalCompanyName>
      <EIN>00-0000000</EIN>
      <SubscribedServices><Service><CompanyName>X</CompanyName></Service></SubscribedServices>
      </CompanyRet></CompanyQueryRs>
      <HostQueryRs statusCode="0"><HostRet>
      <ProductName>QuickBooks</ProductName><Country>CA</Country>
      <SupportedQBXMLVersion>CA3.0</SupportedQBXMLVersion>
      <SupportedQBXMLVersion>13.0</SupportedQBXMLVersion><QBFileMode>SingleUser</QBFileMode>
      </HostRet></HostQueryRs>
      """)
    let preferences = try #require(decoded.records.lists.preferences.first)
    #expect(preferences.hasTimeTracking && preferences.firstDayOfWeek == .sunday)
    #expect(preferences.isUsingClassTracking == true)
    #expect(preferences.closingDate == WorkDate(iso: "2025-12-31"))
    #expect(preferences.isPersonalDataAccessAllowed == false)
    let company = try #require(decoded.records.lists.companies.first)
    #expect(company.companyName == "Lark Joinery" && company.legalName == "Lark Joinery Ltd")
    #expect(company.isSampleCompany == false)
    let host = try #require(decoded.records.lists.hosts.first)
    #expect(host.supportedVersions == ["CA3.0", "13.0"] && host.country == "CA")
    #expect(host.isSingleUser == true)
    #expect(decoded.findings.isEmpty)
  }

  @Test func `a value that is none is reported where it stands`() throws {
    let decoded = try Decoded.responses(
      """
      <EmployeeRet><Name>Ada</Name>
      <IsActive>maybe</IsActive><HiredDate>2026-02-30</HiredDate></EmployeeRet>
      <PreferencesRet><TimeTrackingPreferences>
      <FirstDayOfWeek>Mon</FirstDayOfWeek></TimeTrackingPreferences></PreferencesRet>
      """)
    #expect(
      decoded.findings == [
        #"5:0 IsActive unreadableValue(field: "IsActive", text: "maybe")"#,
        #"5:0 HiredDate unreadableValue(field: "HiredDate", text: "2026-02-30")"#,
        #"7:0 FirstDayOfWeek unreadableValue(field: "FirstDayOfWeek", text: "Mon")"#,
      ])
    #expect(decoded.records.lists.employees.map(\.element.isActive) == [nil])
    #expect(decoded.records.lists.preferences.map(\.hasTimeTracking) == [true])
  }

  @Test func `a record that names nothing is counted, not added`() throws {
    let decoded = try Decoded.responses(
      "<EmployeeRet/><CustomerRet><Balance>1</Balance></CustomerRet>")
    #expect(decoded.records.lists.employees.isEmpty && decoded.records.lists.customers.isEmpty)
    #expect(decoded.passedOver == ["CustomerRet 1", "EmployeeRet 1"])
  }
}
