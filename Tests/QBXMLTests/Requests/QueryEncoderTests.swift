import QBXMLSchema
import Testing
import Timesheets

@testable import QBXML

@Suite struct QueryEncoderTests {
  static let elements: [QueryElement] = [
    .host, .company, .preferences, .employees, .vendors, .otherNames, .customers, .serviceItems,
    .classes, .wageItems, .nonWageItems, .timeTracking,
  ]

  @Test func `a query document is one tag per line with the request's id first`() throws {
    let first = try #require(WorkDate(iso: "2026-11-09"))
    let document = QueryEncoder.bytes(
      of: [
        QueryRequest(.host, requestID: "a"), QueryRequest(.employees, requestID: "b"),
        QueryRequest(.customers, requestID: "c", .firstPage(500)),
        QueryRequest(.vendors, requestID: "d", .nextPage(500, iteratorID: "{x}")),
        QueryRequest(.timeTracking, requestID: "e", .days(first...first.adding(days: 6))),
      ], version: .safeDefault)
    #expect(
      String(decoding: document, as: UTF8.self) == """
        <?xml version="1.0"?>
        <?qbxml version="13.0"?>
        <QBXML>
          <QBXMLMsgsRq onError="continueOnError">
            <HostQueryRq requestID="a"/>
            <EmployeeQueryRq requestID="b">
              <ActiveStatus>All</ActiveStatus>
            </EmployeeQueryRq>
            <CustomerQueryRq requestID="c" iterator="Start">
              <MaxReturned>500</MaxReturned>
              <ActiveStatus>All</ActiveStatus>
            </CustomerQueryRq>
            <VendorQueryRq requestID="d" iterator="Continue" iteratorID="{x}">
              <MaxReturned>500</MaxReturned>
              <ActiveStatus>All</ActiveStatus>
            </VendorQueryRq>
            <TimeTrackingQueryRq requestID="e">
              <TxnDateRangeFilter>
                <FromTxnDate>2026-11-09</FromTxnDate>
                <ToTxnDate>2026-11-15</ToTxnDate>
              </TxnDateRangeFilter>
            </TimeTrackingQueryRq>
          </QBXMLMsgsRq>
        </QBXML>

        """)
  }

  @Test(arguments: RequestSchema.versions)
  func `a query that a version has is one that its schema lets pass, and no other`(
    version: QBXMLVersion
  ) {
    for element in Self.elements {
      // What the version has not is encoded for a later one, to show that the schema knows it.
      let written = element.exists(in: version) ? version : .safeDefault
      var document = QueryEncoder.bytes(
        of: [QueryRequest(element, requestID: element.name)], version: written)
      if written != version {
        let text = String(decoding: document, as: UTF8.self)
        document = Array(text.replacing(written.text, with: version.text).utf8)
      }
      let breaks = QuerySchema(version).breaks(of: document)
      #expect(breaks.isEmpty == element.exists(in: version), "\(element.name): \(breaks)")
    }
  }

  @Test(arguments: RequestSchema.versions)
  func `pages are asked for where the version has them`(version: QBXMLVersion) {
    for element in Self.elements where element.exists(in: version) {
      let written = element.hasPages(in: version) ? version : .safeDefault
      guard element.hasPages(in: written) else { continue }
      for part in [QueryRequest.Part.firstPage(100), .nextPage(100, iteratorID: "{1}")] {
        let bytes = QueryEncoder.bytes(
          of: [QueryRequest(element, requestID: "p", part)], version: written)
        let text = String(decoding: bytes, as: UTF8.self)
          .replacing("\"\(written.text)\"", with: "\"\(version.text)\"")
        let breaks = QuerySchema(version).breaks(of: Array(text.utf8))
        #expect(breaks.isEmpty == element.hasPages(in: version), "\(element.name): \(breaks)")
      }
    }
  }

  @Test func `employees, other names, classes and payroll items have no pages`() {
    let paged = Self.elements.filter { $0.hasPages(in: .safeDefault) }.map(\.name)
    #expect(
      paged == [
        "VendorQueryRq", "CustomerQueryRq", "ItemServiceQueryRq", "TimeTrackingQueryRq",
      ])
  }

  @Test func `the schema finds what is out of order, unknown or misspelt`() {
    func breaks(_ request: String) -> [String] {
      QuerySchema(.safeDefault).breaks(
        of: Array(
          """
          <?xml version="1.0"?><?qbxml version="13.0"?><QBXML>
          <QBXMLMsgsRq onError="continueOnError">\(request)</QBXMLMsgsRq></QBXML>
          """.utf8))
    }
    #expect(breaks("<HostQueryRq requestID=\"1\"/>") == [])
    for request in [
      "", "<HostQueryRq/>", "<HostQueryRq requestID=\"1\">x</HostQueryRq>",
      "<HostQueryRq requestID=\"1\" iterator=\"Start\"/>", "<BillQueryRq requestID=\"1\"/>",
      "<ClassQueryRq requestID=\"1\"><ActiveStatus>all</ActiveStatus></ClassQueryRq>",
      "<VendorQueryRq requestID=\"1\"><ActiveStatus>All</ActiveStatus>"
        + "<MaxReturned>5</MaxReturned></VendorQueryRq>",
      "<VendorQueryRq requestID=\"1\" iterator=\"Continue\">"
        + "<MaxReturned>5</MaxReturned></VendorQueryRq>",
      "<TimeTrackingQueryRq requestID=\"1\"><TxnDateRangeFilter>"
        + "<ToTxnDate>2026-11-09</ToTxnDate><FromTxnDate>2026-11-09</FromTxnDate>"
        + "</TxnDateRangeFilter></TimeTrackingQueryRq>",
      "<TimeTrackingQueryRq requestID=\"1\"><EntityFilter/></TimeTrackingQueryRq>",
    ] {
      #expect(!breaks(request).isEmpty, "\(request)")
    }
  }
}
