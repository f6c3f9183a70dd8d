import Timesheets
import XML

/// One query of a request document.
package struct QueryRequest: Sendable {
  package let element: QueryElement
  /// Unique in everything that is sent, because answers are told apart by it.
  package let requestID: String
  package let part: Part

  /// How much of what the element asks for is asked.
  package enum Part: Sendable {
    /// All of it in one answer.
    case whole
    /// The first page of at most so many elements.
    case firstPage(Int)
    /// The page behind the one whose answer had this iteratorID.
    case nextPage(Int, iteratorID: String)
    /// Time with a work date on one of these days.
    case days(ClosedRange<WorkDate>)
  }

  package init(_ element: QueryElement, requestID: String, _ part: Part = .whole) {
    precondition((1...50).contains(requestID.unicodeScalars.count), "a requestID has 50 characters")
    self.element = element
    self.requestID = requestID
    self.part = part
  }
}

/// Writes queries as qbXML request documents: pure ASCII, one tag per line, no message set id,
/// which only sets that write need (domain facts 1.3).
package enum QueryEncoder {
  /// The document of some queries, each tried whatever becomes of the others. The version must
  /// have all their elements, and pages where pages are asked for.
  package static func bytes(of requests: [QueryRequest], version: QBXMLVersion) -> [UInt8] {
    var writer = XMLWriter()
    writer.openDocument(version)
    writer.open("QBXMLMsgsRq", ["onError": OnError.continueOnError.rawValue])
    for request in requests {
      precondition(request.element.exists(in: version), "a query that the version has not")
      append(request, version, to: &writer)
    }
    writer.closeMessageSet()
    return writer.bytes
  }

  private static func append(
    _ request: QueryRequest, _ version: QBXMLVersion, to writer: inout XMLWriter
  ) {
    let element = request.element
    switch request.part {
    case .whole:
      guard element.hasActiveStatus else {
        return writer.empty(element.word, ["requestID": request.requestID])
      }
      writer.open(element.word, ["requestID": request.requestID])
      writer.leaf("ActiveStatus", "All")
    case .firstPage(let size):
      precondition(element.hasPages(in: version), "pages that the version has not")
      writer.open(element.word, ["requestID": request.requestID, "iterator": "Start"])
      page(of: element, size, to: &writer)
    case .nextPage(let size, let iteratorID):
      precondition(element.hasPages(in: version), "pages that the version has not")
      writer.open(
        element.word,
        ["requestID": request.requestID, "iterator": "Continue", "iteratorID": iteratorID])
      page(of: element, size, to: &writer)
    case .days(let days):
      writer.open(element.word, ["requestID": request.requestID])
      writer.txnDateRange(days)
    }
    writer.close(element.word)
  }

  private static func page(of element: QueryElement, _ size: Int, to writer: inout XMLWriter) {
    writer.leaf("MaxReturned", String(size))
    if element.hasActiveStatus { writer.leaf("ActiveStatus", "All") }
  }
}
