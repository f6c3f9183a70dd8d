import Timesheets

/// Finds the list element behind a reference of one role.
///
/// In this order, and nothing else: a mapping line for the login, the ListID, the name after
/// normalisation, the name without letter case, a mapping line for the name. A near name is never
/// taken.
struct RoleLinker {
  private(set) var directory: NameDirectory
  /// Targets by the folded source word.
  private let targets: [String: String]
  /// The export that would decide about a name that is found nowhere; nil when all lists are here.
  private let missing: DecidingExport?

  init(
    directory: NameDirectory, role: ReferenceRole, mapping: MappingTable,
    missing: DecidingExport?
  ) {
    self.directory = directory
    self.missing = missing
    var targets: [String: String] = [:]
    for line in mapping.lines where line.role == role && !line.target.isEmpty {
      let word = NormalizedName(line.source).folded
      if targets[word] == nil { targets[word] = line.target }
    }
    self.targets = targets
  }

  /// How the search for this reference's element ends.
  mutating func outcome(of reference: ReferenceText) -> LinkOutcome {
    if reference.isEmpty { return .notGiven }
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
      return .linked(position, hasOtherID ? .idUnknown : caseDiffers ? .caseDiffers : .none)
    }
    if let target = target(of: reference.fullName) ?? target(of: reference.listID) {
      return mapped(to: target, remark: .mappedByName)
    }
    if case .several(let positions) = match {
      return .ambiguous(positions.map { directory.all[$0].list })
    }
    return missing.map { .undecided($0) } ?? .notListed
  }

  private func target(of word: String) -> String? {
    guard !targets.isEmpty, !word.isEmpty else { return nil }
    return targets[NormalizedName(word).folded]
  }

  /// A target is a full name, or a ListID where a name would be ambiguous.
  private mutating func mapped(to target: String, remark: LinkRemark) -> LinkOutcome {
    if let position = directory.position(ofListID: target) { return .linked(position, remark) }
    switch directory.match(NormalizedName(target)) {
    case .one(let position, _): return .linked(position, remark)
    case .several(let positions): return .ambiguous(positions.map { directory.all[$0].list })
    case .nothing:
      return missing.map { .undecided($0) } ?? .mappedToMissing(target: target)
    }
  }

  private mutating func agreement(
    of reference: ReferenceText, with position: Int
  ) -> LinkOutcome {
    let listed = directory.all[position].element.fullName
    // An export may show ListIDs alone: no name, no disagreement.
    if listed.isEmpty || reference.fullName.isEmpty || reference.fullName == listed {
      return .linked(position, .none)
    }
    if NormalizedName(reference.fullName).folded == NormalizedName(listed).folded {
      return .linked(position, .none)
    }
    if let target = target(of: reference.fullName),
      mapped(to: target, remark: .none) == .linked(position, .none)
    {
      return .linked(position, .none)
    }
    return .contradictory(position)
  }
}
