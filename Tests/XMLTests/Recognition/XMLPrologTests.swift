import Testing

@testable import XML

struct XMLPrologTests {
  private func prolog(_ text: String) -> XMLProlog? {
    Array(text.utf8).withUnsafeBytes { XMLProlog(of: $0) }
  }

  @Test func `the root is found behind everything that may stand before it`() {
    let head = """
      \u{FEFF}<?xml version="1.0"?>
      <!-- <NotThis> -->
      <?qbxml version="13.0"?>
      <!DOCTYPE QBXML PUBLIC 'p' 's' [ <!ELEMENT x ANY> ]>
      """
    let found = prolog(head + "\n<QBXML>")
    #expect(found?.rootName == "QBXML")
    #expect(found?.rootOffset == head.utf8.count + 1)
    #expect(found?.instructions == ["xml", "qbxml"])
    #expect(found?.documentType == "QBXML")
  }

  @Test func `a prefix is no part of the local name`() {
    #expect(prolog("<soap:Envelope xmlns:soap='x'>")?.rootLocalName == "Envelope")
  }

  @Test func `bytes that end before the root still show that it is XML`() {
    #expect(prolog("<?xml version='1.0'?><!-- long")?.rootName == nil)
    #expect(prolog("<?xml version='1.0'?><!-- long")?.rootOffset == 30)
  }

  @Test(arguments: ["", "   ", "!HDR\tPROD", "a,b,c", "<", "< a>", "<1>", "<a@b.example>", "<a,b"])
  func `what is no XML is said to be none`(text: String) {
    #expect(prolog(text) == nil)
  }
}
