/// Whether time is billed, as QuickBooks writes it.
package enum Billing: String, CaseIterable, Hashable, Sendable {
  case billable = "Billable"
  case notBillable = "NotBillable"
  case hasBeenBilled = "HasBeenBilled"
}

/// A time entry as it stands in the books.
package struct BookEntry: Hashable, Sendable {
  /// An element of a list, by what it was called when the entry was made.
  package struct Name: Hashable, Sendable {
    package var listID: String
    package var fullName: String

    package init(listID: String, fullName: String) {
      self.listID = listID
      self.fullName = fullName
    }
  }

  package var txnID = ""
  package var timeCreated = ""
  package var timeModified = ""
  package var editSequence = ""
  package var txnNumber = 0
  /// `YYYY-MM-DD`
  package var date = ""
  package var person = Name(listID: "", fullName: "")
  package var customer: Name?
  package var item: Name?
  package var minutes = 0
  package var classElement: Name?
  package var wageItem: Name?
  /// As the code page keeps them.
  package var notes = ""
  package var billing = Billing.notBillable
  package var externalGUID: String?

  package init() {}

  /// An entry as an export shows it.
  init(ret: Node) {
    func name(_ field: String) -> Name? {
      ret[field].map {
        Name(listID: $0.text("ListID") ?? "", fullName: $0.text("FullName") ?? "")
      }
    }
    txnID = ret.text("TxnID") ?? ""
    timeCreated = ret.text("TimeCreated") ?? ""
    timeModified = ret.text("TimeModified") ?? timeCreated
    editSequence = ret.text("EditSequence") ?? ""
    txnNumber = ret.text("TxnNumber").flatMap { Int($0) } ?? 0
    date = ret.text("TxnDate") ?? ""
    person = name("EntityRef") ?? person
    customer = name("CustomerRef")
    item = name("ItemServiceRef")
    minutes = ret.text("Duration").flatMap(Interval.init).map { $0.seconds / 60 } ?? 0
    classElement = name("ClassRef")
    wageItem = name("PayrollItemWageRef")
    notes = ret.text("Notes") ?? ""
    billing = ret.text("BillableStatus").flatMap(Billing.init) ?? Self.oldBilling(ret)
    externalGUID = ret.text("ExternalGUID")
  }

  /// Domain facts 2.1 [V]: up to 5.0 two booleans say it.
  private static func oldBilling(_ ret: Node) -> Billing {
    if ret.text("IsBilled") == "true" { return .hasBeenBilled }
    return ret.text("IsBillable") == "true" ? .billable : .notBillable
  }

  /// The TimeTrackingRet of a version (domain facts 2.1 and 2.4 [V]).
  func ret(_ version: SpecVersion) -> Node {
    var fields = [
      Node("TxnID", txnID), Node("TimeCreated", timeCreated), Node("TimeModified", timeModified),
      Node("EditSequence", editSequence), Node("TxnNumber", "\(txnNumber)"), Node("TxnDate", date),
    ]
    func add(_ name: String, _ element: Name?) {
      guard let element else { return }
      fields.append(
        Node(name, [Node("ListID", element.listID), Node("FullName", element.fullName)]))
    }
    add("EntityRef", person)
    add("CustomerRef", customer)
    add("ItemServiceRef", item)
    // 2.2 [S]: an answer has all three parts, and QuickBooks keeps no seconds.
    fields.append(Node("Duration", "PT\(minutes / 60)H\(minutes % 60)M0S"))
    add("ClassRef", classElement)
    if !version.isAustralia6 { add("PayrollItemWageRef", wageItem) }
    if !notes.isEmpty { fields.append(Node("Notes", notes)) }
    if version.major <= 5 {
      fields.append(Node("IsBillable", "\(billing != .notBillable)"))
      fields.append(Node("IsBilled", "\(billing == .hasBeenBilled)"))
    } else {
      fields.append(Node("BillableStatus", billing.rawValue))
    }
    if version.major >= 9, let externalGUID { fields.append(Node("ExternalGUID", externalGUID)) }
    return Node("TimeTrackingRet", fields)
  }
}

/// What a deletion leaves behind (domain facts 2.6 [V]).
struct DeletedEntry: Hashable {
  let txnID: String
  let timeCreated: String
  let timeDeleted: String

  var fields: [Node] {
    [Node("TxnDelType", "TimeTracking"), Node("TxnID", txnID), Node("TimeDeleted", timeDeleted)]
  }
}
