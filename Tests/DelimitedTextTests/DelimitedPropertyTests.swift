import Seeds
import Testing
import Timesheets

@testable import DelimitedText

struct DelimitedPropertyTests {
  private static let letters: [String] = ["a", "Z", "é", "€", " ", "7", ":", ".", "'", "/n", "\\n"]

  /// A text of up to `most` pieces that starts with a letter, so that no quote before it can end
  /// up in front of a delimiter.
  private func text(
    _ signs: [String], most: Int, using generator: inout SeededGenerator
  ) -> String {
    let count = Int.random(in: 0...most, using: &generator)
    guard count > 0 else { return "" }
    let rest = (1..<max(count, 1)).map { _ in
      (Self.letters + signs).randomElement(using: &generator) ?? ""
    }
    return "k" + rest.joined()
  }

  private func quoted(_ text: String, _ delimiter: String, always: Bool) -> String {
    let special = (delimiter + "\"\r\n,").utf8
    let needsQuotes = text.utf8.contains { special.contains($0) }
    guard needsQuotes || always else { return text }
    return "\""
      + text.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  @Test(arguments: 0..<60)
  func `rows that are written out read back the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let spansLines = Bool.random(using: &generator)
    let delimiter = ["\t", ",", ";"].randomElement(using: &generator) ?? "\t"
    let lineEnd = ["\n", "\r", "\r\n"].randomElement(using: &generator) ?? "\n"
    let signs = ["\"", "\"", "\t", ",", ";"] + (spansLines ? ["\n", "\r\n"] : [])
    var written = ""
    var cells: [[String]] = []
    for _ in 0..<30 {
      let row = (0..<Int.random(in: 2...6, using: &generator)).map { _ in
        text(signs, most: 8, using: &generator)
      }
      let quotesAll = Bool.random(using: &generator)
      written += row.map { quoted($0, delimiter, always: quotesAll) }.joined(separator: delimiter)
      written += lineEnd
      cells.append(row)
    }
    let chunk = Int.random(in: 1...100, using: &generator)
    let read = try rows(
      written, delimiter: Character(delimiter), spansLines: spansLines, chunk: chunk)
    #expect(read.map(\.cells) == cells)
    #expect(read.allSatisfy { $0.openQuotes == 0 })
  }

  @Test(arguments: 0..<60)
  func `a stray quote harms its own row alone`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let spansLines = Bool.random(using: &generator)
    let delimiter = spansLines ? "," : "\t"
    let lines = (0..<12).map { _ in
      (0..<5).map { _ in
        quoted(
          text([delimiter, ";"], most: 6, using: &generator), delimiter,
          always: Bool.random(using: &generator))
      }
    }
    let whole = lines.map { $0.joined(separator: delimiter) }
    let row = Int.random(in: 0..<12, using: &generator)
    let cell = Int.random(in: 0..<5, using: &generator)
    guard !lines[row][cell].hasPrefix("\"") else { return }
    var broken = lines[row]
    broken[cell] = "\"" + broken[cell]
    var harmed = whole
    harmed[row] = broken.joined(separator: delimiter)
    let before = try rows(
      whole.joined(separator: "\n"), delimiter: Character(delimiter), spansLines: spansLines)
    let after = try rows(
      harmed.joined(separator: "\n"), delimiter: Character(delimiter), spansLines: spansLines)
    #expect(after.map(\.line) == before.map(\.line))
    for index in before.indices where index != row { #expect(after[index] == before[index]) }
  }

  @Test(arguments: 0..<200)
  func `garbage is read alike however it is cut, and no byte is lost`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let signs = ["\"", "\"", "\t", ",", "\r", "\n", "\r\n", "x", "é", "!", "\0", "TIMEACT"]
    let garbage = (0..<200).map { _ in signs.randomElement(using: &generator) ?? "" }.joined()
    let bytes = Array(garbage.utf8)
    for spansLines in [false, true] {
      let whole = try rows(garbage, delimiter: ",", spansLines: spansLines)
      for chunk in [1, 2, 3, 17] {
        let read = try rows(garbage, delimiter: ",", spansLines: spansLines, chunk: chunk)
        #expect(read == whole)
      }
      var taken = 0
      let format = RowFormat(
        encoding: .utf8, delimiter: ASCII.comma, spansLines: spansLines)
      try DocumentBytes(bytes).forEachRow(format) { row in
        #expect(bytes[taken..<row.sourceOffset].allSatisfy(ASCII.isLineEnd))
        #expect(row.sourceOffset - taken <= 2)
        taken = row.sourceOffset + row.bytes.count
      }
      #expect(bytes[taken...].allSatisfy(ASCII.isLineEnd))
    }
    _ = try decodeIIF(bytes: Array("!TIMEACT\tDATE\tEMP\tDURATION\tNOTE\n".utf8) + bytes)
    _ = try decodeCSV("username,local_date,hours,notes\n" + garbage)
    _ = DelimitedTable(bytes)
    _ = DelimitedRecognition.kind(ofHead: bytes)
  }

  @Test(arguments: 0..<40)
  func `timer entries that are written out read back the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let columns = [
      "DATE", "JOB", "EMP", "ITEM", "PITEM", "DURATION", "PROJ", "NOTE", "BILLINGSTATUS", "EXTRA",
    ].shuffled(using: &generator)
    var entries: [PlainEntry] = []
    var written = "!TIMEACT\t" + columns.joined(separator: "\t") + "\r\n"
    for line in 0..<20 {
      var name: String { text([",", "\"", "\t"], most: 6, using: &generator).trimmedBlanks }
      let day = Int.random(in: 1...28, using: &generator)
      let minutes = Int32.random(in: 0...1439, using: &generator)
      let status = Int.random(in: 0...2, using: &generator)
      let entry = PlainEntry(
        line: UInt32(line + 2), person: "k" + name, customer: name, item: name, className: name,
        wageItem: name, date: "2026-03-\(day < 10 ? "0" : "")\(day)", minutes: minutes,
        notes: name.withoutBreaks,
        billable: [.notBillable, .billable, .hasBeenBilled][status])
      let cells = [
        "DATE": "3/\(day)/26", "JOB": entry.customer, "EMP": entry.person, "ITEM": entry.item,
        "PITEM": entry.wageItem,
        "DURATION": "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)",
        "PROJ": entry.className, "NOTE": entry.notes, "BILLINGSTATUS": "\(status)",
      ]
      written += "TIMEACT\t"
      written += columns.map { quoted(cells[$0] ?? "", "\t", always: false) }
        .joined(separator: "\t")
      written += "\r\n"
      entries.append(entry)
    }
    let records = try decodeIIF(bytes: Array(written.utf8))
    #expect(records.plainEntries == entries)
    #expect(records.findings.isEmpty)
    for chunk in [1, 5, 64] {
      let again = try IIFDecoder.decode(
        chunked(Array(written.utf8), chunk), document: testDocument, encoding: .utf8,
        dayOrder: .monthFirst)
      #expect(again.plainEntries == entries)
    }
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    var text = self
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }

  /// Without `/n`, which a timer note turns into a line break.
  fileprivate var withoutBreaks: String {
    split(separator: "/", omittingEmptySubsequences: false).joined(separator: "-")
  }
}
