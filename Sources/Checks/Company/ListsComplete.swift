import Timesheets

/// The check `lists-complete`.
///
/// **What it proves.** Every list of the bundle came to its end.
///
/// **Why it matters.** An element on a page that is not there looks like one that never was;
/// one left out because it is inactive looks the same.
///
/// **What proves it.** The last page of every iterator has `iteratorRemainingCount` 0, every page
/// holds what its `retCount` says and what the page before it leaves to come, and no document with
/// lists breaks off.
///
/// **When it is unknown.** A document with lists breaks off; or a name is missing from a qbXML
/// list that shows no inactive element, which is how a query without `<ActiveStatus>All`
/// answers too. IIF list exports always have the hidden elements.
///
/// **Fix in QuickBooks.** Export again, all pages of each query.
///
/// Prevents status 3120, 3140.
enum ListsComplete {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    reportMissingPages(examined, &findings)
    reportBrokenLists(examined, &findings)
    for kind in ListKind.allCases where mayLackInactive(kind, examined) {
      reportActiveOnly(kind, examined, &findings)
    }
  }

  private static func reportMissingPages(
    _ examined: Examined, _ findings: inout FindingCollector
  ) {
    for pages in IteratorPages.all(of: examined.records) {
      if pages.remaining > 0 {
        let number = findings.report(
          .listsComplete, on: .document(pages.last.place.document),
          .pagesMissing(list: pages.last.kind, remaining: pages.remaining),
          at: FindingPlace(pages.last.place))
        findings.concernEveryEntry(of: examined, finding: number)
      }
      if let (missing, page) = pages.gap {
        let number = findings.report(
          .listsComplete, on: .document(page.place.document),
          .elementsMissing(list: page.kind, missing: missing), at: FindingPlace(page.place))
        findings.concernEveryEntry(of: examined, finding: number)
      }
    }
  }

  private static func reportBrokenLists(
    _ examined: Examined, _ findings: inout FindingCollector
  ) {
    examined.forEachReadingFault(of: .documentReadable) { fault in
      if case .unknownQBXMLVersion = fault.detail { return }
      let lists = examined.records.documents[Int(fault.place.document.index)].lists
      for kind in ListKind.allCases where lists.exports.contains(where: { $0.kind == kind }) {
        guard let export = kind.decidingExport else { continue }
        let number = findings.report(
          .listsComplete, .unknown, on: .document(fault.place.document),
          .undecided(by: export), at: fault.place)
        findings.concernEveryEntry(of: examined, finding: number)
      }
    }
  }

  /// Whether a list has elements, none of them inactive, and came by qbXML alone.
  private static func mayLackInactive(_ kind: ListKind, _ examined: Examined) -> Bool {
    let elements = examined.lists.elements(of: kind)
    guard !elements.isEmpty, !elements.contains(where: \.isInactive) else { return false }
    return examined.records.documents.allSatisfy { document in
      document.kind == .qbxml || !document.lists.exports.contains { $0.kind == kind }
    }
  }

  private static func reportActiveOnly(
    _ kind: ListKind, _ examined: Examined, _ findings: inout FindingCollector
  ) {
    var number: Int?
    examined.forEachEntry { index, _ in
      guard examined.entryMisses(kind, entry: index) else { return }
      let finding =
        number
        ?? findings.report(.listsComplete, .unknown, on: .bundle, .activeOnly(list: kind))
      number = finding
      findings.concern(entry: index, finding: finding)
    }
  }
}

extension ListKind {
  /// The export that would show the list whole; nil for time itself.
  fileprivate var decidingExport: DecidingExport? {
    switch self {
    case .employees: .employees
    case .vendors: .vendors
    case .otherNames: .otherNames
    case .customers: .customers
    case .items: .items
    case .classes: .classes
    case .wageItems: .wageItems
    case .preferences: .preferences
    case .company: .company
    case .host: .host
    case .timeTracking: nil
    }
  }
}

extension CompanyLists {
  /// What the elements of a list have in common; empty for what is no list.
  fileprivate func elements(of kind: ListKind) -> [ListElement] {
    switch kind {
    case .employees: employees.map(\.element)
    case .vendors: vendors.map(\.element)
    case .otherNames: otherNames.map(\.element)
    case .customers: customers.map(\.element)
    case .items: items.map(\.element)
    case .classes: classes.map(\.element)
    case .wageItems: wageItems.map(\.element)
    case .preferences, .company, .host, .timeTracking: []
    }
  }
}
