import Foundation
import Pipeline
import Reports
import Spool
import SystemPackage
import Testing
import Timesheets

@Suite struct PassedOverTests {
  /// A delivery that is carried where it lies, in a home inside it.
  private func carry(
    in folder: PipelineFolder, home: String = "timeferry"
  ) async throws -> RunOutcome {
    let home = FilePath(folder.path).appending(home)
    return try await carryOnce(
      RunRequest(
        bundle: [FilePath(folder.path)], options: CarryOptions(), mode: .publish,
        limits: ArchiveLimits(), signature: .test),
      at: RunLocation(outbox: .home(home), ledger: .home(home)))
  }

  private static let time =
    "!TIMEACT\tDATE\tJOB\tEMP\tITEM\tPITEM\tDURATION\tPROJ\tNOTE\tBILLINGSTATUS\r\n"
    + "TIMEACT\t11/9/2026\t\tIda Holm\t\t\t1:00\t\t\t0\r\n"

  @Test func `what was not opened is in the report, and in the name of the run`() async throws {
    let folder = try PipelineFolder(["time.iif": Self.time])
    let plain = try await carry(in: folder)
    #expect(plain.report.passedOver == [])
    try folder.write([0x61], to: ".git/config")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lists.iif", withDestinationPath: "/srv/lists.iif")
    let report = try await carry(in: folder, home: "elsewhere").report
    #expect(
      report.passedOver == [
        PassedOver(name: MemberName(".git"), reason: .hiddenFolder),
        PassedOver(name: MemberName("lists.iif"), reason: .symbolicLink),
      ])
    #expect(report.runID != plain.report.runID)
  }

  @Test func `a second run inside its own delivery finds the first one`() async throws {
    let folder = try PipelineFolder(["time.iif": Self.time])
    let first = try await carry(in: folder)
    let second = try await carry(in: folder)
    #expect(first.publication == .published)
    #expect(second.publication == nil)
    #expect(second.report.repeatOf == first.report.runID)
  }
}
