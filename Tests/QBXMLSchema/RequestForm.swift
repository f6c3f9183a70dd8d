import Timesheets

/// The children of one request, in the vendor's order.
struct RequestForm: Sendable {
  struct Field: Sendable {
    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  enum Kind: Sendable {
    case date, interval, boolean, guid
    case text(most: Int)
    case word([String])
    case reference(fullName: Int)

    func fits(_ text: String) -> Bool {
      switch self {
      case .date: text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && WorkDate(iso: text) != nil
      case .interval: text.wholeMatch(of: /PT\d+H[0-5]?\dM/) != nil
      case .boolean: text == "true" || text == "false"
      case .guid: text.wholeMatch(of: /\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/) != nil
      case .text(let most): (1...most).contains(text.unicodeScalars.count)
      case .word(let words): words.contains(text)
      case .reference: false
      }
    }
  }

  let name: String
  /// The element within the request that holds the fields; nil where the request holds them.
  var body: String?
  let fields: [Field]
  /// Whether an empty field empties the one that stands there.
  var isClearable = false

  /// The requests that documents of this version may hold.
  static func all(_ version: QBXMLVersion) -> [RequestForm] {
    var forms = [
      RequestForm(name: "TimeTrackingAddRq", body: "TimeTrackingAdd", fields: add(version)),
      RequestForm(
        name: "TxnDelRq",
        fields: [
          Field("TxnDelType", .word(["TimeTracking"]), isRequired: true),
          Field("TxnID", .text(most: 36), isRequired: true),
        ]),
    ]
    if version.major >= 6, !isAustralia6(version) {
      let ids = [
        Field("TxnID", .text(most: 36), isRequired: true),
        Field("EditSequence", .text(most: 16), isRequired: true),
      ]
      let fields = ids + add(version).filter { $0.name != "ExternalGUID" }
      forms.append(
        RequestForm(
          name: "TimeTrackingModRq", body: "TimeTrackingMod", fields: fields, isClearable: true))
    }
    return forms
  }

  private static func isAustralia6(_ version: QBXMLVersion) -> Bool {
    ["AU6.0", "OZ6.0"].contains(version.text)
  }

  private static func add(_ version: QBXMLVersion) -> [Field] {
    var fields = [
      Field("TxnDate", .date),
      Field("EntityRef", .reference(fullName: 209), isRequired: true),
      Field("CustomerRef", .reference(fullName: 209)),
      Field("ItemServiceRef", .reference(fullName: 159)),
      Field("Duration", .interval, isRequired: true),
      Field("ClassRef", .reference(fullName: 159)),
    ]
    if !isAustralia6(version) {
      fields.append(Field("PayrollItemWageRef", .reference(fullName: 31)))
    }
    fields.append(Field("Notes", .text(most: 4095)))
    if version.major <= 5 {
      fields.append(Field("IsBillable", .boolean))
    } else {
      fields.append(
        Field("BillableStatus", .word(["Billable", "NotBillable", "HasBeenBilled"])))
    }
    if version.major >= 9 { fields.append(Field("ExternalGUID", .guid)) }
    return fields
  }
}
