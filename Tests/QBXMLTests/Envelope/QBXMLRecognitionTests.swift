import Testing

@testable import QBXML

struct QBXMLRecognitionTests {
  private func kind(_ text: String) -> RecognizedXML {
    Array(text.utf8).withUnsafeBytes { RecognizedXML(head: $0) }
  }

  @Test(arguments: [
    "<QBXML>", "\u{FEFF}<?xml version='1.0'?><QBXML><QBXMLMsgsRs>", "  \n<QBXML/>",
    "<?xml version='1.0'?><?qbxml version='2.0'?><!-- x --><QBXML>",
    "<!DOCTYPE QBXML PUBLIC '-//INTUIT//DTD QBXML QBD 1.1//EN' 'x'><QBXML>",
    "<?xml version='1.0'?><?qbxml version='13.0'?><!-- a long comment that does not en",
    "<soap:Envelope xmlns:soap='x'><soap:Body><QBXML>", "<TimeTrackingAddRq requestID='1'>",
    "<TimeTrackingAdd>", "<EmployeeQueryRs statusCode='0'>", "<TimeTrackingRet>", "<QBXMLMsgsRs>",
    "<CustomerAddRq>", "<s:Envelope xmlns:s='x'><s:Body>&lt;?qbxml version='13.0'?&gt;",
    "<response>&lt;QBXML&gt;", "<response><![CDATA[<?xml version='1.0'?><QBXML>",
  ])
  func `qbXML is known through whatever stands before it`(text: String) {
    #expect(kind(text) == .qbxml)
  }

  @Test(arguments: [
    "<!DOCTYPE html><html>", "<html lang='en'>", "<HTML>", "<!doctype HTML PUBLIC 'x'>\n<HTML>",
    "<!-- saved --><html>", "<html><pre>&lt;QBXML&gt;",
  ])
  func `a web page is known`(text: String) {
    #expect(kind(text) == .webPage)
  }

  @Test(arguments: ["<note/>", "<?xml version='1.0'?>", "<QBWCXML>", "<Users>", "<Ret>", "<AddRq>"])
  func `other XML is known`(text: String) {
    #expect(kind(text) == .otherXML)
  }

  @Test(arguments: ["", "!TIMEACT\tDATE", "username,hours", "PK\u{3}\u{4}", "{\"QBXML\": 1}", "<<"])
  func `what is no XML is known`(text: String) {
    #expect(kind(text) == .notXML)
  }
}
