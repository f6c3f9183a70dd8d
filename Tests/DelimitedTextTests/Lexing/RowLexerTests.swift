import Testing
import Timesheets

@testable import DelimitedText

struct RowLexerTests {
  @Test func `cells are what stands between delimiters, empty ones too`() throws {
    #expect(
      try rows("a\t\tb\t\n") == [CopiedRow(line: 1, cells: ["a", "", "b", ""])])
  }

  @Test func `CR, LF and CRLF each end one line, mixed as they come`() throws {
    #expect(
      try rows("a\rb\nc\r\nd\n\re").map(\.line) == [1, 2, 3, 4, 5, 6])
    #expect(
      try rows("a\rb\nc\r\nd\n\re").map(\.cells) == [["a"], ["b"], ["c"], ["d"], [""], ["e"]])
  }

  @Test func `the last row needs no line end, and a line end adds no row`() throws {
    #expect(try rows("a\tb") == [CopiedRow(line: 1, cells: ["a", "b"])])
    #expect(try rows("a\tb\r\n") == [CopiedRow(line: 1, cells: ["a", "b"])])
    #expect(try rows("").isEmpty)
  }

  @Test func `a quoted cell holds delimiters and doubled quotes`() throws {
    #expect(
      try rows("x\t\"a\tb \"\"c\"\"\"\ty\n") == [
        CopiedRow(line: 1, cells: ["x", "a\tb \"c\"", "y"])
      ])
  }

  @Test func `a quote inside a cell is plain text`() throws {
    #expect(
      try rows("2\" pipe\tsaid \"yes\"\t \"z\"\n") == [
        CopiedRow(line: 1, cells: ["2\" pipe", "said \"yes\"", " \"z\""])
      ])
  }

  @Test func `text behind a closing quote belongs to the cell`() throws {
    #expect(try rows("\"Bob\" Smith\tx\n").map(\.cells) == [["Bob Smith", "x"]])
  }

  @Test func `a quote that never closes ends with its line`() throws {
    #expect(
      try rows("a\t\"open\tb\nc\td\n") == [
        CopiedRow(line: 1, cells: ["a", "\"open", "b"], openQuotes: 1),
        CopiedRow(line: 2, cells: ["c", "d"]),
      ])
  }

  @Test func `a stray quote is not closed by the quote that opens another cell`() throws {
    #expect(
      try rows("a\t\"open\tb\t\"c, d\"\n") == [
        CopiedRow(line: 1, cells: ["a", "\"open", "b", "c, d"], openQuotes: 1)
      ])
  }

  @Test func `a quoted cell spans lines where the format allows it`() throws {
    #expect(
      try rows("a,\"one\r\ntwo\nthree\",b\nc\n", delimiter: ",", spansLines: true) == [
        CopiedRow(line: 1, cells: ["a", "one\r\ntwo\nthree", "b"]),
        CopiedRow(line: 4, cells: ["c"]),
      ])
  }

  @Test func `a stray quote does not swallow the lines after it`() throws {
    #expect(
      try rows("a,\"stray,b\nc,\"x, y\",d\ne\n", delimiter: ",", spansLines: true) == [
        CopiedRow(line: 1, cells: ["a", "\"stray", "b"], openQuotes: 1),
        CopiedRow(line: 2, cells: ["c", "x, y", "d"]),
        CopiedRow(line: 3, cells: ["e"]),
      ])
  }

  @Test func `a quote that closes absurdly far ends with its line`() throws {
    let far = String(repeating: "line\n", count: Int(DelimitedLimits.quotedLines) + 1)
    let spanned = try rows("a,\"\(far)\",b\n", delimiter: ",", spansLines: true)
    #expect(spanned.count == Int(DelimitedLimits.quotedLines) + 2)
    let wide = String(repeating: "x", count: ReadingLimits().quotedBytes + 1)
    let read = try rows("a,\"b\n\(wide)\"\n", delimiter: ",", spansLines: true)
    #expect(read.map(\.line) == [1, 2])
  }

  @Test func `an endless line is cut and the lines after it survive`() throws {
    for lineEnd in ["\n", "\r", "\r\n"] {
      let endless = String(repeating: "é", count: ReadingLimits().lineBytes)
      let read = try rows("a\t\(endless)\(lineEnd)b\n", chunk: 70_001)
      #expect(read.map(\.line) == [1, 2])
      #expect(read[0].cells[1].utf8.count == ReadingLimits().lineBytes - 4)
      #expect(read[0].cells[1].allSatisfy { $0 == "é" })
      #expect(read[1].cells == ["b"])
    }
  }

  @Test func `cells beyond the limit are counted and not kept`() throws {
    let text = String(repeating: "\t", count: 100_000) + "x\ny\n"
    var kept: [Int] = []
    var dropped: [Int] = []
    let format = RowFormat(encoding: .utf8, delimiter: ASCII.tab, spansLines: false)
    try DocumentBytes(Array(text.utf8)).forEachRow(format) { row in
      kept.append(row.count)
      dropped.append(row.droppedCells)
    }
    #expect(kept == [ReadingLimits().columns, 1])
    #expect(dropped == [100_001 - ReadingLimits().columns, 0])
  }

  @Test func `NUL bytes are text inside a cell and blanks at its ends`() throws {
    let read = try rows("a\0b\t\0\0c\0\n\0\0\0\0")
    #expect(read.map(\.cells) == [["a\0b", "\0\0c\0"], ["\0\0\0\0"]])
    let padded = Array("\0 c\0".utf8)
    padded.withUnsafeBytes { #expect($0.trimmed.string == "c") }
  }

  @Test func `where chunks end changes nothing`() throws {
    let texts = [
      "a\r\nb\t\"x\ty\"\r\r\n\"open\tc\n\"Bob\" S\t\"\"\"q\"\"\"\t\"\"\ré\t€\t😀",
      "\u{FEFF}a,\"one\r\ntwo\",b\n\"stray,c\n\"d\"\"\",\"e\r\"\r\n,,\r\"open",
    ]
    for text in texts {
      for spansLines in [false, true] {
        let delimiter: Character = spansLines ? "," : "\t"
        let whole = try rows(text, delimiter: delimiter, spansLines: spansLines)
        for size in 1...text.utf8.count {
          let read = try rows(text, delimiter: delimiter, spansLines: spansLines, chunk: size)
          #expect(read == whole, "chunks of \(size)")
        }
      }
    }
  }

  @Test func `every encoding reads alike and knows where its rows start`() throws {
    let text = "Zoé\t\"1,5\"\r\n€ 😀\tx\n"
    let sources: [(TextEncoding, [UInt8], [Int])] = [
      (.utf8, [0xEF, 0xBB, 0xBF] + Array(text.utf8), [3, 15]),
      (.utf16LittleEndian, [0xFF, 0xFE] + utf16(text), [2, 24]),
      (.utf16BigEndian, [0xFE, 0xFF] + utf16(text, bigEndian: true), [2, 24]),
    ]
    for (encoding, bytes, starts) in sources {
      for size in 1...bytes.count {
        var cells: [[String]] = []
        var offsets: [Int] = []
        let format = RowFormat(encoding: encoding, delimiter: ASCII.tab, spansLines: false)
        try chunked(bytes, size).forEachRow(format) { row in
          cells.append((0..<row.count).map { row[$0].string })
          offsets.append(row.sourceOffset)
        }
        #expect(cells == [["Zoé", "1,5"], ["€ 😀", "x"]])
        #expect(offsets == starts)
      }
    }
  }
}
