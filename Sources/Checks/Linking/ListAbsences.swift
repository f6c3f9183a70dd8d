import Timesheets

extension Examined {
  /// The people and jobs of all time delivered that the company's active lists do not have under
  /// the name that the source uses. Where no export shows the list, nothing is said.
  var listAbsences: [ListAbsence] {
    let people = lists.exported.contains(.employees) ? absences(of: .person) : []
    let jobs = lists.exported.contains(.customers) ? absences(of: .customer) : []
    return people + jobs
  }

  /// The absent names of a role, each once for a reason; most time first.
  private func absences(of role: ReferenceRole) -> [ListAbsence] {
    var byReference = [Tally](repeating: Tally(), count: records.references.count)
    for record in source {
      byReference[Int(record[role].index)].add(minutes: Int(record.minutes))
    }
    struct Key: Hashable {
      let name: String
      let reason: ListAbsence.Reason
      let listed: String?
    }
    var times: [Key: Tally] = [:]
    for (index, time) in byReference.enumerated() where time.entries > 0 {
      let id = ReferenceID(index: UInt32(index))
      guard let (reason, listed) = absence(of: id, role) else { continue }
      let key = Key(name: name(of: id), reason: reason, listed: listed)
      times[key] = times[key, default: Tally()] + time
    }
    let absences = times.map { key, time in
      ListAbsence(
        role: role, name: key.name, reason: key.reason, listed: key.listed, time: time)
    }
    return absences.sorted {
      ($1.time.minutes, $0.name, $0.reason.rawValue, $0.listed ?? "")
        < ($0.time.minutes, $1.name, $1.reason.rawValue, $1.listed ?? "")
    }
  }

  private func absence(
    of id: ReferenceID, _ role: ReferenceRole
  ) -> (ListAbsence.Reason, listed: String?)? {
    switch linking[role][id] {
    case .linked, .contradictory: break
    case .notListed, .mappedToMissing, .customer, .nonWage: return (.notListed, nil)
    case .notGiven, .notCarried, .undecided, .ambiguous: return nil
    }
    guard let listed = linking[role].listed(id) else { return nil }
    let name = listed.element.fullName
    if listed.list == .otherNames { return (.noWorker, name) }
    if listed.list == .vendors && options.carry.vendors == .off { return (.vendor, name) }
    if listed.element.isInactive { return (.inactive, name) }
    let given = ReferenceText(id, of: records).fullName
    let isSame =
      given.isEmpty || NormalizedName(given).folded == NormalizedName(name).folded
    return isSame ? nil : (.otherName, name)
  }
}
