import SystemPackage
import Testing
import Timesheets

@testable import Pipeline
@testable import Spool

/// What a user reads when the disk, or somebody at work on it, stands in the way.
@Suite struct DiskSentenceTests {
  private static let moment = Moment(seconds: 1_795_320_300)

  private static let errors: [SpoolError] = [
    .disk(DiskFailure(.write, "out/a", .noSpace)), .changed("in/a.zip"),
    .locked(LockHolder(path: "out", host: "", process: nil, since: nil)),
    .locked(LockHolder(path: "out", host: "office", process: nil, since: moment)),
    .locked(LockHolder(path: "ledger.lock", host: "office", process: 123, since: moment)),
    .runDiffers(RunDifference(run: "out/run", file: "entries.csv")),
    .planLost(PlanLoss(run: "out/run", staged: "out/.work/run-0/staged", file: nil)),
    .planLost(PlanLoss(run: "out/run", staged: "out/.work/run-0/staged", file: "entries.csv")),
    .otherDisk("in/done", inbox: "in"),
  ]

  @Test(arguments: errors)
  func `every error names its path first and ends as a sentence`(error: SpoolError) {
    for language in Language.allCases {
      let text = error.sentence(in: language)
      #expect(["in", "out", "ledger.lock"].contains { text.hasPrefix($0) })
      #expect(text.hasSuffix("."))
      #expect(!text.contains("  ") && !text.contains(".."))
    }
  }

  @Test(arguments: errors)
  func `French has a hard blank before a colon and inside quotation marks`(error: SpoolError) {
    let text = error.sentence(in: .french)
    for wrong in [" :", "« ", " »", " ;", " ?", " !", "'"] {
      #expect(!text.contains(wrong), "\(text)")
    }
    #expect(!text.replacing("\u{A0}: ", with: "").contains(": "), "\(text)")
  }

  @Test func `no two errors read the same`() {
    for language in Language.allCases {
      #expect(Set(Self.errors.map { $0.sentence(in: language) }).count == Self.errors.count)
    }
  }

  @Test func `who is in the way is named by process, host and time`() {
    #expect(
      Self.errors[4].sentence(in: .english)
        == "ledger.lock: another Timeferry works here; the lock is held by process 123 on office "
        + "since 2026-11-22 04:05 UTC. Wait for it to end, then run again.")
    #expect(
      Self.errors[4].sentence(in: .french)
        == "ledger.lock\u{A0}: un autre Timeferry travaille ici; le verrou est détenu par le "
        + "processus 123 sur office depuis le 2026-11-22 04:05 UTC. Attendez qu’il finisse, puis "
        + "relancez.")
  }

  @Test func `a planned run that is nowhere says where it belongs and how to go on`() {
    #expect(
      Self.errors[6].sentence(in: .english)
        == "out/run: the ledger has noted this run as on its way, but the folder is not there, nor "
        + "are its files in out/.work/run-0/staged. If the folder was moved, put it back; if not, "
        + "restore one of the two from a backup. Then run again. Until then nothing is published.")
  }
}
