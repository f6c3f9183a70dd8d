import Testing

@testable import XML

struct XMLPushParserTests {
  static let document = """
    <?xml version="1.0"?>
    <?qbxml version="13.0"?>
    <known>
      <a id="1" x='&lt;2'>
        <b>one &amp; two</b>
        <c/>
      </a>
      <d
        id="3"
      >text</d>
    </known>
    """

  static let trace = [
    #"2 <?qbxml version="13.0""#,
    "3 <known>",
    "4 <a id=1 x=<2>",
    "5 <b>one & two",
    "6 <c>",
    "7 </a>",
    "8 <d id=3>text",
    "11 </known>",
  ]

  @Test func `elements come with name, text, attributes and the line their tag begins on`() {
    let trace = EventTrace(Self.document)
    #expect(trace.failure == nil)
    #expect(trace.lines == Self.trace)
  }

  @Test(arguments: 1...40)
  func `events do not depend on how the bytes are cut`(chunk: Int) {
    #expect(EventTrace(Self.document, chunk: chunk).lines == Self.trace)
  }

  @Test func `references, CDATA and comments inside a text make one text`() {
    let trace = EventTrace("<a>J&#233;r<!-- x -->&#x1F600;<![CDATA[<&>]]>&apos;<?pi x?>!</a>")
    #expect(trace.lines == ["1 <a>Jér😀<&>'!"])
  }

  @Test func `references in attribute values are resolved too`() {
    let trace = EventTrace("<a x='&amp;&lt;&gt;&quot;&apos;&#38;&#233;&#x26;lt;'/>")
    #expect(trace.lines == [#"1 <a x=&<>"'&é&lt;>"#])
  }

  @Test func `text beside child elements is passed over`() {
    #expect(EventTrace("<a>x<b>1</b>y</a>").lines == ["1 <a>", "1 <b>1", "1 </a>"])
  }

  @Test func `CRLF line ends count as one line and read as LF`() {
    #expect(
      EventTrace("<a>\r\n<b>1\r\n2</b>\r\n</a>", chunk: 5).lines
        == ["1 <a>", "2 <b>1\n2", "4 </a>"])
  }

  @Test func `a declared encoding is not heeded`() {
    let text = #"<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>"#
    #expect(EventTrace(text).lines == ["1 <a>é"])
    #expect(EventTrace(#"<?xml version="1.0" encoding="nonsense"?><a>é</a>"#).failure == nil)
    #expect(EventTrace(#"<?xml version="1.0" encoding="UTF-16"?><a>é</a>"#).failure == nil)
  }

  @Test func `a broken document gives what came before the fault, and the fault's place`() {
    let trace = EventTrace("<a>\n  <b>1</b>\n  <c>2</d>\n</a>")
    #expect(trace.lines == ["1 <a>", "2 <b>1"])
    #expect(
      trace.failure?.kind == .malformed(.otherEndTag(opened: "c", line: 3, closed: "d")))
    #expect(trace.failure?.line == 3)
    #expect(trace.failure?.column == 11)
  }

  @Test(arguments: [
    ("", Malformation.noRoot), ("  \n", .noRoot), ("x", .noRoot), ("<!-- a -->", .noRoot),
    ("<a>", .cutShort), ("<a><b>1</b><", .cutShort), ("<a>\n<b x='", .cutShort),
    ("<a>\n<b></a></b>", .otherEndTag(opened: "b", line: 2, closed: "a")),
    ("<a><b>1</b <c/></a>", .openTag), ("<a/><b/>", .behindRoot), ("<a/>x", .behindRoot),
    ("<a/><?xml version='1.0'?><b/>", .declaration),
    ("\n<?xml version='1.0'?><a/>", .declaration), ("<?xml encoding='x'?><a/>", .declaration),
    ("<a>Foo & Bar</a>", .strayMark), ("<a>Foo&Bar</a>", .strayMark),
    ("<a>1 < 2</a>", .strayMark), ("<a x='<'/>", .strayMark),
    ("<a>&#1;</a>", .character), ("<a>\u{1}</a>", .character), ("<a>&#x;</a>", .character),
    ("<a>&eacute;</a>", .undefinedEntity("eacute")), ("<a x='&nbsp;'/>", .undefinedEntity("nbsp")),
    (#"<!DOCTYPE a PUBLIC "p" "s"><a>&eacute;</a>"#, .undefinedEntity("eacute")),
    ("<a x></a>", .attribute), ("<a x=1></a>", .attribute), ("<a x='1'y='2'/>", .attribute),
    ("<a x='1' x='2'/>", .repeatedAttribute("x")),
    ("<!-- a", .openSection), ("<?pi a", .openSection),
  ])
  func `what is not well-formed is told by its cause`(text: String, cause: Malformation) {
    #expect(EventTrace(text).failure?.kind == .malformed(cause))
  }

  @Test func `bytes that are no UTF-8 are malformed`() {
    let trace = EventTrace(Array("<a>caf".utf8) + [0xE9] + Array("</a>".utf8))
    #expect(trace.failure?.kind == .malformed(.character))
  }

  @Test func `a cause without a name here keeps libxml2's words`() {
    guard case .malformed(.other(let words))? = EventTrace("<a>]]></a>").failure?.kind else {
      Issue.record("nothing wrong")
      return
    }
    #expect(words.contains("]]>"))
  }

  @Test func `a document type without entities is accepted and nothing of it is opened`() {
    let text = """
      <!DOCTYPE QBXML PUBLIC '-//EXAMPLE//DTD QBXML 2.0//EN' 'http://127.0.0.1:1/qbxml.dtd'>
      <QBXML>&lt;</QBXML>
      """
    let trace = EventTrace(text)
    #expect(trace.failure == nil)
    #expect(trace.lines == ["2 <QBXML><"])
  }

  @Test(arguments: [
    #"<!DOCTYPE a [<!ENTITY x "y">]><a/>"#,
    #"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>"#,
    #"<!DOCTYPE a [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]><a/>"#,
    #"<!DOCTYPE a [<!NOTATION n SYSTEM "n"><!ENTITY x SYSTEM "y" NDATA n>]><a/>"#,
  ])
  func `a document that declares entities is refused`(text: String) {
    #expect(EventTrace(text).failure?.kind == .entity)
  }

  @Test(arguments: [#"<!DOCTYPE a><a/>"#, #"<!DOCTYPE a SYSTEM "b" [<!ELEMENT a ANY>]><a/>"#])
  func `a document type is refused only where the limits say so`(text: String) {
    var limits = XMLLimits()
    #expect(EventTrace(text, limits: limits).lines == ["1 <a>"])
    limits.allowsDocumentType = false
    #expect(EventTrace(text, limits: limits).failure?.kind == .documentType)
    #expect(EventTrace("<a/>", limits: limits).failure == nil)
  }

  @Test func `each limit refuses what passes it and nothing less`() {
    var limits = XMLLimits()
    limits.depth = 3
    limits.attributes = 2
    limits.textLength = 5
    func refusal(_ text: String) -> XMLFailure.Kind? {
      EventTrace(text, limits: limits).failure?.kind
    }
    #expect(refusal("<a><b><c/></b></a>") == nil)
    #expect(refusal("<a><b><c><d/></c></b></a>") == .depth)
    #expect(refusal("<a x='' y=''/>") == nil)
    #expect(refusal("<a x='' y='' z=''/>") == .attributes)
    #expect(refusal("<a>12345</a>") == nil)
    #expect(refusal("<a>123456</a>") == .textLength)
    #expect(refusal("<a x='123' y='456'/>") == .textLength)
  }

  @Test func `a text longer than libxml2's own limits passes when ours allows it`() {
    let text = String(repeating: "x", count: 900_000)
    #expect(EventTrace("<a>\(text)</a>", chunk: 777).lines == ["1 <a>\(text)"])
    let blanks = String(repeating: "\n", count: 12_000_000)
    #expect(EventTrace("<a><b/>\(blanks)<c/></a>").lines.last == "12000001 </a>")
  }

  @Test(
    arguments: [
      { "<n\($0)/>" }, { "<a n\($0)=''/>" }, { "<?n\($0)?>" }, { "<a xmlns:n\($0)='u\($0)'/>" },
    ] as [@Sendable (Int) -> String])
  func `a document of nothing but new names ends at their limit, wherever they stand`(
    name: @Sendable (Int) -> String
  ) {
    let text = "<r>" + (0..<200_000).map(name).joined() + "</r>"
    #expect(EventTrace(text).failure?.kind == .names)
  }

  @Test func `more unknown names than are kept lose their words, not their events`() {
    let count = NameCodes.mostUnknown + 20
    let trace = EventTrace("<known>" + (1...count).map { "<n\($0)/>" }.joined() + "</known>")
    #expect(trace.lines.count == count + 2)
    #expect(trace.lines[NameCodes.mostUnknown] == "1 <n\(NameCodes.mostUnknown)>")
    #expect(trace.lines[NameCodes.mostUnknown + 1] == "1 <>")
  }

  @Test func `namespaces do not matter: the local name counts`() {
    let trace = EventTrace("<s:a xmlns:s='urn:x' s:id='1'><t:b/></s:a>")
    #expect(trace.failure == nil)
    #expect(trace.lines == ["1 <a id=1>", "1 <b>", "1 </a>"])
  }
}
