import DelimitedText
import Reports
import Timesheets

/// A CSV file of the user's, as header names and rows of cells, with its faults.
struct ConfigurationTable {
  let file: String
  private(set) var errors: [ConfigurationError] = []
  private let table: DelimitedTable
  private let header: [String]
  private var positions: [Column: Int] = [:]

  typealias Row = DelimitedTable.Row

  var rows: [Row] { table.rows }

  /// A column that the reader of a table knows, by its English and French names, folded.
  struct Column: Hashable {
    let name: String
    let names: [String]

    init(_ name: String, _ otherNames: String...) {
      self.name = name
      names = [name] + otherNames
    }
  }

  init(_ bytes: [UInt8], file: String, known columns: [Column]) {
    self.file = file
    table = DelimitedTable(bytes)
    header = table.header.map(columnName)
    if header.isEmpty { report(.empty, line: 1) }
    for column in columns {
      positions[column] = header.firstIndex { column.names.contains($0) }
      let count = header.count { column.names.contains($0) }
      if count > 1 { report(.repeatedColumn(column.name), line: table.headerLine) }
    }
    for finding in table.findings {
      guard let fault = ConfigurationError.TableFault(finding.detail) else { continue }
      report(fault, line: finding.place.line)
    }
  }

  /// Reports each of the columns that the header lacks.
  mutating func require(_ columns: [Column]) {
    for column in columns where positions[column] == nil {
      let found = header.filter { !$0.isEmpty }
      report(.missingColumn(column.name, found: found), line: table.headerLine)
    }
  }

  /// A row's cell of a column, without what keeps spreadsheets from computing or changing it.
  func cell(_ column: Column, of row: Row) -> String {
    guard let position = positions[column] else { return "" }
    return KeptText.restored(SpreadsheetText.unguarded(row.cells[position]))
  }

  /// The line that a row starts on.
  func line(of row: Row) -> Int { Int(row.line) }

  mutating func report(_ fault: ConfigurationError.TableFault, on row: Row) {
    report(fault, line: row.line)
  }

  private mutating func report(_ fault: ConfigurationError.TableFault, line: UInt32) {
    errors.append(ConfigurationError(file: file, line: Int(line), kind: .badTable(fault)))
  }
}

extension ConfigurationError.TableFault {
  /// The faults that reading a table of any kind can meet.
  fileprivate init?(_ detail: FindingDetail) {
    switch detail {
    case .openQuote: self = .openQuote
    case .surplusCells(let expected, let found):
      self = .surplusCells(expected: expected, found: found)
    case .lineTooLong(let limit): self = .lineTooLong(limit: limit)
    default: return nil
    }
  }
}

/// A header's name as columns are known by: letter case, blanks, dashes and underscores aside.
private func columnName(_ header: String) -> String {
  NormalizedName(String(header.map { $0 == "_" || $0 == "-" ? " " : $0 })).folded
}
