import QuickBooksStandIn
import Testing

@Suite struct ParserRefusalTests {
  /// Why a document is refused; nil when it is not. Nothing may be done of one that is.
  private func cause(_ document: [UInt8]) -> ParserRefusal.Cause? {
    var standIn = StandIn()
    do {
      _ = try standIn.answer(document)
      return nil
    } catch {
      #expect(standIn.books.isEmpty)
      #expect(error.code == 0x8004_0400)
      return error.cause
    }
  }

  private func cause(_ change: (inout Added) -> Void, version: String = "13.0")
    -> ParserRefusal.Cause?
  {
    // What comes before it is not done either.
    cause(document(Added().request, Added().changing(change).request, version: version))
  }

  private func isElement(_ cause: ParserRefusal.Cause?, _ name: String) -> Bool {
    guard case .element(name, _) = cause else { return false }
    return true
  }

  @Test func `bytes above ASCII`() {
    #expect(cause { $0.notes = "é" } == .rawByte(0xC3))
    #expect(cause { $0.notes = "a\u{7F}" } == .rawByte(0x7F))
    #expect(cause { $0.notes = "a\u{1}" } == .rawByte(1))
    #expect(cause { $0.notes = "a\tb\r\nc" } == nil)
    #expect(cause { $0.notes = "&#233;&#128119;" } == nil)
  }

  @Test func `what is no XML`() {
    for notes in ["&eacute;", "<b>", "a & b", "a < b", "&#1;"] {
      guard case .malformed = cause({ $0.notes = notes }) else {
        Issue.record("\(notes) was taken")
        continue
      }
    }
    guard case .malformed = cause(Array(document(Added().request).dropLast(3))) else {
      Issue.record("a document without an end was taken")
      return
    }
  }

  @Test func `a version that is none, or not the host's`() {
    let bare = "<?xml version=\"1.0\"?><QBXML><QBXMLMsgsRq onError=\"stopOnError\"/></QBXML>"
    #expect(cause(Array(bare.utf8)) == .version(nil))
    for version in ["13", "1.0", "13.1", "UK3.0", "16.0", "XX2.0"] {
      #expect(cause(document(version: version)) == .version(version))
    }
    for version in ["2.0", "4.1", "CA3.0", "14.0"] {
      #expect(cause(document(version: version)) == nil)
    }
  }

  @Test func `an envelope of another form`() {
    func set(_ text: String) -> [UInt8] {
      Array("<?xml version=\"1.0\"?><?qbxml version=\"13.0\"?>\(text)".utf8)
    }
    #expect(isElement(cause(set("<QB/>")), "QB"))
    #expect(cause(set("<QBXML/>")) == .missing(["QBXMLMsgsRq"]))
    #expect(isElement(cause(set("<QBXML><QBXMLMsgsRs/></QBXML>")), "QBXMLMsgsRs"))
    #expect(cause(set("<QBXML><QBXMLMsgsRq/></QBXML>")) == .attribute("onError", of: "QBXMLMsgsRq"))
    #expect(cause(document(onError: "ignore")) == .attribute("onError", of: "QBXMLMsgsRq"))
    #expect(cause(document("loose")) == .looseText("loose"))
    #expect(
      cause(document(attributes: " responseData=\"some\""))
        == .attribute("responseData", of: "QBXMLMsgsRq"))
    #expect(cause(document(attributes: " x=\"1\"")) == .attribute("x", of: "QBXMLMsgsRq"))
  }

  @Test func `elements in another order`() {
    let notes = "<Notes>n</Notes>"
    #expect(isElement(cause { $0.more = notes }, "Notes"))
    #expect(isElement(cause { $0.billing = $0.billing + notes }, "Notes"))
    #expect(
      isElement(
        cause { $0.more = "<EntityRef><FullName>Partner</FullName></EntityRef>" }, "EntityRef"))
    let named = "<FullName>Maya</FullName><ListID>81-14</ListID>"
    #expect(
      isElement(
        cause(
          document(
            Added().request.replacing("<FullName>Maya Okafor</FullName>", with: named))), "ListID"))
  }

  @Test func `elements that are unknown, twice, or lacking`() {
    #expect(isElement(cause { $0.more = "<Pay>1</Pay>" }, "Pay"))
    #expect(isElement(cause { $0.billing = $0.billing + $0.billing }, "BillableStatus"))
    #expect(isElement(cause(document("<TimeRq/>")), "TimeRq"))
    let request = Added().request
    let duration = "<Duration>PT7H30M</Duration>"
    #expect(isElement(cause(document(request.replacing(duration, with: ""))), "ClassRef"))
    let short =
      "<TimeTrackingAddRq><TimeTrackingAdd><EntityRef/></TimeTrackingAdd></TimeTrackingAddRq>"
    #expect(cause(document(short)) == .missing(["Duration"]))
    #expect(cause(document("<TimeTrackingAddRq/>")) == .missing(["TimeTrackingAdd"]))
    #expect(cause(document("<TxnDelRq/>")) == .missing(["TxnDelType"]))
  }

  @Test func `what to return is asked for behind the entry`() {
    let element = "<IncludeRetElement>TxnID</IncludeRetElement>"
    #expect(cause { $0.tail = element } == nil)
    #expect(isElement(cause { $0.billing = $0.billing + element }, "IncludeRetElement"))
    #expect(
      isElement(
        cause(
          document(
            Added(billing: "", tail: element).request, version: "3.0")), "IncludeRetElement"))
  }

  @Test func `elements that the version has not`() {
    let guid = "{12345678-1234-1234-1234-123456789ABC}"
    #expect(cause({ $0.guid = guid }, version: "10.0") == nil)
    #expect(
      isElement(cause(document(Added(guid: guid).request, version: "8.0")), "ExternalGUID"))
    #expect(isElement(cause(document(Added().request, version: "5.0")), "BillableStatus"))
    #expect(isElement(cause(document(Added().request, version: "CA3.0")), "BillableStatus"))
    let old = Added(billing: "<IsBillable>true</IsBillable>").request
    #expect(cause(document(old, version: "5.0")) == nil)
    #expect(isElement(cause(document(old, version: "6.0")), "IsBillable"))
    let change = modification(BookEntry(), Added())
    #expect(isElement(cause(document(change, version: "5.0")), "TimeTrackingModRq"))
    #expect(cause(document(change, version: "6.0")) == nil)
  }

  @Test func `values and attributes that the schema has not`() {
    let words = "<BillableStatus>Yes</BillableStatus>"
    #expect(cause { $0.billing = words } == .value("Yes", of: "BillableStatus"))
    let bare = "12345678-1234-1234-1234-123456789abc"
    #expect(cause { $0.guid = bare } == .value(bare, of: "ExternalGUID"))
    #expect(
      cause(document(query("Vendor", "<MaxReturned>all</MaxReturned>")))
        == .value("all", of: "MaxReturned"))
    #expect(
      cause { $0.attributes = " useMacro=\"x\"" }
        == .attribute("useMacro", of: "TimeTrackingAdd"))
    // Lists without levels have no iterators.
    for name in ["Employee", "OtherName", "Class", "PayrollItemWage"] {
      #expect(
        cause(document(query(name, attributes: " iterator=\"Start\"")))
          == .attribute("iterator", of: "\(name)QueryRq"))
    }
    #expect(
      cause(document(query("TimeTracking", attributes: " iterator=\"Start\""), version: "4.0"))
        == .attribute("iterator", of: "TimeTrackingQueryRq"))
  }

  @Test func `an entity filter by the name of other queries`() {
    let filter = "<FullName>Maya Okafor</FullName>"
    #expect(
      isElement(
        cause(document(query("TimeTracking", "<EntityFilter>\(filter)</EntityFilter>"))),
        "EntityFilter"))
    #expect(
      cause(
        document(
          query("TimeTracking", "<TimeTrackingEntityFilter>\(filter)</TimeTrackingEntityFilter>")))
        == nil)
  }
}
