import Timesheets

/// The check `reference-agrees`.
///
/// **What it proves.** ListID and full name of one reference name the same list element.
///
/// **Why it matters.** Where both are given QuickBooks goes by the ListID and does not look at the
/// name (domain facts 2.1): time would land silently on another person or job.
///
/// **What proves it.** The name of the element with the ListID. Any other name beside it fails, one
/// that no list has included: nothing shows that the element was renamed and the ListID is not the
/// wrong one; a mapping line from that name to the element says so. A ListID that no list has
/// beside a known name is time from another company file, and carried by name (warning).
///
/// **When it is unknown.** The lists come from IIF, which has no ListIDs; the check is then silent.
///
/// **Fix in QuickBooks.** Nothing: refresh the lists of the time system, or map the name.
///
/// Prevents status 3000, bad object id, and 3120, object not found.
enum ReferenceAgrees {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    for role in ReferenceRole.allCases {
      examined.examineReferences(role, into: &findings) { id in
        judgement(of: id, role, examined)
      }
    }
  }

  private static func judgement(
    of id: ReferenceID, _ role: ReferenceRole, _ examined: Examined
  ) -> Judgement? {
    let (position, severity): (Int, Severity?)
    switch examined.linking[role][id] {
    case .contradictory(let other): (position, severity) = (other, nil)
    case .linked(let known, .idUnknown):
      (position, severity) = (known, examined.severity(of: .referenceAgrees, milder: .warning))
    default: return nil
    }
    let reference = ReferenceText(id, of: examined.records)
    let listed = examined.linking[role].directory.all[position].element
    return Judgement(
      check: .referenceAgrees, severity: severity, subject: .element(role, reference.name),
      detail: listed.listID == reference.listID
        ? .idAndNameDiffer(
          role: role, listID: reference.listID, listed: listed.fullName,
          given: reference.fullName)
        : .idUnknownNameKnown(role: role, listID: reference.listID, name: reference.fullName))
  }
}
