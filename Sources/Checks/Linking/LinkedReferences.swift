import Timesheets

extension Examined {
  /// Judges every reference of a role by how the search for its element ended. The checks
  /// `person-linked`, `customer-linked`, `item-linked` and `class-linked` differ only in the role.
  func examineLinks(
    of role: ReferenceRole, as check: CheckID, isRequired: Bool,
    into findings: inout FindingCollector
  ) {
    var near = NearNames(of: linking[role].directory)
    examineReferences(role, into: &findings) { id in
      if id.isNone && !isRequired { return nil }
      return linkJudgement(of: id, role, as: check, near: &near)
    }
  }

  private func linkJudgement(
    of id: ReferenceID, _ role: ReferenceRole, as check: CheckID, near: inout NearNames
  ) -> Judgement? {
    let name = name(of: id)
    let subject = Subject.element(role, name)
    func failed(_ detail: FindingDetail) -> Judgement {
      Judgement(check: check, subject: subject, detail: detail)
    }
    switch linking[role][id] {
    case .notGiven:
      return Judgement(check: check, subject: .bundle, detail: .notGiven(role: role))
    case .linked(let position, .caseDiffers):
      let listed = linking[role].directory.all[position].element.fullName
      return Judgement(
        check: check, severity: .note, subject: subject,
        detail: .caseDiffers(role: role, name: name, listed: listed))
    case .undecided(let export):
      return undecided(by: export, name, role, as: check, near: &near)
    case .notListed:
      return failed(.notListed(role: role, name: name, near: near.names(near: name)))
    case .ambiguous(let lists) where role != .person:
      return failed(.ambiguous(role: role, name: name, lists: lists))
    case .mappedToMissing(let target):
      return failed(.mappedToMissing(role: role, name: name, target: target))
    case .customer:
      return failed(.personIsCustomer(name: name))
    case .linked, .contradictory, .ambiguous, .nonWage, .notCarried:
      return nil
    }
  }

  /// A list that is missing whole is one thing to mend, whatever the names. Where only some of
  /// the people's lists are missing, a near name on another one is the likelier cause.
  private func undecided(
    by export: DecidingExport, _ name: String, _ role: ReferenceRole, as check: CheckID,
    near: inout NearNames
  ) -> Judgement {
    let hasSomeList = !linking[role].directory.all.isEmpty
    if hasSomeList {
      let names = near.names(near: name)
      if !names.isEmpty {
        return Judgement(
          check: check, subject: .element(role, name),
          detail: .notListed(role: role, name: name, near: names))
      }
    }
    return Judgement(
      check: check, verdict: .unknown, subject: hasSomeList ? .element(role, name) : .bundle,
      detail: .undecided(by: export))
  }
}

extension Examined {
  /// Reports entries that lack a reference which the pipeline requires. Leave has neither job nor
  /// service item in any time system, so it is not asked for one.
  func examineGiven(
    _ role: ReferenceRole, as check: CheckID, into findings: inout FindingCollector
  ) {
    for index in source.indices where outside[index] == nil {
      let record = source[index]
      guard record[role].isNone, jobcodes[record.customer] == nil else { continue }
      let number = findings.report(
        check, on: .bundle, .notGiven(role: role), at: FindingPlace(record.place))
      findings.concern(entry: index, finding: number)
    }
  }
}
