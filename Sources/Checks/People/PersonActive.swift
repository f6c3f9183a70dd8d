import Timesheets

/// The check `person-active`.
///
/// **What it proves.** The person of an entry is active in QuickBooks.
///
/// **Why it matters.** QuickBooks refuses a reference to an inactive list element.
///
/// **What proves it.** `IsActive` of a qbXML list export, `HIDDEN` of an IIF one.
///
/// **When it is unknown.** Never by itself: an export of active people only makes an inactive one
/// look missing, which `lists-complete` says.
///
/// **Fix in QuickBooks.** Employees > Employee Center, show all employees, clear "Employee is
/// inactive" (vendors and other names likewise).
///
/// Prevents status 3140, invalid reference.
enum PersonActive {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineActive(.person, as: .personActive, into: &findings)
  }
}

extension Examined {
  /// Reports each reference of a role that links to an inactive element.
  func examineActive(
    _ role: ReferenceRole, as check: CheckID, into findings: inout FindingCollector
  ) {
    examineReferences(role, into: &findings) { id in
      guard let listed = linking[role].listed(id), listed.element.isInactive else { return nil }
      let name = listed.element.fullName
      return Judgement(
        check: check, subject: .element(role, self.name(of: id)),
        detail: .inactive(role: role, name: name))
    }
  }
}
