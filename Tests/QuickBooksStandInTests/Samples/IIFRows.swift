import QuickBooksStandIn

/// The rows of an IIF file by keyword, each cell under the name of its column (domain facts 5.1).
struct IIFRows {
  private(set) var rows: [(keyword: String, cells: [String: String])] = []

  init(_ bytes: [UInt8]) {
    let text =
      String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    var columns: [String: [String]] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = Self.cells(of: line)
      let keyword = cells[0]
      if keyword.hasPrefix("!") {
        columns[String(keyword.dropFirst())] = Array(cells.dropFirst())
      } else if let names = columns[keyword] {
        let named = zip(names, cells.dropFirst())
        rows.append((keyword, Dictionary(named, uniquingKeysWith: { first, _ in first })))
      }
    }
  }

  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "\t" where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}

extension StandInCompany {
  private static let lists: [String: StandInList] = [
    "EMP": .employees, "VEND": .vendors, "OTHERNAME": .otherNames, "CUST": .customers,
    "CLASS": .classes,
  ]

  /// Adds what IIF names and no other export did.
  mutating func addMissing(from iif: IIFRows) {
    for (keyword, cells) in iif.rows {
      let name = cells["NAME"] ?? ""
      let isActive = cells["HIDDEN"] != "Y"
      if keyword == "INVITEM", cells["INVITEMTYPE"] == "SERV" {
        addMissing(.items, name, isActive)
      } else if keyword == "TIMEACT", let item = cells["PITEM"], !item.isEmpty {
        addMissing(.wageItems, item)
      } else if let list = Self.lists[keyword] {
        addMissing(list, name, isActive)
      }
    }
  }

  /// Adds an element under an id of its own, unless there is one of this name.
  mutating func addMissing(_ list: StandInList, _ name: String, _ isActive: Bool = true) {
    guard named(name, in: list) == nil else { return }
    add(list, "F\(elements(of: list).count)-1000000000", name, isActive: isActive)
  }
}
