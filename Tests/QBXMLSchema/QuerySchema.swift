import Timesheets

/// The order, attributes and values of query request documents by version: our own table of what
/// the vendor's schema says (domain facts 1.1, 1.2, 1.6, 2.7, 3), against which queries are walked.
package struct QuerySchema: Sendable {
  /// What a query may be filtered by, besides by the ids that nobody here asks for.
  private enum Filters {
    case none, list, time
  }

  private struct Query {
    let name: String
    let filters: Filters
    /// Whether it may be answered page by page; employees, other names, classes and payroll items
    /// never are.
    let isPaged: Bool
  }

  private let version: QBXMLVersion
  private let queries: [Query]

  /// The form that documents of this version must have.
  package init(_ version: QBXMLVersion) {
    self.version = version
    let isAustralia6 = ["AU6.0", "OZ6.0"].contains(version.text)
    var queries = [
      Query(name: "HostQueryRq", filters: .none, isPaged: false),
      Query(name: "CompanyQueryRq", filters: .none, isPaged: false),
      Query(name: "EmployeeQueryRq", filters: .list, isPaged: false),
      Query(name: "VendorQueryRq", filters: .list, isPaged: true),
      Query(name: "OtherNameQueryRq", filters: .list, isPaged: false),
      Query(name: "CustomerQueryRq", filters: .list, isPaged: true),
      Query(name: "ItemServiceQueryRq", filters: .list, isPaged: true),
      Query(name: "ClassQueryRq", filters: .list, isPaged: false),
      Query(name: "TimeTrackingQueryRq", filters: .time, isPaged: true),
    ]
    if !isAustralia6 {
      queries.append(Query(name: "PreferencesQueryRq", filters: .none, isPaged: false))
      queries.append(Query(name: "PayrollItemWageQueryRq", filters: .list, isPaged: false))
      if version.major >= 3 {
        queries.append(Query(name: "PayrollItemNonWageQueryRq", filters: .list, isPaged: false))
      }
    }
    self.queries = queries
  }

  /// What the document breaks, one line for each break; empty for a document that fits.
  package func breaks(of document: [UInt8]) -> [String] {
    read(document).breaks
  }

  /// The requests that the document holds, in order: the name of each with its requestID.
  package func requests(of document: [UInt8]) -> [(name: String, id: String)] {
    read(document).requests
  }

  private func read(
    _ document: [UInt8]
  ) -> (breaks: [String], requests: [(name: String, id: String)]) {
    var walker = SchemaWalker(document)
    var requests: [(name: String, id: String)] = []
    let stated = walker.expectInstruction()
    if stated?.contains("\"\(version.text)\"") != true { walker.breaks.append("version") }
    walker.expectMessageSet(allowing: ["onError"])
    while let form = walker.peek, form != "</QBXMLMsgsRq" {
      let name = form.hasPrefix("<") ? String(form.dropFirst()) : form
      guard let query = queries.first(where: { $0.name == name }) else {
        walker.breaks.append("no query of this version: \(form)")
        break
      }
      requests.append((name, walk(query, isEmpty: form == name, &walker)))
    }
    if requests.isEmpty { walker.breaks.append("no request") }
    walker.expect("</QBXMLMsgsRq")
    walker.expect("</QBXML")
    if let rest = walker.peek { walker.breaks.append("after the root: \(rest)") }
    return (walker.breaks, requests)
  }

  /// Walks one request and returns its requestID.
  private func walk(_ query: Query, isEmpty: Bool, _ walker: inout SchemaWalker) -> String {
    let tag = walker.expect(isEmpty ? query.name : "<" + query.name)
    if isEmpty, tag?.text.isEmpty == false { walker.breaks.append("text in \(query.name)") }
    let attributes = tag?.attributes ?? [:]
    let id = attributes["requestID"] ?? ""
    if !(1...50).contains(id.count) { walker.breaks.append("requestID") }
    checkIterator(of: query, attributes, &walker)
    guard !isEmpty else { return id }
    if query.filters != .none { walkMost(isDemanded: attributes["iterator"] != nil, &walker) }
    switch query.filters {
    case .none: break
    case .list: walkActiveStatus(&walker)
    case .time: walkDates(&walker)
    }
    walker.expect("</" + query.name)
    return id
  }

  private func checkIterator(
    of query: Query, _ attributes: [String: String], _ walker: inout SchemaWalker
  ) {
    let known: Set = ["requestID", "iterator", "iteratorID"]
    for name in attributes.keys.sorted() where !known.contains(name) {
      walker.breaks.append("\(query.name) @\(name)")
    }
    guard attributes["iterator"] != nil || attributes["iteratorID"] != nil else { return }
    let hasID = attributes["iteratorID"]?.isEmpty == false
    let fits =
      switch attributes["iterator"] {
      case "Start": attributes["iteratorID"] == nil
      case "Continue", "Stop": hasID
      default: false
      }
    if !fits || !query.isPaged || version.major < 5 {
      walker.breaks.append("iterator of \(query.name)")
    }
  }

  private func walkMost(isDemanded: Bool, _ walker: inout SchemaWalker) {
    guard walker.peek == "MaxReturned" else {
      // A page without a size is the whole list.
      if isDemanded { walker.breaks.append("no MaxReturned") }
      return
    }
    let most = walker.expect("MaxReturned").flatMap { Int($0.text) } ?? 0
    let limit = version.major == 2 ? 9999 : Int(Int32.max)
    if !(1...limit).contains(most) { walker.breaks.append("MaxReturned: \(most)") }
  }

  private func walkActiveStatus(_ walker: inout SchemaWalker) {
    guard walker.peek == "ActiveStatus" else { return }
    let status = walker.expect("ActiveStatus")?.text ?? ""
    if !["ActiveOnly", "InactiveOnly", "All"].contains(status) {
      walker.breaks.append("ActiveStatus: \(status)")
    }
  }

  private func walkDates(_ walker: inout SchemaWalker) {
    guard walker.peek == "<TxnDateRangeFilter" else { return }
    walker.expect("<TxnDateRangeFilter")
    var dates: [WorkDate] = []
    for name in ["FromTxnDate", "ToTxnDate"] where walker.peek == name {
      let text = walker.expect(name)?.text ?? ""
      if let date = WorkDate(iso: text), text.count == 10 {
        dates.append(date)
      } else {
        walker.breaks.append("\(name): \(text)")
      }
    }
    if dates.isEmpty { walker.breaks.append("no dates") }
    if dates.count == 2, dates[0] > dates[1] { walker.breaks.append("dates reversed") }
    walker.expect("</TxnDateRangeFilter")
  }
}
