import QBXML
import Timesheets

/// A query by which a courier asks for a part of the company lists: what the kit's documents ask,
/// the large lists page by page where the version has pages.
package struct KitQuery: Hashable, Sendable {
  /// What the answer is called among the files of the delivery, without its page and ending.
  package let name: String
  /// The requestIDs that the answer must echo.
  package let requestIDs: [String]
  /// Whether there may be more pages than one.
  package let isPaged: Bool
  private let group: KitGroup
  private let element: Int?

  /// The queries that together bring all lists, in the order of asking.
  package static func all(in version: QBXMLVersion) -> [KitQuery] {
    let groups: [KitGroup] = [.company, .people, .jobs, .payroll]
    let paged = KitGroup.pagedElements.map(\.name)
    return groups.flatMap { group in
      let known = group.elements.filter { $0.exists(in: version) }
      let whole = known.filter { !paged.contains($0.name) || !$0.hasPages(in: version) }
      let pages = known.indices.filter { index in
        paged.contains(known[index].name) && known[index].hasPages(in: version)
      }
      let first =
        whole.isEmpty
        ? []
        : [
          KitQuery(
            name: group.word, requestIDs: whole.map(\.kitRequestID), isPaged: false, group: group,
            element: nil)
        ]
      return first
        + pages.map { index in
          KitQuery(
            name: known[index].shortName, requestIDs: [known[index].kitRequestID], isPaged: true,
            group: group, element: index)
        }
    }
  }

  /// The document that asks for the first page, or for the one behind that of an iterator.
  package func document(in version: QBXMLVersion, after iteratorID: String?) -> [UInt8] {
    let known = group.elements.filter { $0.exists(in: version) }
    guard let element else {
      let whole = known.filter { requestIDs.contains($0.kitRequestID) }
      return QueryEncoder.bytes(
        of: whole.map { QueryRequest($0, requestID: $0.kitRequestID) }, version: version)
    }
    let size = KitDocument.pageSize
    let part = iteratorID.map { QueryRequest.Part.nextPage(size, iteratorID: $0) }
    return QueryEncoder.bytes(
      of: [
        QueryRequest(
          known[element], requestID: known[element].kitRequestID, part ?? .firstPage(size))
      ],
      version: version)
  }
}

extension QueryElement {
  fileprivate var kitRequestID: String { "kit-\(shortName)" }
}
