import Testing
import Timesheets

@testable import Pipeline

@Suite struct WrittenTableTests {
  private func rows(_ text: String, _ wanted: [String] = ["b", "a"]) throws -> [[String]]? {
    var rows: [[String]] = []
    let bytes = Array(text.utf8)
    // One byte a chunk: nothing may hang on where chunks end.
    let table = DocumentBytes { body in
      for byte in bytes { try withUnsafeBytes(of: byte, body) }
    }
    let isWhole = try WrittenTable.read(wanted, of: table) { row in
      rows.append(row)
      return true
    }
    return isWhole ? rows : nil
  }

  @Test func `the columns asked for come in the order asked for`() throws {
    #expect(try rows("a,x,b\r\n1,2,3\r\n,,\r\n") == [["3", "1"], ["", ""]])
    #expect(try rows("\u{FEFF}a,b\r\n1,2\r\n") == [["2", "1"]])
    #expect(try rows("\u{FEFF}\"a\",b\r\n1,2\r\n") == [["2", "1"]])
  }

  @Test func `quotes hold commas, line ends and doubled quotes`() throws {
    #expect(try rows("a,b\r\n\"x,\"\"y\"\"\r\nz\",\" w \"\r\n") == [[" w ", "x,\"y\"\r\nz"]])
    #expect(try rows("a,b\r\n\"\",\"\"\"\"\r\n") == [["\"", ""]])
  }

  @Test func `an apostrophe that keeps a formula from running is taken off`() throws {
    #expect(try rows("a,b\r\n'=1,'plain\r\n") == [["'plain", "=1"]])
  }

  @Test(arguments: [
    "", "a,b", "a\r\n1\r\n", "a,a,x\r\n1,2,3\r\n", "a,b\r\n1\r\n", "a,b\r\n1,2,3\r\n",
    "a,b\r\n1,2", "a,b\r\n\"1,2\r\n",
  ])
  func `a table that is none of ours is not taken for one`(text: String) throws {
    #expect(try rows(text) == nil)
  }
}
