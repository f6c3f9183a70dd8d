import QBXML
import Timesheets

/// A document of the kit: what it asks for, and the name it goes by.
package struct KitDocument: Sendable {
  package let group: KitGroup
  /// Path from the kit's folder.
  package let path: String
  package let requests: [QueryRequest]

  /// Where the answer is to be saved, from the kit's folder. Timeferry finds out from the content
  /// what it is; the name is for people.
  package var answerPath: String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return group.isRepeated
      ? "\(Self.answers)/\(name.dropLast(".xml".count))-1.xml" : "\(Self.answers)/\(name)"
  }

  /// The folder for the answers.
  static let answers = "answers"

  /// The elements of a group that the version has; nil when it has none of them.
  init?(_ group: KitGroup, number: Int, of elements: [QueryElement], in version: QBXMLVersion) {
    let known = elements.filter { $0.exists(in: version) }
    guard !known.isEmpty else { return nil }
    self.group = group
    path = "0\(number)-\(group.word).xml"
    requests = known.map { QueryRequest($0, requestID: "kit-\($0.shortName)") }
  }

  init(time days: ClosedRange<WorkDate>, number: Int) {
    let name = "time-\(days.lowerBound.isoText)"
    group = .time(days)
    path = "0\(number)-\(name).xml"
    requests = [QueryRequest(.timeTracking, requestID: "kit-\(name)", .days(days))]
  }

  init(firstPageOf element: QueryElement) {
    group = .firstPage(element.shortName)
    path = "pages/\(element.shortName)-first.xml"
    requests = [
      QueryRequest(
        element, requestID: "kit-\(element.shortName)-first", .firstPage(Self.pageSize))
    ]
  }

  init(nextPageOf element: QueryElement) {
    group = .nextPage(element.shortName)
    path = "pages/\(element.shortName)-next.xml"
    requests = [
      QueryRequest(
        element, requestID: "kit-\(element.shortName)-next",
        .nextPage(Self.pageSize, iteratorID: Self.placeholder))
    ]
  }

  /// Elements on a page.
  static let pageSize = 1_000

  /// What stands for the iteratorID of the answer before.
  static let placeholder = "{00000000-0000-0000-0000-000000000000}"

  /// The document's bytes.
  func bytes(in version: QBXMLVersion) -> [UInt8] {
    QueryEncoder.bytes(of: requests, version: version)
  }
}

/// What the queries of one document have in common.
package enum KitGroup: Hashable, Sendable {
  /// Which QuickBooks, which company, which preferences.
  case company
  case people
  /// What people work on.
  case jobs
  case payroll
  /// Time that QuickBooks holds already.
  case time(ClosedRange<WorkDate>)
  /// The first page of a list, by the list's short name.
  case firstPage(String)
  /// Any other page of it.
  case nextPage(String)

  var elements: [QueryElement] {
    switch self {
    case .company: [.host, .company, .preferences]
    case .people: [.employees, .vendors, .otherNames]
    case .jobs: [.customers, .serviceItems, .classes]
    case .payroll: [.wageItems, .nonWageItems]
    case .time: [.timeTracking]
    case .firstPage, .nextPage: []
    }
  }

  /// The lists that can be had page by page. Time needs no pages: it is cut by date.
  static let pagedElements: [QueryElement] = [.vendors, .customers, .serviceItems]

  /// Whether the document is sent again and again, each time with another answer.
  var isRepeated: Bool {
    if case .nextPage = self { true } else { false }
  }

  /// The part of a file name, and the word of the JSON.
  package var word: String {
    switch self {
    case .company: "company"
    case .people: "people"
    case .jobs: "jobs"
    case .payroll: "payroll"
    case .time: "time"
    case .firstPage: "first-page"
    case .nextPage: "next-page"
    }
  }
}

extension QueryElement {
  /// `customer` for CustomerQueryRq, `payroll-item-wage` for PayrollItemWageQueryRq.
  var shortName: String {
    name.dropLast("QueryRq".count).reduce(into: "") { word, letter in
      if letter.isUppercase, !word.isEmpty { word += "-" }
      word += letter.lowercased()
    }
  }
}
