import Timesheets

/// The check `response-status`.
///
/// **What it proves.** QuickBooks answered every query of the export without an error.
///
/// **Why it matters.** A refused query looks like an empty list, and everybody on it like a
/// stranger.
///
/// **What proves it.** `statusCode` below 500 and `statusSeverity` other than `Error` on every
/// response. 1 is an empty list. What payroll refuses is told by `payroll-available` and
/// `payroll-visible`.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** By the status. 3260: log in as Admin; 3261: Edit > Preferences >
/// Integrated Applications > Company Preferences; then export again.
///
/// Prevents status 3120, 3140 for references that the refused list would have shown.
enum ResponseStatus {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    for document in examined.records.documents {
      for export in document.lists.exports where isRefused(export) && export.kind != .wageItems {
        let number = findings.report(
          .responseStatus, on: .document(export.place.document),
          .responseRefused(
            list: export.kind.rawValue, code: export.statusCode, message: export.statusMessage),
          at: FindingPlace(export.place))
        examined.forEachEntry { index, record in
          if record.needs(export.kind) { findings.concern(entry: index, finding: number) }
        }
      }
    }
    examineOtherQueries(examined, &findings)
  }

  /// Queries that show no list of their own, such as those for one type of items.
  private static func examineOtherQueries(
    _ examined: Examined, _ findings: inout FindingCollector
  ) {
    examined.forEachReadingFault(of: .responseStatus) { fault in
      let isOfPayroll = fault.place.element.hasPrefix("PayrollItem")
      // The same refusal again, which `payroll-available` tells.
      if isOfPayroll, examined.pay.refusal != nil { return }
      let number = findings.report(
        .responseStatus, on: .document(fault.place.document), fault.detail, at: fault.place)
      examined.forEachEntry { index, record in
        if record.needs(isOfPayroll ? .wageItems : .items) {
          findings.concern(entry: index, finding: number)
        }
      }
    }
  }

  /// 500 to 999 are warnings: something asked for is missing from what came (domain facts 4).
  private static func isRefused(_ export: ListExport) -> Bool {
    export.statusCode >= 500 || export.statusSeverity == "Error"
  }
}

extension TimeActivityRecord {
  /// Whether what is carried of the entry depends on this list.
  fileprivate func needs(_ list: ListKind) -> Bool {
    switch list {
    case .customers: !customer.isNone
    case .items: !item.isNone
    case .classes: !classReference.isNone
    case .wageItems: !wageItem.isNone || hourType != .unstated
    case .employees, .vendors, .otherNames, .preferences, .company, .host, .timeTracking: true
    }
  }
}
