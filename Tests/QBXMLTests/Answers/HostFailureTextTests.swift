import Testing
import Timesheets

@testable import QBXML

struct HostFailureTextTests {
  @Test(arguments: [
    ("Error 0x80040400 in line 3", 0x8004_0400),
    ("hresult=0X80040401", 0x8004_0401),
    ("Number: -2147220480 (QBXMLRP2)", 0x8004_0400),
    ("QuickBooks found an error when parsing the provided XML text stream.", 0x8004_0400),
    ("<hresult>0x8004040D</hresult>", 0x8004_040D),
    ("first line\r\nCould not access QuickBooks.\r\n", 0x8004_0401),
    ("Could not start QuickBooks.", 0x8004_0408),
    ("0x800404FF", 0x8004_04FF),
  ])
  func `what QuickBooks said in place of an answer is found`(text: String, code: UInt32) {
    #expect(HostFailure(saidIn: text)?.code == code)
  }

  @Test(arguments: [
    "", "80040400", "0x80040", "0x80070005", "-1", "-9999999999999", "0xZZZZZZZZ",
    "invoice 80040400-1", "QuickBooks is open.",
  ])
  func `other texts say nothing`(text: String) {
    #expect(HostFailure(saidIn: text) == nil)
  }

  @Test func `the line that says it is kept, but not without end`() {
    let failure = HostFailure(
      saidIn: "one\n  0x80040400: " + String(repeating: "x", count: 9999) + "\nthree")
    #expect(failure?.text.hasPrefix("0x80040400: xxx") == true)
    #expect(failure?.text.count == 500)
  }

  @Test func `an answer that speaks of an HRESULT stays an answer`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingAddRs requestID="1" statusCode="1000" statusSeverity="Error"
       statusMessage="0x80040400"/>
      """)
    #expect(answered.document.nature == .answer)
  }
}
