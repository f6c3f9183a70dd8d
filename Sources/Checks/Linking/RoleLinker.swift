import Timesheets

/// Finds the list element behind a reference of one role.
///
/// In this order, and nothing else: a mapping line for the login, the ListID, the name after
/// normalisation, the name without letter case, a mapping line for the name. A near name is never
/// taken.
struct RoleLinker {
  private(set) var directory: NameDirectory
  /// Targets by the folded source word.
  private let targets: [String: Target]
  /// The export that would decide about a name that is found nowhere; nil when all lists are here.
  private let missing: DecidingExport?

  /// Where a line of the mapping table leads.
  private struct Target {
    let name: String
    /// The line's position in the table.
    let line: Int
  }

  init(
    directory: NameDirectory, role: ReferenceRole, mapping: MappingTable,
    missing: DecidingExport?
  ) {
    self.directory = directory
    self.missing = missing
    var targets: [String: Target] = [:]
    for (position, line) in mapping.lines.enumerated()
    where line.role == role && !line.target.isEmpty {
      let word = NormalizedName(line.source).folded
      if targets[word] == nil { targets[word] = Target(name: line.target, line: position) }
    }
    self.targets = targets
  }

  /// How a search ended, and the position of the mapping line that ended it.
  typealias Ending = (outcome: LinkOutcome, line: Int?)

  /// How the search for this reference's element ends.
  mutating func outcome(of reference: ReferenceText) -> Ending {
    if reference.isEmpty { return (.notGiven, nil) }
    if let target = target(of: reference.alias) {
      return mapped(to: target, remark: .mappedByAlias)
    }
    if let position = directory.position(ofListID: reference.listID) {
      return agreement(of: reference, with: position)
    }
    let match = directory.match(NormalizedName(reference.fullName))
    if case .one(let position, let caseDiffers) = match {
      let hasOtherID =
        !reference.listID.isEmpty && !directory.all[position].element.listID.isEmpty
      let remark = hasOtherID ? LinkRemark.idUnknown : caseDiffers ? .caseDiffers : .none
      return (.linked(position, remark), nil)
    }
    if let target = target(of: reference.fullName) ?? target(of: reference.listID) {
      return mapped(to: target, remark: .mappedByName)
    }
    if case .several(let positions) = match {
      return (.ambiguous(positions.map { directory.all[$0].list }), nil)
    }
    return (missing.map { .undecided($0) } ?? .notListed, nil)
  }

  private func target(of word: String) -> Target? {
    guard !targets.isEmpty, !word.isEmpty else { return nil }
    return targets[NormalizedName(word).folded]
  }

  /// A target is a full name, or a ListID where a name would be ambiguous.
  private mutating func mapped(to target: Target, remark: LinkRemark) -> Ending {
    if let position = directory.position(ofListID: target.name) {
      return (.linked(position, remark), target.line)
    }
    switch directory.match(NormalizedName(target.name)) {
    case .one(let position, _): return (.linked(position, remark), target.line)
    case .several(let positions):
      return (.ambiguous(positions.map { directory.all[$0].list }), target.line)
    case .nothing:
      let outcome = missing.map { LinkOutcome.undecided($0) }
      return (outcome ?? .mappedToMissing(target: target.name), target.line)
    }
  }

  private mutating func agreement(
    of reference: ReferenceText, with position: Int
  ) -> Ending {
    let linked = LinkOutcome.linked(position, .none)
    let listed = directory.all[position].element.fullName
    // An export may show ListIDs alone: no name, no disagreement.
    if listed.isEmpty || reference.fullName.isEmpty || reference.fullName == listed {
      return (linked, nil)
    }
    if NormalizedName(reference.fullName).folded == NormalizedName(listed).folded {
      return (linked, nil)
    }
    if let target = target(of: reference.fullName) {
      let mapped = mapped(to: target, remark: .none)
      if mapped.outcome == linked { return mapped }
    }
    return (.contradictory(position), nil)
  }
}
