import Foundation
import Testing

/// A document that was made to do harm or came to harm, and what is to be said of it.
struct HostileDocument: CustomTestStringConvertible, Sendable {
  let name: String
  var file = "time.xml"
  /// Words that the English findings must hold, on one line.
  let says: [String]
  /// Entries that are read all the same.
  var entries = 0
  let bytes: @Sendable (HostileSurroundings) -> [UInt8]

  var testDescription: String { name }
}

/// What a hostile document may try to reach.
struct HostileSurroundings {
  /// A file outside the delivery.
  let sentinel: String
  /// A listener on this machine.
  let address: String
}

extension HostileDocument {
  /// Three sound entries in qbXML, a header line over each other's.
  static let sound = """
    <?xml version="1.0" encoding="utf-8"?>
    <?qbxml version="13.0"?>
    <QBXML>
    <QBXMLMsgsRq onError="stopOnError">
    <TimeTrackingAddRq requestID="1"><TimeTrackingAdd><TxnDate>2026-11-09</TxnDate>
    <EntityRef><FullName>Adaeze Obi</FullName></EntityRef><Duration>PT7H</Duration>
    <Notes>a</Notes></TimeTrackingAdd></TimeTrackingAddRq>
    </QBXMLMsgsRq>
    </QBXML>

    """

  static let iifHeader = "!TIMEACT\tDATE\tJOB\tEMP\tITEM\tDURATION\tNOTE\n"
  static let iifRow = "TIMEACT\t11/09/26\t\tAdaeze Obi\t\t8:00\tx\n"
  static let csvHeader = "username,fname,lname,local_date,hours,jobcode_1,notes\n"
  static let csvRow = "a,Adaeze,Obi,2026-11-09,8,,x\n"

  private static let mebibytes64 = 64 << 20

  private static func sound(_ mark: String, _ new: String) -> [UInt8] {
    Array(sound.replacingOccurrences(of: mark, with: new).utf8)
  }

  private static func prolog(_ text: String) -> [UInt8] { sound("<QBXML>", text + "<QBXML>") }

  /// A piece of the document that is larger than any limit.
  private static func filled(
    _ mark: String, _ start: String, _ end: String, count: Int = mebibytes64
  ) -> [UInt8] {
    let text = Array(sound.utf8)
    let at = sound.utf8.count - (sound.components(separatedBy: mark).last ?? "").utf8.count
    return text[..<at] + Array(start.utf8) + [UInt8](repeating: 0x78, count: count)
      + Array(end.utf8) + text[at...]
  }

  private static func laughs(_ reference: String, tenfold: Bool) -> String {
    let levels = (1...9).map { level in
      "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: tenfold ? 10 : 1))\">"
    }
    return "<!DOCTYPE QBXML [<!ENTITY a0 \"xxxxxxxxxx\">\(levels.joined())]>"
  }

  private static let entity = ["The document declares XML entities"]

  static let entities: [HostileDocument] = [
    HostileDocument(name: "an external entity", says: entity) { place in
      sound("<QBXML>", "<!DOCTYPE QBXML [<!ENTITY x SYSTEM \"file://\(place.sentinel)\">]><QBXML>")
        .replacing(Array("<Notes>a".utf8), with: Array("<Notes>&x;".utf8))
    },
    HostileDocument(name: "a parameter entity", says: entity) { place in
      prolog("<!DOCTYPE QBXML [<!ENTITY % x SYSTEM \"http://\(place.address)/x\"> %x;]>")
    },
    HostileDocument(name: "a parameter entity by ftp", says: entity) { place in
      prolog("<!DOCTYPE QBXML [<!ENTITY % x SYSTEM \"ftp://\(place.address)/x\"> %x;]>")
    },
    HostileDocument(name: "a parameter entity undeclared", says: entity) { place in
      prolog("<!DOCTYPE QBXML SYSTEM \"http://\(place.address)/x.dtd\" [%x;]>")
    },
    HostileDocument(name: "entities of entities", says: entity) { _ in
      prolog(laughs("a9", tenfold: true))
    },
    HostileDocument(name: "one entity very often", says: entity) { _ in
      prolog("<!DOCTYPE QBXML [<!ENTITY x \"\(String(repeating: "x", count: 99_999))\">]>")
        .replacing(
          Array("<Notes>a".utf8),
          with: Array(("<Notes>" + String(repeating: "&x;", count: 10_000)).utf8))
    },
    HostileDocument(name: "a type definition elsewhere", says: [], entries: 1) { place in
      prolog("<!DOCTYPE QBXML SYSTEM \"http://\(place.address)/x.dtd\">")
    },
    HostileDocument(name: "a public type definition", says: [], entries: 1) { place in
      prolog(
        "<!DOCTYPE QBXML PUBLIC \"-//INTUIT//DTD QBXML QBD 1.0//EN\" \"http://\(place.address)\">")
    },
    HostileDocument(name: "a style sheet elsewhere", says: [], entries: 1) { place in
      prolog("<?xml-stylesheet type=\"text/xsl\" href=\"http://\(place.address)/x.xsl\"?>")
    },
    HostileDocument(name: "XInclude", says: [], entries: 1) { place in
      sound(
        "</QBXML>",
        "<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" href=\"\(place.sentinel)\" "
          + "parse=\"text\"/></QBXML>")
    },
    HostileDocument(name: "a schema elsewhere", says: [], entries: 1) { place in
      sound(
        "<QBXML>",
        "<QBXML xmlns:s=\"http://www.w3.org/2001/XMLSchema-instance\" "
          + "s:noNamespaceSchemaLocation=\"http://\(place.address)/x.xsd\">")
    },
  ]

  static let measureless: [HostileDocument] = [
    HostileDocument(name: "200,000 levels", says: ["nested deeper", "limits.xml-depth"]) { _ in
      Array(("<QBXML>" + String(repeating: "<a>", count: 200_000)).utf8)
    },
    HostileDocument(name: "50,000 attributes", says: ["more attributes", "limits.xml-attributes"]) {
      _ in
      sound("<QBXML>", "<QBXML " + (0..<50_000).map { "a\($0)='1' " }.joined() + ">")
    },
    HostileDocument(name: "a new name 200,000 times", says: ["more different names"]) { _ in
      sound("<QBXML>", "<QBXML>" + (0..<200_000).map { "<n\($0)/>" }.joined())
    },
    HostileDocument(name: "an attribute of 64 MiB", says: ["line 3"]) { _ in
      filled("<QBXML>", "<a b=\"", "\"/>")
    },
    HostileDocument(name: "a text of 64 MiB", says: ["A text is longer", "limits.xml-text-bytes"]) {
      _ in filled("<Notes>", "", "")
    },
    HostileDocument(name: "a CDATA section of 64 MiB", says: ["line 7"]) { _ in
      filled("<Notes>", "<![CDATA[", "]]>")
    },
    HostileDocument(name: "a comment of 64 MiB", says: ["line 3"]) { _ in
      filled("<QBXML>", "<!--", "-->")
    },
    HostileDocument(name: "an instruction of 64 MiB", says: ["line 3"]) { _ in
      filled("<QBXML>", "<?x ", "?>")
    },
    HostileDocument(name: "a name of 64 MiB", says: ["line 3"]) { _ in
      filled("<QBXML>", "<", "/>")
    },
    HostileDocument(
      name: "an IIF line of 64 MiB", file: "t.iif", says: ["Line too long", "limits.line-bytes"],
      entries: 2
    ) { _ in
      Array((iifHeader + iifRow + "TIMEACT\t11/10/26\t\tAdaeze Obi\t\t8:00\t").utf8)
        + [UInt8](repeating: 0x78, count: mebibytes64)
    },
    HostileDocument(
      name: "an IIF quote of 64 MiB", file: "t.iif", says: ["Line too long"], entries: 2
    ) { _ in
      Array((iifHeader + iifRow + "TIMEACT\t11/10/26\t\tAdaeze Obi\t\t8:00\t\"").utf8)
        + [UInt8](repeating: 0x78, count: mebibytes64)
    },
    HostileDocument(
      name: "64 million tabs", file: "t.iif", says: ["Line too long", "More cells"], entries: 1
    ) { _ in
      Array((iifHeader + iifRow + "TIMEACT").utf8) + [UInt8](repeating: 0x09, count: mebibytes64)
    },
    HostileDocument(
      name: "a CSV quote that goes over 100,000 lines", file: "t.csv",
      says: ["Quotation mark never closed"], entries: 1
    ) { _ in
      Array((csvHeader + csvRow + "\"x\n" + String(repeating: "x,\n", count: 100_000)).utf8)
    },
    HostileDocument(
      name: "a million columns", file: "t.csv", says: ["Line too long"]
    ) { _ in
      Array((csvHeader.dropLast() + (0..<1_000_000).map { ",c\($0)" }.joined() + "\n").utf8)
    },
  ]

  static let broken: [HostileDocument] = [
    HostileDocument(name: "two roots", says: ["Broken XML", "line 10"], entries: 1) { _ in
      Array((sound + sound).utf8)
    },
    HostileDocument(name: "text after the root", says: ["Broken XML", "line 10"], entries: 1) { _ in
      Array((sound + "junk").utf8)
    },
    HostileDocument(name: "text before the root", says: ["Broken XML", "line 1"]) { _ in
      Array(("HTTP/1.1 200 OK\n\n" + sound).utf8)
    },
    HostileDocument(name: "an error page", says: ["A web page"]) { _ in
      Array("<!DOCTYPE html><html><head><title>502</title></head><body>no</body></html>".utf8)
    },
    HostileDocument(name: "SOAP around escaped qbXML", says: ["qbXML inside another document"]) {
      _ in
      let text = sound.replacingOccurrences(of: "<", with: "&lt;")
      return Array("<s:Envelope xmlns:s='u'><s:Body><r>\(text)</r></s:Body></s:Envelope>".utf8)
    },
    HostileDocument(name: "SOAP around CDATA", says: ["qbXML inside another document"]) { _ in
      Array(
        "<s:Envelope xmlns:s='u'><s:Body><r><![CDATA[\(sound)]]></r></s:Body></s:Envelope>".utf8)
    },
    HostileDocument(name: "NUL in an element's name", says: ["Broken XML", "line 3"]) { _ in
      sound("<QBXML>", "<QB\0XML>")
    },
    HostileDocument(name: "NUL in a text", says: ["Broken XML", "line 7"]) { _ in
      sound("<Notes>", "<Notes>\0")
    },
    HostileDocument(name: "NUL between elements", says: ["Broken XML", "line 4"]) { _ in
      sound("<QBXMLMsgsRq", "\0<QBXMLMsgsRq")
    },
    HostileDocument(name: "a byte order mark twice", says: ["Broken XML", "line 1"]) { _ in
      [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + Array(sound.utf8)
    },
    HostileDocument(name: "bytes that are no UTF-8", says: [], entries: 1) { _ in
      Array(sound.utf8).replacing(
        Array("<Notes>a".utf8), with: Array("<Notes>".utf8) + [0xE9, 0xC3, 0xFF])
    },
    HostileDocument(name: "UTF-16 with its mark", says: [], entries: 1) { _ in
      [UInt8](sound.data(using: .utf16) ?? Data())
    },
    HostileDocument(name: "UTF-16 without a mark", says: [], entries: 1) { _ in
      [UInt8](sound.data(using: .utf16BigEndian) ?? Data())
    },
    HostileDocument(name: "an encoding that is not so", says: [], entries: 1) { _ in
      sound("encoding=\"utf-8\"", "encoding=\"UTF-16\"")
    },
    HostileDocument(name: "an encoding that nobody knows", says: [], entries: 1) { _ in
      sound("encoding=\"utf-8\"", "encoding=\"EBCDIC-42\"")
    },
    HostileDocument(name: "XML 1.1", says: [], entries: 1) { _ in
      sound("<?xml version=\"1.0\"", "<?xml version=\"1.1\"")
    },
    HostileDocument(name: "a prefix", says: [], entries: 1) { _ in
      sound("<QBXML>", "<q:QBXML xmlns:q='urn:q'>").replacing(
        Array("</QBXML>".utf8), with: Array("</q:QBXML>".utf8))
    },
    HostileDocument(name: "XML called IIF", file: "t.iif", says: [], entries: 1) { _ in
      Array(sound.utf8)
    },
    HostileDocument(name: "XML called CSV", file: "t.csv", says: [], entries: 1) { _ in
      Array(sound.utf8)
    },
    HostileDocument(name: "IIF called XML", says: [], entries: 1) { _ in
      Array((iifHeader + iifRow).utf8)
    },
  ]

  static let rows: [HostileDocument] = [
    HostileDocument(name: "NUL bytes", file: "t.csv", says: [], entries: 1) { _ in
      Array((csvHeader + csvRow.replacingOccurrences(of: "x", with: "\0x\0")).utf8)
    },
    HostileDocument(name: "CR alone", file: "t.csv", says: [], entries: 2) { _ in
      Array((csvHeader + csvRow + csvRow).replacingOccurrences(of: "\n", with: "\r").utf8)
    },
    HostileDocument(name: "LF CR", file: "t.iif", says: [], entries: 2) { _ in
      Array((iifHeader + iifRow + iifRow).replacingOccurrences(of: "\n", with: "\n\r").utf8)
    },
    HostileDocument(name: "a header twice", file: "t.csv", says: [], entries: 2) { _ in
      Array((csvHeader + csvRow + csvHeader + csvRow).utf8)
    },
    HostileDocument(
      name: "all lines in one", file: "t.csv", says: ["Line too long", "error"]
    ) { _ in
      let line = (csvHeader + csvRow).replacingOccurrences(of: "\n", with: ",")
      return Array((line + String(repeating: "a,Adaeze,Obi,2026-11-09,8,,x,", count: 50_000)).utf8)
    },
    HostileDocument(
      name: "a quote on a line without an entry", file: "t.csv",
      says: ["Quotation mark never closed", "line 3"], entries: 2
    ) { _ in
      Array((csvHeader + csvRow + "\"x\n" + csvRow).utf8)
    },
    HostileDocument(
      name: "durations that are none", file: "t.csv", says: ["Unreadable duration"], entries: 5
    ) { _ in
      Array(
        (csvHeader
          + ["1e308", "25:99", "NaN", "99999999999999999999", "0x10"].map {
            csvRow.replacingOccurrences(of: ",8,", with: ",\($0),")
          }.joined()).utf8)
    },
    HostileDocument(
      name: "a negative duration", file: "t.csv", says: ["error"], entries: 1
    ) { _ in
      Array((csvHeader + csvRow.replacingOccurrences(of: ",8,", with: ",-1,")).utf8)
    },
    HostileDocument(
      name: "dates that are none", file: "t.csv", says: ["work date"], entries: 3
    ) { _ in
      Array(
        (csvHeader
          + ["0000-00-00", "9999-99-99", "99999999999-01-01"].map {
            csvRow.replacingOccurrences(of: "2026-11-09", with: $0)
          }.joined()).utf8)
    },
  ]
}
