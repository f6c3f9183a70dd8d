import Timesheets

extension Examined {
  /// What each line of the mapping table did with the time that is not left out.
  var mappingEffect: MappingEffect {
    let lines = options.mapping.lines
    guard !lines.isEmpty else { return MappingEffect() }
    var effect = MappingEffect()
    var decided = [Tally](repeating: Tally(), count: lines.count)
    var settles = [Bool](repeating: false, count: lines.count)
    var isSettled = [Bool](repeating: false, count: source.count)
    func follow(_ line: Int?, isLinked: Bool, _ entry: Int) {
      guard let line else { return }
      decided[line].add(minutes: Int(source[entry].minutes))
      guard isLinked else { return }
      settles[line] = true
      isSettled[entry] = true
    }
    for role in ReferenceRole.allCases where role != .wageItem {
      let linked = linking[role]
      for entry in source.indices where outside[entry] == nil {
        let id = source[entry][role]
        follow(linked.lines[Int(id.index)], isLinked: linked[id].position != nil, entry)
      }
    }
    for entry in source.indices {
      if let payCase = pay[entry] { follow(payCase.mappingLine, isLinked: payCase.isMapped, entry) }
    }
    for entry in source.indices where isSettled[entry] {
      effect.settled.add(minutes: Int(source[entry].minutes))
    }
    let words = MappedWords(of: self)
    effect.uses = lines.indices.map { position in
      let outcome: MappingUse.Outcome =
        if settles[position] {
          .settled
        } else if decided[position].entries > 0 {
          .unsettled
        } else {
          words.occur(in: lines[position], at: position) ? .notNeeded : .unmatched
        }
      return MappingUse(line: lines[position], outcome: outcome, decided: decided[position])
    }
    return effect
  }
}

/// The words of the time, left out or not, by which lines of a mapping table are found.
private struct MappedWords {
  private var words: [ReferenceRole: Set<String>] = [:]
  /// The wage items' lines whose scopes name listed elements.
  private let scoped: Set<Int>
  private let carriesWageItems: Bool

  init(of examined: Examined) {
    scoped = WageMapping(examined.options.mapping, linking: examined.linking).positions
    carriesWageItems = examined.options.carry.wageItems != .off
    for role in ReferenceRole.allCases {
      var isUsed = [Bool](repeating: false, count: examined.records.references.count)
      for record in examined.source { isUsed[Int(record[role].index)] = true }
      for index in isUsed.indices where isUsed[index] {
        let text = ReferenceText(ReferenceID(index: UInt32(index)), of: examined.records)
        for word in [text.fullName, text.alias, text.listID] { add(word, role) }
      }
    }
    for case let payCase? in examined.pay.cases {
      // The empty word is the one of a line for every kind of hours.
      words[.wageItem, default: []].insert("")
      add(payCase.key.hourType.word, .wageItem)
      let name = ReferenceText(payCase.key.wageItem, of: examined.records).name
      if payCase.key.isPayText, let hours = HourType(payWord: name) { add(hours.word, .wageItem) }
    }
  }

  private mutating func add(_ word: String, _ role: ReferenceRole) {
    if !word.isEmpty { words[role, default: []].insert(NormalizedName(word).folded) }
  }

  func occur(in line: MappingLine, at position: Int) -> Bool {
    if line.role == .wageItem {
      guard carriesWageItems else { return true }
      guard scoped.contains(position) else { return false }
    }
    return words[line.role, default: []].contains(NormalizedName(line.source).folded)
  }
}
