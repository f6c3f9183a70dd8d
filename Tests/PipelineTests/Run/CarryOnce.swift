import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// One run as `timeferry run` makes it: a place of its own, let go afterwards.
func carryOnce(
  _ request: RunRequest, at location: RunLocation, toolVersion: String = "1.0.0",
  on medium: RunMedium = RunMedium()
) async throws -> RunOutcome {
  var place = try RunPlace(
    location, request.mode, scratch: scratch(of: location), on: medium,
    signature: request.signature)
  return try await carry(request, at: &place, toolVersion: toolVersion)
}

extension RunLocation {
  /// An outbox and a ledger beside it, which is called after it.
  static func beside(_ outbox: FilePath) -> RunLocation {
    RunLocation(outbox: .named(outbox), ledger: .named(FilePath(outbox.string + ".sqlite")))
  }
}

extension Signature {
  /// Somebody, at an instant that no test depends on.
  static let test = Signature(by: "anna", at: Moment(seconds: 1_700_000_000))
}

/// The folder of the test, so that what a run leaves behind is seen there.
private func scratch(of location: RunLocation) -> FilePath {
  switch location.outbox {
  case .named(let outbox): outbox.removingLastComponent()
  case .home(let home): home.removingLastComponent()
  }
}
