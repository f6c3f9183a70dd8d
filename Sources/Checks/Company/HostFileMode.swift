import Timesheets

/// The check `host-file-mode`.
///
/// **What it proves.** The company file was open in single-user mode when it was exported.
///
/// **Why it matters.** While others work in the file they hold locks, and single entries are
/// refused; importing a timer file needs single-user mode in any case.
///
/// **What proves it.** QBFileMode of the HostQueryRs is `SingleUser`.
///
/// **When it is unknown.** The bundle has no HostQueryRs, or one without QBFileMode.
///
/// **Fix in QuickBooks.** File > Switch to Single-user Mode, before loading.
///
/// Prevents status 3175, 3176.
enum HostFileMode {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let host = examined.lists.host
    let number: Int
    switch host?.isSingleUser {
    case true?: return
    case false?:
      number = findings.report(
        .hostFileMode, on: .bundle, .multiUserMode,
        at: host.map { FindingPlace($0.place, element: "QBFileMode") })
    case nil:
      number = findings.report(.hostFileMode, .unknown, on: .bundle, .undecided(by: .host))
    }
    findings.concernEveryEntry(of: examined, finding: number)
  }
}
