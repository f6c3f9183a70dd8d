/// A person who is no employee: a vendor or an other name.
package struct NameRecord: Sendable {
  package var element: ListElement

  package init(element: ListElement) {
    self.element = element
  }
}

/// A customer, or a job below one.
package struct CustomerRecord: Sendable {
  package var element: ListElement

  package init(element: ListElement) {
    self.element = element
  }
}

/// An item of any type; only service items may stand on a time entry.
package struct ItemRecord: Sendable {
  package var element: ListElement
  package var type: ItemType

  package init(element: ListElement, type: ItemType) {
    self.element = element
    self.type = type
  }
}

/// Item types, as far as time entries care.
package enum ItemType: Hashable, Sendable {
  case service
  /// Any other type, by the vendor's own word (`ItemInventory`, `OTHC`).
  case other(String)
}

/// A class.
package struct ClassRecord: Sendable {
  package var element: ListElement

  package init(element: ListElement) {
    self.element = element
  }
}

/// A wage item of the payroll item list.
package struct PayrollItemRecord: Sendable {
  package var element: ListElement
  package var wageType: WageType?

  package init(element: ListElement, wageType: WageType?) {
    self.element = element
    self.wageType = wageType
  }
}

/// The nine wage types (domain facts 3, PayrollItemWageRet). There is none for double time, which
/// QBD keeps as overtime with another multiplier.
package enum WageType: String, Sendable, CaseIterable {
  case bonus = "Bonus"
  case commission = "Commission"
  case hourlyOvertime = "HourlyOvertime"
  case hourlyRegular = "HourlyRegular"
  case hourlySick = "HourlySick"
  case hourlyVacation = "HourlyVacation"
  case salaryRegular = "SalaryRegular"
  case salarySick = "SalarySick"
  case salaryVacation = "SalaryVacation"
}

/// A payroll item that is no wage: addition, deduction, tax. Kept to name the mistake of using one.
package struct NonWageRecord: Sendable {
  package var element: ListElement

  package init(element: ListElement) {
    self.element = element
  }
}

/// The preferences that decide whether and how time can be carried. Nil: the export has no word.
package struct PreferencesRecord: Sendable {
  package var place: Place
  /// Nil with `hasTimeTracking` false: time tracking is switched off.
  package var firstDayOfWeek: Weekday?
  /// Whether the answer holds TimeTrackingPreferences.
  package var hasTimeTracking: Bool
  package var isUsingClassTracking: Bool?
  package var closingDate: WorkDate?
  package var isPersonalDataAccessAllowed: Bool?

  package init(place: Place, hasTimeTracking: Bool) {
    self.place = place
    self.hasTimeTracking = hasTimeTracking
  }
}

/// The company file an export came from. EIN, SSN and addresses are never read.
package struct CompanyRecord: Sendable {
  package var place: Place
  package var companyName: String
  package var legalName: String
  /// The employer's number (EIN) as written; empty without one. Never told, only compared.
  package var employerNumber = ""
  package var isSampleCompany: Bool?

  package init(
    place: Place, companyName: String, legalName: String = "", isSampleCompany: Bool? = nil
  ) {
    self.place = place
    self.companyName = companyName
    self.legalName = legalName
    self.isSampleCompany = isSampleCompany
  }
}

/// The QuickBooks program that made the export.
package struct HostRecord: Sendable {
  package var place: Place
  package var productName: String
  /// `US`, `CA`, `UK`, `AU`; empty when absent.
  package var country: String
  /// Version strings as HostRet lists them: `13.0`, `CA3.0`.
  package var supportedVersions: [String]
  /// Nil when the export does not say.
  package var isSingleUser: Bool?

  package init(
    place: Place, productName: String = "", country: String = "",
    supportedVersions: [String] = [], isSingleUser: Bool? = nil
  ) {
    self.place = place
    self.productName = productName
    self.country = country
    self.supportedVersions = supportedVersions
    self.isSingleUser = isSingleUser
  }
}

/// The lists a document may export.
package enum ListKind: String, Sendable, CaseIterable {
  case employees, vendors, otherNames, customers, items, classes, wageItems
  case preferences, company, host, timeTracking
}

/// One list response: which list, whether it is whole, and how QBD answered.
package struct ListExport: Sendable {
  package var kind: ListKind
  package var place: Place
  /// qbXML statusCode; 0 for IIF sections. 1 is an empty list, anything from 500 on a finding.
  package var statusCode: Int
  /// qbXML statusSeverity as written; empty for IIF.
  package var statusSeverity: String
  package var statusMessage: String
  /// Elements still to come on pages after this one; 0 for the last page and for no iterator.
  package var remaining: Int
  /// The iterator this page belongs to; empty without one.
  package var iteratorID: String
  /// The elements that the response says it holds; nil when it does not say.
  package var announced: Int?
  /// The elements that it holds, of any kind.
  package var shown: Int

  package init(
    kind: ListKind, place: Place, statusCode: Int = 0, statusSeverity: String = "",
    statusMessage: String = "", remaining: Int = 0, iteratorID: String = "",
    announced: Int? = nil, shown: Int = 0
  ) {
    self.kind = kind
    self.place = place
    self.statusCode = statusCode
    self.statusSeverity = statusSeverity
    self.statusMessage = statusMessage
    self.remaining = remaining
    self.iteratorID = iteratorID
    self.announced = announced
    self.shown = shown
  }
}

/// All list elements of one document, in document order, unmerged.
package struct ListRecords: Sendable {
  package var employees: [EmployeeRecord] = []
  package var vendors: [NameRecord] = []
  package var otherNames: [NameRecord] = []
  package var customers: [CustomerRecord] = []
  package var items: [ItemRecord] = []
  package var classes: [ClassRecord] = []
  package var wageItems: [PayrollItemRecord] = []
  package var nonWageItems: [NonWageRecord] = []
  package var preferences: [PreferencesRecord] = []
  package var companies: [CompanyRecord] = []
  package var hosts: [HostRecord] = []
  /// One per response or IIF section, also for lists that came back empty or with an error.
  package var exports: [ListExport] = []

  package init() {}
}
