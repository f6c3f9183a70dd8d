import Timesheets

/// How a spreadsheet saves a table that it opened.
enum SpreadsheetDialect: CaseIterable {
  case excelEnglish, excelFrench, excelFrenchNarrow, libreOffice, unicodeText

  /// Whether the table can hold this character; what it cannot is lost before we see it.
  func holds(_ character: Character) -> Bool {
    self != .excelFrenchNarrow
      || character.unicodeScalars.allSatisfy { Transcoder.windows1252(of: $0) != nil }
  }

  /// The file it saves.
  func file(_ rows: [[String]]) -> [UInt8] {
    let text = rows.map { row in
      row.map(cell).joined(separator: separator) + lineEnd
    }.joined()
    switch self {
    case .excelEnglish, .excelFrench: return Array("\u{FEFF}\(text)".utf8)
    case .libreOffice: return Array(text.utf8)
    case .excelFrenchNarrow:
      return text.unicodeScalars.compactMap { Transcoder.windows1252(of: $0) }
    case .unicodeText:
      return "\u{FEFF}\(text)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }
  }

  private var separator: String {
    switch self {
    case .excelEnglish, .libreOffice: ","
    case .excelFrench, .excelFrenchNarrow: ";"
    case .unicodeText: "\t"
    }
  }

  private var lineEnd: String { self == .libreOffice ? "\n" : "\r\n" }

  /// Excel keeps line feeds alone inside a cell, and quotes only where it must.
  private func cell(_ text: String) -> String {
    let text = text.replacing("\r\n", with: "\n")
    let special = [separator, "\"", "\n", "\r"]
    let isQuoted = self == .libreOffice || special.contains { text.contains($0) }
    return isQuoted ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

/// The rows of a strict CSV file, as a spreadsheet takes them in.
func spreadsheetRows(_ bytes: [UInt8], separator: Character) -> [[String]] {
  var rows: [[String]] = [[""]]
  var isQuoted = false
  let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
  for scalar in text.unicodeScalars {
    let last = (row: rows.count - 1, cell: rows[rows.count - 1].count - 1)
    switch scalar {
    case "\"": isQuoted.toggle()
    case _ where isQuoted: break
    case _ where Character(scalar) == separator:
      rows[last.row].append("")
      continue
    case "\n":
      rows.append([""])
      continue
    case "\r": continue
    default: break
    }
    rows[last.row][last.cell].unicodeScalars.append(scalar)
  }
  // What is left of a quoted cell are its quotes, doubled inside and single around.
  return rows.dropLast().map { row in
    row.map { cell in
      cell.hasPrefix("\"") && cell.hasSuffix("\"") && cell.unicodeScalars.count > 1
        ? String(String.UnicodeScalarView(cell.unicodeScalars.dropFirst().dropLast()))
          .replacing("\"\"", with: "\"")
        : cell
    }
  }
}
