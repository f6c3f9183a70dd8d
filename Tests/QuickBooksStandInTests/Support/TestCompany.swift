import QuickBooksStandIn

extension StandInCompany {
  /// A company with one of everything that a rule speaks of.
  static var small: StandInCompany {
    var company = StandInCompany()
    company.host = Node(
      "HostRet",
      [
        Node("ProductName", "QuickBooks Enterprise Solutions 24.0"), Node("Country", "US"),
        Node("SupportedQBXMLVersion", "2.0"), Node("SupportedQBXMLVersion", "CA3.0"),
        Node("SupportedQBXMLVersion", "14.0"),
      ])
    company.add(.wageItems, "C1-14", "Regular", more: [Node("WageType", "HourlyRegular")])
    company.add(.wageItems, "C2-14", "Old Wage", isActive: false)
    company.addEmployee("81-14", "Maya Okafor", earning: ["Regular"])
    company.addEmployee("82-14", "Noel Unasked", earning: ["Regular"], useTimeData: "NotSet")
    company.addEmployee("83-14", "Una Salaried", useTimeData: "DoNotUseTimeData")
    company.addEmployee("84-14", "Rita Retired", isActive: false)
    company.add(.vendors, "71-14", "Brick & Co.")
    company.add(.otherNames, "61-14", "Partner")
    company.add(.customers, "91-14", "Smith")
    company.add(.customers, "92-14", "Smith:Kitchen")
    company.add(.customers, "93-14", "Gone Ltd.", isActive: false)
    company.add(.items, "A1-14", "Labour")
    company.add(
      ListEntry(
        .items,
        Node(
          "ItemInventoryRet",
          [Node("ListID", "A2-14"), Node("Name", "Bricks"), Node("FullName", "Bricks")])))
    company.add(.classes, "B1-14", "Public")
    return company
  }
}

extension StandIn {
  init() {
    self.init(company: .small)
  }
}
