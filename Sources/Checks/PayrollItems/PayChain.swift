import Timesheets

/// The chain from each entry to the wage item that pays it, followed once per distinct case.
struct PayChain {
  /// Position 0 stands for entries without a chain: left out, or of nobody known.
  private(set) var cases: [PayCase?] = [nil]
  private var caseOfEntry: [Int32]
  /// How QBD refused the payroll item list, or that it came back empty; nil when it has items.
  let refusal: ListExport?
  /// Whether some employee of the bundle shows payroll information.
  let showsPayroll: Bool
  private let wageItemNames: NameDirectory

  /// Follows the chain of every entry that is not left out. Silent without wage items to carry.
  init(
    of source: [TimeActivityRecord], outside: [OutsideReason?], resolver: WageResolver,
    options: CarryOptions
  ) {
    var resolver = resolver
    refusal = resolver.refusal
    showsPayroll = resolver.lists.employees.contains { $0.payroll != nil }
    wageItemNames = resolver.linking.wageItems.directory
    caseOfEntry = Array(repeating: 0, count: source.count)
    guard options.carry.wageItems != .off else { return }
    var known: [PayKey: Int32] = [:]
    // Most people have one case or two: comparing with their latest spares the hashing.
    var latest = [Int32](repeating: 0, count: resolver.records.references.count)
    var keys: [PayKey?] = [nil]
    for index in source.indices where outside[index] == nil {
      guard let key = resolver.key(of: source[index]) else { continue }
      let person = Int(source[index].person.index)
      if keys[Int(latest[person])] != key {
        if known[key] == nil {
          known[key] = Int32(cases.count)
          cases.append(resolver.payCase(for: key))
          keys.append(key)
        }
        latest[person] = known[key] ?? 0
      }
      caseOfEntry[index] = latest[person]
    }
  }

  /// The case of an entry; nil when it has no chain.
  subscript(entry: Int) -> PayCase? { cases[Int(caseOfEntry[entry])] }

  /// The number of an entry's case.
  func number(ofEntry entry: Int) -> Int { Int(caseOfEntry[entry]) }

  /// The wage item every entry is carried with.
  var wageItems: [ElementIndex] {
    caseOfEntry.map { cases[Int($0)]?.wageItem ?? .none }
  }
}
