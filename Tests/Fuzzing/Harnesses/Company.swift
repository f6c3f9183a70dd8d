/// The lists of a small company, with which a delivery of a few lines can be carried.
let companyLists = """
  <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRs>
  <HostQueryRs requestID="1" statusCode="0"><HostRet><ProductName>QuickBooks Pro 2024</ProductName>
  <MajorVersion>34</MajorVersion><MinorVersion>0</MinorVersion><Country>US</Country>
  <SupportedQBXMLVersion>13.0</SupportedQBXMLVersion><QBFileMode>SingleUser</QBFileMode></HostRet>
  </HostQueryRs><CompanyQueryRs requestID="2" statusCode="0"><CompanyRet>
  <IsSampleCompany>false</IsSampleCompany><CompanyName>Finch</CompanyName></CompanyRet>
  </CompanyQueryRs><PreferencesQueryRs requestID="3" statusCode="0"><PreferencesRet>
  <AccountingPreferences><IsUsingClassTracking>true</IsUsingClassTracking></AccountingPreferences>
  <TimeTrackingPreferences><FirstDayOfWeek>Monday</FirstDayOfWeek></TimeTrackingPreferences>
  <CurrentAppAccessRights><IsPersonalDataAccessAllowed>true</IsPersonalDataAccessAllowed>
  </CurrentAppAccessRights></PreferencesRet></PreferencesQueryRs>
  <EmployeeQueryRs requestID="4" statusCode="0" retCount="1"><EmployeeRet><ListID>E-1</ListID>
  <TimeModified>2026-11-20T16:30:00-05:00</TimeModified><Name>Ada</Name><IsActive>true</IsActive>
  <EmployeeType>Regular</EmployeeType><HiredDate>2024-04-01</HiredDate><EmployeePayrollInfo>
  <Earnings><PayrollItemWageRef><ListID>W-1</ListID><FullName>Hourly</FullName>
  </PayrollItemWageRef></Earnings>
  <UseTimeDataToCreatePaychecks>UseTimeData</UseTimeDataToCreatePaychecks></EmployeePayrollInfo>
  </EmployeeRet></EmployeeQueryRs>
  <VendorQueryRs requestID="5" statusCode="0" retCount="1"><VendorRet><ListID>V-1</ListID>
  <Name>Bo</Name><IsActive>true</IsActive></VendorRet></VendorQueryRs>
  <OtherNameQueryRs requestID="6" statusCode="0" retCount="0"></OtherNameQueryRs>
  <CustomerQueryRs requestID="7" statusCode="0" retCount="2"><CustomerRet><ListID>C-1</ListID>
  <Name>Elm</Name><FullName>Elm</FullName><IsActive>true</IsActive><Sublevel>0</Sublevel>
  </CustomerRet><CustomerRet><ListID>C-2</ListID><Name>Barn</Name><FullName>Elm:Barn</FullName>
  <IsActive>true</IsActive><ParentRef><ListID>C-1</ListID><FullName>Elm</FullName></ParentRef>
  <Sublevel>1</Sublevel></CustomerRet></CustomerQueryRs>
  <ItemServiceQueryRs requestID="8" statusCode="0" retCount="1"><ItemServiceRet>
  <ListID>I-1</ListID><Name>Cut</Name><FullName>Cut</FullName><IsActive>true</IsActive>
  <Sublevel>0</Sublevel></ItemServiceRet></ItemServiceQueryRs>
  <ClassQueryRs requestID="9" statusCode="0" retCount="1"><ClassRet><ListID>K-1</ListID>
  <Name>North</Name><FullName>North</FullName><IsActive>true</IsActive><Sublevel>0</Sublevel>
  </ClassRet></ClassQueryRs>
  <PayrollItemWageQueryRs requestID="10" statusCode="0" retCount="1"><PayrollItemWageRet>
  <ListID>W-1</ListID><Name>Hourly</Name><IsActive>true</IsActive><WageType>HourlyRegular</WageType>
  </PayrollItemWageRet></PayrollItemWageQueryRs>
  </QBXMLMsgsRs></QBXML>
  """

/// Three lines of time that the company's lists let go.
let companyTime = """
  <?xml version="1.0"?><?qbxml version="13.0"?><QBXML><QBXMLMsgsRq onError="continueOnError">
  <TimeTrackingAddRq requestID="a"><TimeTrackingAdd><TxnDate>2026-11-09</TxnDate><EntityRef>
  <FullName>Ada</FullName></EntityRef><CustomerRef><FullName>Elm:Barn</FullName></CustomerRef>
  <ItemServiceRef><FullName>Cut</FullName></ItemServiceRef><Duration>PT7H30M</Duration><ClassRef>
  <FullName>North</FullName></ClassRef><PayrollItemWageRef><FullName>Hourly</FullName>
  </PayrollItemWageRef><BillableStatus>Billable</BillableStatus></TimeTrackingAdd>
  </TimeTrackingAddRq>
  <TimeTrackingAddRq requestID="b"><TimeTrackingAdd><TxnDate>2026-11-10</TxnDate><EntityRef>
  <FullName>Ada</FullName></EntityRef><CustomerRef><FullName>Elm</FullName></CustomerRef>
  <ItemServiceRef><FullName>Cut</FullName></ItemServiceRef><Duration>PT1H0M</Duration><ClassRef>
  <FullName>North</FullName></ClassRef><PayrollItemWageRef><FullName>Hourly</FullName>
  </PayrollItemWageRef><Notes>oaks</Notes><BillableStatus>Billable</BillableStatus>
  </TimeTrackingAdd></TimeTrackingAddRq>
  <TimeTrackingAddRq requestID="c"><TimeTrackingAdd><TxnDate>2026-11-10</TxnDate><EntityRef>
  <FullName>Bo</FullName></EntityRef><CustomerRef><FullName>Elm</FullName></CustomerRef>
  <ItemServiceRef><FullName>Cut</FullName></ItemServiceRef><Duration>PT2H0M</Duration><ClassRef>
  <FullName>North</FullName></ClassRef><BillableStatus>NotBillable</BillableStatus>
  </TimeTrackingAdd></TimeTrackingAddRq>
  </QBXMLMsgsRq></QBXML>
  """
