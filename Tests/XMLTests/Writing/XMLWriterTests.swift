import Seeds
import Testing

@testable import XML

struct XMLWriterTests {
  private func escaped(_ text: String) -> String {
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBytes { XMLEscape.append($0, to: &output) }
    return String(decoding: output, as: UTF8.self)
  }

  @Test func `the five special characters become entities`() {
    #expect(escaped(#"a<b>&"c'"#) == "a&lt;b&gt;&amp;&quot;c&apos;")
  }

  @Test func `everything above U+007E becomes one decimal reference`() {
    #expect(escaped("é€😀\u{7F}~") == "&#233;&#8364;&#128512;&#127;~")
  }

  @Test func `TAB and LF stay, CR is a reference, other controls go`() {
    #expect(escaped("a\tb\nc\rd\u{0}\u{1}\u{1F}\u{85}\u{FFFE}\u{FFFF}e") == "a\tb\nc&#13;de")
  }

  @Test func `an ASCII character is written alike wherever it stands`() {
    for value in UInt8(0)..<0x80 {
      let character = String(decoding: [value], as: UTF8.self)
      let alone = escaped(character)
      for place in 0..<17 {
        let (before, behind) = (String(repeating: "a", count: place), "bcdefghijklmnopqr")
        #expect(escaped(before + character + behind) == before + alone + behind)
      }
    }
  }

  @Test func `bytes that are no UTF-8 become the replacement character`() {
    var output: [UInt8] = []
    [0x41, 0xE9, 0x42].withUnsafeBytes { XMLEscape.append($0, to: &output) }
    #expect(String(decoding: output, as: UTF8.self) == "A&#65533;B")
  }

  @Test func `one tag stands on each line and attributes keep their order`() {
    var writer = XMLWriter()
    writer.line("<?xml version=\"1.0\"?>")
    writer.instruction("qbxml", version: "13.0")
    writer.open("A", ["b": "1\"", "a": "2"])
    writer.open("B")
    writer.leaf("C", "x & y")
    writer.close("B")
    writer.close("A")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == """
        <?xml version="1.0"?>
        <?qbxml version="13.0"?>
        <A b="1&quot;" a="2">
          <B>
            <C>x &amp; y</C>
          </B>
        </A>

        """)
  }

  @Test func `what is written reads back as the same text`() {
    var generator = SeededGenerator(seed: 7)
    let alphabet: [Character] = [
      "a", " ", "<", ">", "&", "'", "\"", "\t", "\n", "\r", "é", "😀", "]",
    ]
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          alphabet.randomElement(using: &generator) ?? "x"
        })
      var writer = XMLWriter()
      writer.leaf("a", text)
      let trace = EventTrace(String(decoding: writer.bytes, as: UTF8.self), chunk: 3)
      #expect(trace.lines == ["1 <a>\(text)"])
    }
  }

  @Test func `an element without content is one tag`() {
    var writer = XMLWriter()
    writer.open("A")
    writer.empty("B", ["x": "1", "y": "<\"é"])
    writer.close("A")
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "<A>\n  <B x=\"1\" y=\"&lt;&quot;&#233;\"/>\n</A>\n")
  }
}
