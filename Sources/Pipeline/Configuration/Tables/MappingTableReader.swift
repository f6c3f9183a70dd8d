import Timesheets

/// Reads mapping tables, which are worklists that the user has filled in.
///
/// A row whose `quickbooks` cell is empty is not yet decided and passed over; columns that only
/// inform (suggestions, entries, hours) are too. Several tables add up in the order they are read.
struct MappingTableReader {
  private(set) var table = MappingTable()
  private(set) var errors: [ConfigurationError] = []
  private var earlier: [Key: Earlier] = [:]

  /// What two rows must not send to two places.
  private struct Key: Hashable {
    let role: ReferenceRole
    let source: String
    let scope: [String]
  }

  private struct Earlier {
    let target: String
    let file: String
    let line: Int
  }

  private static let kind = ConfigurationTable.Column("kind", "type", "genre")
  private static let source = ConfigurationTable.Column("source")
  private static let target = ConfigurationTable.Column("quickbooks")
  private static let employee = ConfigurationTable.Column("employee", "employé", "employe")
  private static let customer = ConfigurationTable.Column("customer", "client")
  private static let item = ConfigurationTable.Column(
    "service item", "article de service", "article")
  private static let className = ConfigurationTable.Column("class", "classe")

  /// Adds the lines of one table.
  mutating func read(_ bytes: [UInt8], file: String) {
    var csv = ConfigurationTable(
      bytes, file: file,
      known: [
        Self.kind, Self.source, Self.target, Self.employee, Self.customer, Self.item,
        Self.className,
      ])
    if csv.errors.isEmpty { csv.require([Self.kind, Self.source, Self.target]) }
    if csv.errors.isEmpty {
      for row in csv.rows where !csv.cell(Self.target, of: row).isEmpty { read(row, of: &csv) }
    }
    errors += csv.errors
  }

  private mutating func read(_ row: ConfigurationTable.Row, of csv: inout ConfigurationTable) {
    let kind = csv.cell(Self.kind, of: row)
    guard let role = ReferenceRole(mappingWord: kind) else {
      csv.report(unknownKind(kind), on: row)
      return
    }
    let source = csv.cell(Self.source, of: row)
    // For wage items an empty source means every hour type.
    guard !source.isEmpty || role == .wageItem else {
      csv.report(.emptyCell(column: Self.source.name), on: row)
      return
    }
    guard let scope = scope(of: row, role, &csv) else { return }
    let target = csv.cell(Self.target, of: row)
    let line = MappingLine(role: role, source: source, target: target, scope: scope)
    add(line, from: row, of: &csv)
  }

  private func unknownKind(_ kind: String) -> ConfigurationError.TableFault {
    if kind.isEmpty { return .emptyCell(column: Self.kind.name) }
    let words = ReferenceRole.mappingWords.map(\.word)
    return .unknownKind(
      found: kind, nearest: nearest(to: kind, among: words),
      allowed: ReferenceRole.allCases.map(\.rawValue))
  }

  private func scope(
    of row: ConfigurationTable.Row, _ role: ReferenceRole, _ csv: inout ConfigurationTable
  ) -> WageScope? {
    var scope = WageScope()
    scope.employee = csv.cell(Self.employee, of: row)
    scope.customer = csv.cell(Self.customer, of: row)
    scope.item = csv.cell(Self.item, of: row)
    scope.className = csv.cell(Self.className, of: row)
    guard role != .wageItem, scope != WageScope() else { return scope }
    for column in [Self.employee, Self.customer, Self.item, Self.className]
    where !csv.cell(column, of: row).isEmpty {
      csv.report(.scopeOnOtherKind(column: column.name), on: row)
    }
    return nil
  }

  private mutating func add(
    _ line: MappingLine, from row: ConfigurationTable.Row, of csv: inout ConfigurationTable
  ) {
    let scope = line.scope
    let names = [line.source, scope.employee, scope.customer, scope.item, scope.className]
      .map { NormalizedName($0).folded }
    let key = Key(role: line.role, source: names[0], scope: Array(names[1...]))
    guard let known = earlier[key] else {
      earlier[key] = Earlier(target: line.target, file: csv.file, line: csv.line(of: row))
      table.lines.append(line)
      return
    }
    if NormalizedName(known.target).folded == NormalizedName(line.target).folded { return }
    csv.report(
      .contradiction(
        source: line.source, target: line.target, earlier: known.target, file: known.file,
        line: known.line),
      on: row)
  }
}

extension ReferenceRole {
  /// The words a mapping table's kind column may hold, in English and French.
  static let mappingWords: [(word: String, role: ReferenceRole)] = [
    ("person", .person), ("customer", .customer), ("item", .item), ("class", .classReference),
    ("wage-item", .wageItem), ("service-item", .item),
    ("personne", .person), ("client", .customer), ("article", .item),
    ("article-de-service", .item), ("classe", .classReference),
    ("élément-de-salaire", .wageItem), ("element-de-salaire", .wageItem),
    // What QuickBooks itself calls all payroll items.
    ("élément-de-paie", .wageItem), ("element-de-paie", .wageItem),
  ]

  /// The role of a kind word, letter case and blanks for dashes aside.
  init?(mappingWord text: String) {
    let word = NormalizedName(text).folded.map { $0 == " " || $0 == "_" ? "-" : $0 }
    guard let known = Self.mappingWords.first(where: { $0.word == String(word) }) else {
      return nil
    }
    self = known.role
  }
}
