import Seeds

/// A made-up company as its exports show it, every list with at least one inactive element.
struct GeneratedCompany {
  struct Element: Hashable {
    var id: String
    var name: String
    var isActive = true
  }

  struct Employee {
    var element: Element
    /// Positions in `wageItems`; nil when the export shows no payroll information.
    var earnings: [Int]?
    var useTimeData = "UseTimeData"
    var released: String?
  }

  struct WageItem {
    var element: Element
    var type: String
  }

  var name = "Harrow Lane Builders Ltd."
  var isSample = false
  var employees: [Employee] = []
  var vendors: [Element] = []
  var otherNames: [Element] = []
  var customers: [Element] = []
  var items: [Element] = []
  /// The element in which the qbXML export shows the first item.
  var firstItemTag = "ItemServiceRet"
  var classes: [Element] = []
  var wageItems: [WageItem] = []
  /// Nil when time tracking is switched off.
  var firstDayOfWeek: String? = "Monday"
  var usesClasses = true
  var closingDate: String?
  var supportedVersion = "16.0"
  var country = "US"
  var fileMode = "SingleUser"
  /// The last change to any list: how old the lists look.
  var modified = "2026-03-14T08:15:00-05:00"
}

extension GeneratedCompany {
  init(_ random: inout SeededGenerator) {
    wageItems = zip(Self.wageNames, Self.wageTypes).enumerated().map { index, wage in
      WageItem(element: Element(id: "C\(index)-1400000000", name: wage.0), type: wage.1)
    }
    for index in 0..<random.number(4...9) {
      // The first is regular for everybody, the others as it comes.
      let others = (1..<wageItems.count - 1).filter { _ in random.chance(60) }
      employees.append(
        Employee(element: Self.person(index, "8", &random), earnings: [0] + others))
    }
    vendors = (0..<3).map { Self.person(20 + $0, "7", &random) }
    otherNames = (0..<2).map { Self.person(30 + $0, "6", &random) }
    for index in 0..<random.number(3...6) {
      let customer = "\(random.pick(Self.firms)) \(index)"
      customers.append(Element(id: "9\(index)-1400000000", name: customer))
      for job in 0..<random.number(0...3) {
        let name = "\(customer):\(random.pick(Self.jobs)) \(job)"
        customers.append(Element(id: "9\(index)\(job)A-1400000000", name: name))
      }
    }
    items = Self.itemNames.enumerated().map { Element(id: "A\($0)-1400000000", name: $1) }
    classes = Self.classNames.enumerated().map { Element(id: "B\($0)-1400000000", name: $1) }
    retireLast()
  }

  /// The last element of each list stands for those that work no more.
  private mutating func retireLast() {
    var retired = Employee(
      element: Element(id: "8F-1400000000", name: "Nadia Retired"), earnings: [0])
    retired.element.isActive = false
    employees.append(retired)
    vendors[vendors.count - 1].isActive = false
    otherNames[otherNames.count - 1].isActive = false
    customers.append(Element(id: "9F-1400000000", name: "Closed & Gone", isActive: false))
    items[items.count - 1].isActive = false
    classes[classes.count - 1].isActive = false
    wageItems[wageItems.count - 1].element.isActive = false
  }

  private static func person(
    _ index: Int, _ list: String, _ random: inout SeededGenerator
  ) -> Element {
    // One blank, so that a timesheet's two columns give the name again.
    let name = "\(random.pick(firstNames)) \(random.pick(lastNames))-\(index)"
    return Element(id: "\(list)\(String(index, radix: 16))-1400000000", name: name)
  }

  private static let firstNames = ["Maya", "Zoé", "Seán", "Ödön", "Renée", "Luc", "François"]
  private static let lastNames = ["Okafor", "O’Brien", "D'Arcy", "Bélanger", "Nuñez", "Whitlock"]
  private static let firms = [
    "Smith & Sons", "Café \"Le Héron\"", "Moss, Inc.", "Brown <West>", "Crème & Cie", "50 % Off",
  ]
  private static let jobs = ["Kitchen", "Phase 2", "Rénovation", "\"The Barn\"", "Lot 7, North"]
  private static let itemNames = [
    "Labour", "Site Visit", "Travel:Far & Wide", "Design", "Old Item",
  ]
  private static let classNames = ["Residential", "Public:Écoles", "Old Class"]
  private static let wageNames = ["Hourly Regular", "Hourly Overtime", "Congé payé", "Old Wage"]
  private static let wageTypes = ["HourlyRegular", "HourlyOvertime", "HourlyVacation", "Bonus"]
}
