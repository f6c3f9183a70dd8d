import Timesheets

/// The check `person-ambiguous`.
///
/// **What it proves.** A name means one person: it stands on one list only, once, and one login of
/// the time system has it.
///
/// **Why it matters.** Time of two people would be paid to one of them, or a worker's to a vendor
/// of the same name.
///
/// **What proves it.** Employees, vendors and other names, which share one name space; the logins
/// beside the names in the source.
///
/// **When it is unknown.** Never: what a missing list might add is `person-linked`'s matter.
///
/// **Fix in QuickBooks.** Employees > Employee Center or Vendors > Vendor Center: rename one of
/// the two; or map each login to its person.
///
/// Prevents status 3140, invalid reference, and pay to the wrong person, which has no status.
enum PersonAmbiguous {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let people = examined.linking.people
    let aliases = aliasesByPerson(examined)
    examined.examineReferences(.person, into: &findings) { id in
      let name = examined.name(of: id)
      switch people[id] {
      case .ambiguous(let lists):
        return Judgement(
          check: .personAmbiguous, subject: .element(.person, name),
          detail: .ambiguous(role: .person, name: name, lists: lists))
      case .linked(let position, let remark) where remark != .mappedByAlias:
        guard let sharing = aliases[position], sharing.count > 1 else { return nil }
        return Judgement(
          check: .personAmbiguous, subject: .element(.person, name),
          detail: .sharedName(name: name, aliases: sharing))
      default:
        return nil
      }
    }
  }

  /// The logins that link to each person by name, by position in the directory, sorted.
  private static func aliasesByPerson(_ examined: Examined) -> [Int: [String]] {
    var aliases: [Int: [String]] = [:]
    var isSeen = [Bool](repeating: false, count: examined.records.references.count)
    examined.forEachEntry { _, record in
      let id = record.person
      guard !isSeen[Int(id.index)] else { return }
      isSeen[Int(id.index)] = true
      guard case .linked(let position, let remark) = examined.linking.people[id],
        remark != .mappedByAlias
      else { return }
      let alias = NormalizedName(ReferenceText(id, of: examined.records).alias).exact
      let isKnown = aliases[position, default: []].contains {
        $0.lowercased() == alias.lowercased()
      }
      if !alias.isEmpty && !isKnown { aliases[position, default: []].append(alias) }
    }
    return aliases.mapValues { $0.sorted() }
  }
}
