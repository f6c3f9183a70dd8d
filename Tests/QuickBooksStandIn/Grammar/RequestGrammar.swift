/// The form of one kind of request in one version.
struct RequestForm {
  let content: Content
  /// The attributes it may have beside `requestID`; the values allowed, or none for any text.
  var attributes: [String: [String]] = [:]
  /// Whether it changes the books (domain facts 1.3: only such sets are recoverable).
  var writes = false
}

/// The requests that the stand-in knows, by version (domain facts 2.1 to 2.7 and 3, all [V]).
enum RequestGrammar {
  /// The form of requests of this name; nil when the version has none.
  static func form(of request: String, _ version: SpecVersion) -> RequestForm? {
    switch request {
    case "TimeTrackingAddRq": timeTrackingAdd(version)
    case "TimeTrackingModRq": timeTrackingMod(version)
    case "TimeTrackingQueryRq": timeTrackingQuery(version)
    case "TxnDelRq":
      RequestForm(
        content: .sequence([.leaf("TxnDelType", .word(txnTypes)), .leaf("TxnID", .id)]),
        writes: true)
    case "TxnDeletedQueryRq":
      RequestForm(
        content: txnDeletedQuery, attributes: queryAttributes(version, hasIterators: false))
    case "HostQueryRq", "CompanyQueryRq", "PreferencesQueryRq":
      RequestForm(content: aboutCompany(request, version))
    default:
      StandInList.allCases.first { $0.queries.contains(request) }.flatMap {
        listQuery($0, version)
      }
    }
  }

  private static func timeTrackingAdd(_ version: SpecVersion) -> RequestForm {
    RequestForm(
      content: .sequence(
        [.group("TimeTrackingAdd", .sequence(timeFields(version)))] + retElements(version)),
      writes: true)
  }

  private static func timeTrackingMod(_ version: SpecVersion) -> RequestForm? {
    guard version.major >= 6, !version.isAustralia6 else { return nil }
    let fields = [Content.leaf("TxnID", .id), .leaf("EditSequence", .text(most: 16))]
    // What is set on creation only is no field of a change (2.5).
    let rest = timeFields(version).filter { $0.firstNames != ["ExternalGUID"] }
    return RequestForm(
      content: .sequence(
        [.group("TimeTrackingMod", .sequence(fields + rest))] + retElements(version)),
      writes: true)
  }

  /// The fields of an entry in their one order (2.1, 2.5).
  private static func timeFields(_ version: SpecVersion) -> [Content] {
    var fields: [Content] = [
      .optional(.leaf("TxnDate", .date)),
      reference("EntityRef", 209),
      .optional(reference("CustomerRef", 209)),
      .optional(reference("ItemServiceRef", 159)),
    ]
    if version.major >= 3 { fields.append(.optional(.leaf("Rate", .price))) }
    fields += [.leaf("Duration", .interval), .optional(reference("ClassRef", 159))]
    if !version.isAustralia6 { fields.append(.optional(reference("PayrollItemWageRef", 31))) }
    fields.append(.optional(.leaf("Notes", .text(most: 4095))))
    // No version has both (Traps 2).
    if version.major <= 5 {
      fields.append(.optional(.leaf("IsBillable", .boolean)))
    } else {
      let words = Billing.allCases.map(\.rawValue)
      fields.append(.optional(.leaf("BillableStatus", .word(words))))
    }
    if version.major >= 9 { fields.append(.optional(.leaf("ExternalGUID", .guid))) }
    return fields
  }

  private static func timeTrackingQuery(_ version: SpecVersion) -> RequestForm {
    let dates = Content.choice([
      .sequence([.optional(.leaf("FromTxnDate", .date)), .optional(.leaf("ToTxnDate", .date))]),
      .leaf("DateMacro", .word(["All"])),
    ])
    let filters = Content.sequence([
      .optional(.leaf("MaxReturned", .integer)),
      .optional(
        .choice([
          .group(
            "ModifiedDateRangeFilter",
            .sequence([
              .optional(.leaf("FromModifiedDate", .dateTime)),
              .optional(.leaf("ToModifiedDate", .dateTime)),
            ])),
          .group("TxnDateRangeFilter", dates),
        ])),
      .optional(.group("TimeTrackingEntityFilter", named)),
    ])
    return RequestForm(
      content: .sequence(
        [.choice([.some(.leaf("TxnID", .id)), filters])] + retElements(version)),
      attributes: queryAttributes(version, hasIterators: true))
  }

  private static let txnDeletedQuery = Content.sequence([
    .some(.leaf("TxnDelType", .word(txnTypes))),
    .optional(
      .group(
        "DeletedDateRangeFilter",
        .sequence([
          .optional(.leaf("FromDeletedDate", .dateTime)),
          .optional(.leaf("ToDeletedDate", .dateTime)),
        ]))),
  ])

  private static func aboutCompany(_ request: String, _ version: SpecVersion) -> Content {
    let owners: [Content] = request == "CompanyQueryRq" ? [.any(.leaf("OwnerID", .guid))] : []
    return .sequence(retElements(version) + owners)
  }

  private static func listQuery(_ list: StandInList, _ version: SpecVersion) -> RequestForm? {
    if list == .nonWageItems, version.major < 3 { return nil }
    // The edition lacked payroll queries for one version (1.6).
    if [.wageItems, .nonWageItems].contains(list), version.isAustralia6 { return nil }
    let names = Content.sequence([
      .optional(.leaf("FromName", .text(most: 209))), .optional(.leaf("ToName", .text(most: 209))),
    ])
    let criterion = ValueKind.word(["StartsWith", "Contains", "EndsWith"])
    let filters = Content.sequence([
      .optional(.leaf("MaxReturned", .integer)),
      .optional(.leaf("ActiveStatus", .word(["ActiveOnly", "InactiveOnly", "All"]))),
      .optional(.leaf("FromModifiedDate", .dateTime)),
      .optional(.leaf("ToModifiedDate", .dateTime)),
      .optional(
        .choice([
          .group(
            "NameFilter",
            .sequence([.leaf("MatchCriterion", criterion), .leaf("Name", .text(most: 209))])),
          .group("NameRangeFilter", names),
        ])),
    ])
    let owners: [Content] = list.hasOwnFields ? [.any(.leaf("OwnerID", .guid))] : []
    return RequestForm(
      content: .sequence(
        [
          .choice([
            .some(.leaf("ListID", .id)), .some(.leaf("FullName", .text(most: 209))), filters,
          ])
        ]
          + retElements(version) + owners),
      attributes: queryAttributes(version, hasIterators: list.hasIterators))
  }

  private static func queryAttributes(
    _ version: SpecVersion, hasIterators: Bool
  ) -> [String: [String]] {
    var attributes: [String: [String]] = [:]
    if version.major >= 4 {
      attributes["metaData"] = ["NoMetaData", "MetaDataOnly", "MetaDataAndResponseData"]
    }
    if version.major >= 5, hasIterators {
      attributes["iterator"] = ["Start", "Continue", "Stop"]
      attributes["iteratorID"] = []
    }
    return attributes
  }

  private static func retElements(_ version: SpecVersion) -> [Content] {
    version.major >= 4 ? [.any(.leaf("IncludeRetElement", .text(most: 50)))] : []
  }

  private static func reference(_ name: String, _ most: Int) -> Content {
    .group(
      name,
      .sequence([
        .optional(.leaf("ListID", .id)), .optional(.leaf("FullName", .text(most: most))),
      ]))
  }

  private static let named = Content.choice([
    .some(.leaf("ListID", .id)), .some(.leaf("FullName", .text(most: 209))),
  ])

  /// Kinds of transactions that can be deleted; the stand-in's books hold one of them.
  private static let txnTypes = [
    "ARRefundCreditCard", "Bill", "BillPaymentCheck", "BillPaymentCreditCard", "BuildAssembly",
    "Charge", "Check", "CreditCardCharge", "CreditCardCredit", "CreditMemo", "Deposit", "Estimate",
    "InventoryAdjustment", "Invoice", "ItemReceipt", "JournalEntry", "PurchaseOrder",
    "ReceivePayment", "SalesOrder", "SalesReceipt", "SalesTaxPaymentCheck", "TimeTracking",
    "VehicleMileage", "VendorCredit",
  ]
}
