// EmployeeQueryRq @requestID, @metaData? (from 4.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0), OwnerID*

extension QueryElement {
  /// Employees, with their payroll facts where the application may see them.
  package static let employees = QueryElement("EmployeeQueryRq", hasActiveStatus: true)
}
