import Seeds
import Timesheets

/// Rows of a table in some of the forms that programs and spreadsheets give them: columns in
/// another order, columns of their own, titles and sums.
struct DressedTable {
  let columns: [String]
  let order: [Int]
  let extraColumns: [String]

  /// Decides on an order. `fixed` columns stay in front.
  init(_ columns: [String], extra: [String], _ random: inout SeededGenerator) {
    self.columns = columns
    order = columns.indices.shuffled(using: &random)
    extraColumns = extra.filter { _ in random.chance(50) }
  }

  /// A row whose cells come in the order of `columns`, in this table's order.
  func row(_ cells: [String], extra: String) -> [String] {
    order.map { cells[$0] } + extraColumns.map { _ in extra }
  }

  var header: [String] { order.map { columns[$0] } + extraColumns }
}

extension TimerExport {
  /// The same lines as other programs write them: columns in any order, the header redefined on
  /// the way, sections of no concern between, dates in any form that the format knows.
  func dressed(_ lines: [GeneratedLine], _ random: inout SeededGenerator) -> String {
    var rows = Array(opening.prefix(2))
    rows += ["!TRNS\tTRNSID\tDATE\tAMOUNT", "!SPL\tSPLID\tMEMO", "TRNS\t1\t3/1/2026\t\"1,200.00\""]
    var table = Self.anyTable(&random)
    rows.append((["!TIMEACT"] + table.header).joined(separator: "\t"))
    for line in lines {
      if random.chance(10) {
        table = Self.anyTable(&random)
        rows.append((["!TIMEACT"] + table.header).joined(separator: "\t"))
      }
      var dressed = line
      dressed.dateText = date(line.date, &random)
      let cells = Array(cells(of: dressed).dropFirst())
      rows.append((["TIMEACT"] + table.row(cells, extra: "Y")).joined(separator: "\t"))
      if random.chance(5) { rows.append("SPL\t7\t\"a\tb\"") }
    }
    return rows.map { $0 + lineEnd }.joined()
  }

  private static func anyTable(_ random: inout SeededGenerator) -> DressedTable {
    DressedTable(columns, extra: ["XFERTOPAYROLL", "MYFIELD"], &random)
  }

  private func date(_ date: WorkDate, _ random: inout SeededGenerator) -> String {
    let (year, month, day) = date.components
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return random.pick([
      date.isoText, "\(month)/\(day)/\(year)", "\(two(month))/\(two(day))/\(year % 100)",
      "\(month)-\(day)-\(year)", "\(month)/\(day)/\(year) 0:00",
    ])
  }
}

extension TimesheetExport {
  /// The same lines as accounts have them: columns in any order and of their own, a title above, a
  /// blank row and a sum below each few.
  func dressed(_ lines: [GeneratedLine], _ random: inout SeededGenerator) -> String {
    let table = DressedTable(
      Self.columns, extra: ["tz", "Mileage, km", "location", "has_flags"], &random)
    var rows = random.chance(50) ? ["Timesheet report", ""] : []
    rows.append(table.header.map { quoted(spelled($0, &random)) }.joined(separator: delimiter))
    for line in lines {
      rows.append(
        table.row(cells(of: line), extra: "x \"y\"").map(quoted).joined(separator: delimiter))
      if random.chance(10) {
        var sum = Self.columns.map { _ in "" }
        sum[5] = "99.5"
        rows += [table.row(sum, extra: "").joined(separator: delimiter), ""]
      }
    }
    return rows.map { $0 + lineEnd }.joined()
  }

  /// `service_item`, `Service Item`: the underscore and the capitals differ.
  private func spelled(_ column: String, _ random: inout SeededGenerator) -> String {
    switch random.number(1...3) {
    case 1: column.uppercased()
    case 2: String(column.map { $0 == " " ? "_" : $0 })
    default: column
    }
  }
}

extension QBXMLExport {
  /// Exported lines as old versions and other programs write them: the booleans of before 6.0,
  /// comments, CDATA, hexadecimal references, elements of no concern, another layout.
  func dressed(_ lines: [GeneratedLine], _ random: inout SeededGenerator) -> String {
    var text = exported(lines)
    if random.chance(50) {
      let words = [
        ("Billable", "true", "false"), ("NotBillable", "false", "false"),
        ("HasBeenBilled", "true", "true"),
      ]
      for (word, isBillable, isBilled) in words {
        text = text.replacing(
          "<BillableStatus>\(word)</BillableStatus>",
          with: "<IsBillable>\(isBillable)</IsBillable><IsBilled>\(isBilled)</IsBilled>")
      }
    }
    if random.chance(50) {
      text = text.replacing(
        "</TimeTrackingRet>",
        with: "<!-- & < done --><Rate>12.00</Rate>"
          + "<DataExtRet><OwnerID>0</OwnerID><Notes>no</Notes></DataExtRet></TimeTrackingRet>")
    }
    if random.chance(50) { text = text.replacing("é", with: "&#xE9;") }
    if random.chance(50) {
      text = text.replacing("<Notes>Visit", with: "<Notes><![CDATA[Vis]]>it")
    }
    // Line ends between elements say nothing; those in notes stay.
    let end = random.pick(["", "\n\t  ", "\r\n"])
    return text.replacing(">\n", with: ">" + end)
  }
}
