/// A company with one of everything, as QuickBooks answers queries.
let sampleLists = """
  <?xml version="1.0" encoding="utf-8"?>
  <?qbxml version="13.0"?>
  <QBXML>
    <QBXMLMsgsRs>
      <HostQueryRs statusCode="0">
        <HostRet>
          <ProductName>QuickBooks Pro 2024</ProductName>
          <Country>US</Country>
          <SupportedQBXMLVersion>13.0</SupportedQBXMLVersion>
          <QBFileMode>SingleUser</QBFileMode>
        </HostRet>
      </HostQueryRs>
      <CompanyQueryRs statusCode="0">
        <CompanyRet>
          <IsSampleCompany>false</IsSampleCompany>
          <CompanyName>Quay Street Bakery</CompanyName>
        </CompanyRet>
      </CompanyQueryRs>
      <PreferencesQueryRs statusCode="0">
        <PreferencesRet>
          <AccountingPreferences>
            <IsUsingClassTracking>false</IsUsingClassTracking>
          </AccountingPreferences>
          <TimeTrackingPreferences>
            <FirstDayOfWeek>Monday</FirstDayOfWeek>
          </TimeTrackingPreferences>
          <CurrentAppAccessRights>
            <IsPersonalDataAccessAllowed>true</IsPersonalDataAccessAllowed>
          </CurrentAppAccessRights>
        </PreferencesRet>
      </PreferencesQueryRs>
      <EmployeeQueryRs statusCode="0">
        <EmployeeRet>
          <ListID>80000001-1793000001</ListID>
          <Name>Ana Reyes</Name>
          <IsActive>true</IsActive>
          <EmployeePayrollInfo>
            <Earnings>
              <PayrollItemWageRef><FullName>Hourly</FullName></PayrollItemWageRef>
            </Earnings>
            <UseTimeDataToCreatePaychecks>UseTimeData</UseTimeDataToCreatePaychecks>
          </EmployeePayrollInfo>
        </EmployeeRet>
      </EmployeeQueryRs>
      <CustomerQueryRs statusCode="0">
        <CustomerRet>
          <ListID>80000011-1793000011</ListID>
          <FullName>Harbour Cafe</FullName>
          <IsActive>true</IsActive>
        </CustomerRet>
      </CustomerQueryRs>
      <ItemServiceQueryRs statusCode="0">
        <ItemServiceRet>
          <ListID>80000021-1793000021</ListID>
          <FullName>Baking</FullName>
          <IsActive>true</IsActive>
        </ItemServiceRet>
      </ItemServiceQueryRs>
      <PayrollItemWageQueryRs statusCode="0">
        <PayrollItemWageRet>
          <ListID>80000031-1793000031</ListID>
          <Name>Hourly</Name>
          <IsActive>true</IsActive>
          <WageType>HourlyRegular</WageType>
        </PayrollItemWageRet>
      </PayrollItemWageQueryRs>
    </QBXMLMsgsRs>
  </QBXML>
  """
