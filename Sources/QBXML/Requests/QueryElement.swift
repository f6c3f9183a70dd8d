import Timesheets

/// A vendor element that asks QuickBooks for a list, for facts or for time; a file declares each.
///
/// Without a filter a query gives all it has, but lists give their active elements only unless
/// `ActiveStatus` asks for all (domain facts 3).
package struct QueryElement: Sendable {
  let word: StaticString
  /// Whether ActiveStatus is among its filters.
  let hasActiveStatus: Bool
  /// Whether it can be answered page by page, from qbXML 5.0 on (domain facts 1.2).
  private let hasIterator: Bool
  private let isKnown: @Sendable (QBXMLVersion) -> Bool

  init(
    _ word: StaticString, hasActiveStatus: Bool = false, hasIterator: Bool = false,
    isKnown: @escaping @Sendable (QBXMLVersion) -> Bool = { _ in true }
  ) {
    self.word = word
    self.hasActiveStatus = hasActiveStatus
    self.hasIterator = hasIterator
    self.isKnown = isKnown
  }

  /// The name as qbXML has it: `CustomerQueryRq`.
  package var name: String { word.description }

  /// The lists that its answer shows.
  package var lists: [ListKind] {
    QBXMLName(rawValue: "\(name.dropLast(2))Rs")?.exportedLists ?? []
  }

  /// Whether the version has the element: one that it has not makes QuickBooks refuse the whole
  /// document.
  package func exists(in version: QBXMLVersion) -> Bool { isKnown(version) }

  /// Whether the version lets it be answered page by page.
  package func hasPages(in version: QBXMLVersion) -> Bool {
    hasIterator && version.major >= 5
  }

  /// In 6.0 alone the Australian edition has no payroll and no preferences query (domain facts
  /// 1.6).
  static func isOutsideAustralia6(_ version: QBXMLVersion) -> Bool { !version.isAustralian6 }
}
