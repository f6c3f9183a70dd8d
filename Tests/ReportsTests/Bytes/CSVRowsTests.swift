import Seeds
import Testing
import Timesheets

@testable import Reports

@Suite struct CSVRowsTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''-x", "'t Hooft", "plain", "",
    "'", " =1", "\u{FF1D}1", "a;=1", "a;'=1", "x\r\n-1", "\t@b", ",+", "'\t'=", "=1;-1",
    "a,b", "a \"quoted\" word", " edge ", "Zoé; Côté", "two\r\nlines", "=\"x\",\r\n",
  ])
  func `a cell comes back as it went in and no spreadsheet takes it for a formula`(
    _ text: String
  ) {
    var table = CSVRows(header: ["a"])
    table.add(text)
    table.endRow()
    let cell = rows(ofCSV: table.bytes)[1][0]
    #expect(SpreadsheetText.unguarded(cell) == text)
    #expect(!"=+-@\t\r\n".contains(cell.first ?? "x"))
  }

  @Test(arguments: UInt64(1)...40)
  func `wherever a spreadsheet splits a cell no formula begins`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = NastyName.text(&random)
      var table = CSVRows()
      table.add(text)
      table.endRow()
      #expect(rows(ofCSV: table.bytes).map { $0.map(SpreadsheetText.unguarded) } == [[text]])
      // Splits at every separator there is, as if quotes were letters; but the first quote of the
      // cell is one to every reader.
      let quote = UInt8(ascii: "\"")
      let body = table.bytes.first == quote ? table.bytes.dropFirst() : table.bytes[...]
      let pieces = body.split(omittingEmptySubsequences: false) {
        ",;\t\r\n".utf8.contains($0)
      }
      for (index, piece) in pieces.enumerated() {
        let start = index == 0 ? piece.first : piece.first { $0 != quote }
        #expect(!"=+-@".utf8.contains(start ?? 0), "\(text)")
      }
    }
  }

  @Test func `a file in French has semicolons and decimal commas`() {
    var table = CSVRows(header: ["a", "b"], form: CSVForm(.french))
    table.add("1,5; x")
    table.add(hoursOf: -90)
    table.endRow()
    #expect(table.bytes == Array("\u{FEFF}a;b\r\n\"1,5; x\";-1,50\r\n".utf8))
  }

  @Test func `a file starts with the mark by which Excel knows UTF-8`() {
    #expect(CSVRows(header: ["a", "b"]).bytes == Array("\u{FEFF}a,b\r\n".utf8))
  }

  @Test(arguments: [
    (450, "7.50"), (0, "0.00"), (10, "0.1667"), (20, "0.3333"), (-30, "-0.50"), (1, "0.0167"),
    (6, "0.10"), (75_000, "1250.00"),
  ])
  func `hours are decimal, with two digits at least and four at most`(
    _ minutes: Int, _ hours: String
  ) {
    var row = CSVRows()
    row.add(hoursOf: minutes)
    #expect(String(decoding: row.bytes, as: UTF8.self) == hours)
  }

  @Test(arguments: [0, 9, 10, 1_234_567, -1, Int.max, Int.min])
  func `numbers are plain digits`(_ number: Int) {
    var row = CSVRows()
    row.add(number)
    #expect(String(decoding: row.bytes, as: UTF8.self) == String(number))
  }
}
