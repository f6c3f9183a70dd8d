import Testing
import Timesheets

@testable import DelimitedText

struct DelimitedTableTests {
  @Test func `a table has named columns and rows with their lines`() {
    let table = DelimitedTable(
      Array(
        "\u{FEFF}Role;Source ; Target\r\n\r\nperson;\"a;\r\nb\";\"Foo \"\"x\"\"\"\r\nitem;c\r\n"
          .utf8))
    #expect(table.header == ["Role", "Source", "Target"])
    #expect(table.column("source") == 1)
    #expect(table.column("hours") == nil)
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(table.rows.map(\.cells) == [["person", "a;\r\nb", "Foo \"x\""], ["item", "c", ""]])
    #expect(table.findings.isEmpty)
  }

  @Test func `commas in a quoted name do not make a comma table`() {
    let table = DelimitedTable(Array("\"a, b, c\"\tx\n1\t2\n".utf8))
    #expect(table.header == ["a, b, c", "x"])
  }

  @Test func `a table saved in Windows-1252 or UTF-16 keeps its accents`() {
    let text = "source,target\nZoé,Léa\n"
    let narrow = text.unicodeScalars.compactMap { Transcoder.windows1252(of: $0) }
    let wide = [0xFE, 0xFF] + utf16(text, bigEndian: true)
    for bytes in [narrow, [0xEF, 0xBB, 0xBF] + narrow, wide, Array(text.utf8)] {
      #expect(DelimitedTable(bytes).rows.map(\.cells) == [["Zoé", "Léa"]])
    }
  }

  @Test func `faults of a table name their places`() {
    let marked = MarkedText("a,b\n1,⟦1⟧\"2\n1,2,⟦2⟧3\n")
    let table = DelimitedTable(Array(marked.text.utf8), document: testDocument)
    #expect(
      table.findings.map(\.detail) == [
        .openQuote(column: "b"), .surplusCells(expected: 2, found: 3),
      ])
    #expect(table.findings.map(\.place) == [marked.place("1", "b"), marked.place("2")])
  }

  @Test func `an empty file is an empty table`() {
    #expect(DelimitedTable([]).header.isEmpty)
    #expect(DelimitedTable(Array("\n , \n".utf8)).rows.isEmpty)
  }
}
