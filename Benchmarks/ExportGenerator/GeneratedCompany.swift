/// A made-up company: the people, jobs, items, classes and wage items that its time links to.
struct GeneratedCompany {
  let name = "Harrow Lane Builders Ltd."
  let people: [ListObject]
  let customers: [ListObject]
  let jobs: [ListObject]
  let items = Self.objects(
    "A0", ["Labour", "Installation", "Travel", "Site Visit", "Design", "Repair"])
  let classes = Self.objects("B0", ["Residential", "Commercial", "Public"])
  let wages = Self.objects("C0", ["Hourly Regular", "Hourly Overtime"])

  /// A company of the size that has so many time entries.
  init(entries: Int) {
    people = (0..<max(20, min(2000, entries / 500))).map { index in
      let name = "\(Self.firstNames[index % 10]) \(Self.lastNames[index / 10 % 8]) \(index)"
      return ListObject(id: "80000\(String(index, radix: 16))-1400000000", name: name)
    }
    let customers = (0..<max(6, min(1000, entries / 1000))).map { index in
      ListObject(
        id: "70000\(index)-1400000000", name: "\(Self.businesses[index % 7]) \(index)")
    }
    jobs = (0..<customers.count * 5).map { index in
      ListObject(
        id: "90000\(String(index, radix: 16))-1400000000",
        name: "\(customers[index / 5].name):Job \(index % 5)")
    }
    self.customers = customers
  }

  private static let firstNames = [
    "Maya", "Olivier", "Renée", "Tomás", "Grace", "Luc", "Aisha", "Peter", "Zoé", "Ian",
  ]
  private static let lastNames = [
    "Okafor", "Bélanger", "Whitlock", "Singh", "Tremble", "Novak", "Lachance", "Moss",
  ]
  private static let businesses = [
    "Marsh & Sons", "Harbour Point", "Old Mill Cottages", "Café du Quai", "Northgate Clinic",
    "Lefebvre & Fille", "St. Brigid’s School",
  ]

  private static func objects(_ prefix: String, _ names: [String]) -> [ListObject] {
    names.enumerated().map { ListObject(id: "\(prefix)-\($0)", name: $1) }
  }
}

/// What a list holds and time links to; the name of a job begins with its customer's.
struct ListObject {
  let id: String
  let name: String
}
