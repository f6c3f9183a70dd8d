import Timesheets

/// The mapping table's lines for wage items, the most specific ones first.
///
/// A line with more scopes comes before one with fewer; at equal number employee before customer
/// before service item before class; then a line for one word before a line for every word; then
/// file order. The first line that fits wins.
struct WageMapping {
  private struct Line {
    /// Its position in the table.
    let position: Int
    let word: String
    let target: String
    let employee: Int?
    let customer: Int?
    let item: Int?
    let classIndex: Int?
    let rank: [Int]
  }

  private var lines: [Line] = []
  private(set) var looksAtCustomers = false
  private(set) var looksAtItems = false
  private(set) var looksAtClasses = false

  /// Takes the table's lines for wage items. A line whose scope names nothing that is listed can
  /// hold for no entry and is left out.
  init(_ table: MappingTable, linking: Linking) {
    var people = linking.people.directory
    var customers = linking.customers.directory
    var items = linking.items.directory
    var classes = linking.classes.directory
    for (order, line) in table.lines.enumerated()
    where line.role == .wageItem && !line.target.isEmpty {
      let scope = line.scope
      guard let employee = Self.index(scope.employee, in: &people, .employees),
        let customer = Self.index(scope.customer, in: &customers, .customers),
        let item = Self.index(scope.item, in: &items, .items),
        let classIndex = Self.index(scope.className, in: &classes, .classes)
      else { continue }
      let scopes = [employee, customer, item, classIndex].map { $0 == nil ? 0 : 1 }
      let word = NormalizedName(line.source).folded
      lines.append(
        Line(
          position: order, word: word, target: line.target, employee: employee,
          customer: customer, item: item, classIndex: classIndex,
          rank: [-scopes.reduce(0, +)] + scopes.map { -$0 } + [word.isEmpty ? 1 : 0, order]))
      looksAtCustomers = looksAtCustomers || customer != nil
      looksAtItems = looksAtItems || item != nil
      looksAtClasses = looksAtClasses || classIndex != nil
    }
    lines.sort { $0.rank.lexicographicallyPrecedes($1.rank) }
  }

  /// The table's positions of the lines that may hold for some entry.
  var positions: Set<Int> { Set(lines.map(\.position)) }

  /// Where a line leads, and its position in the table.
  struct Target {
    let name: String
    let line: Int
  }

  /// The target of the first line that holds for a case and one of these folded words; `nil` also
  /// when only lines for every word were wanted and none fits.
  func target(for words: [String], _ key: PayKey, includingEveryWord: Bool) -> Target? {
    let line = lines.first { line in
      (line.word.isEmpty ? includingEveryWord : words.contains(line.word))
        && (line.employee == nil
          || key.person.kind == .employee && line.employee == Int(key.person.index))
        && (line.customer == nil || line.customer == key.customer.index)
        && (line.item == nil || line.item == key.item.index)
        && (line.classIndex == nil || line.classIndex == key.classIndex.index)
    }
    return line.map { Target(name: $0.target, line: $0.position) }
  }

  /// The element a scope names: nil inside when the scope is empty, nil when nothing is listed.
  private static func index(
    _ name: String, in directory: inout NameDirectory, _ list: ListKind
  ) -> Int?? {
    if name.isEmpty { return .some(nil) }
    if let position = directory.position(ofListID: name) {
      return .some(directory.all[position].index)
    }
    guard case .one(let position, _) = directory.match(NormalizedName(name)),
      directory.all[position].list == list
    else { return nil }
    return .some(directory.all[position].index)
  }
}
