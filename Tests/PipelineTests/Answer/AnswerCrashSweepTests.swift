import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Reports
import Spool
import SystemPackage
import Testing
import Timesheets

/// Answers and a reversal that fail or die at any change of disk or ledger, and are then given
/// again, come to the same as if nothing had happened.
@Suite struct AnswerCrashSweepTests {
  /// What stands in the end: every published file, and what the ledger knows.
  private struct Standing: Equatable {
    var files: [String: [UInt8]] = [:]
    var followUps: [String] = []
    var requests: [SentLine] = []
    var sets: [SentSet] = []
  }

  /// What fails, at some instant of it.
  enum Work: CaseIterable {
    case answering, reversing
  }

  /// Nothing in the outbox depends on where it lies but the paths in the ledger.
  private func standing(in scene: AnswerScene) throws -> Standing {
    var standing = Standing()
    let outbox = scene.workplace.path.appending("outbox")
    for (name, bytes) in try FolderContents(of: outbox.string).files where name != ".lock" {
      standing.files[name] = bytes
    }
    let ledger = try scene.workplace.ledger(.readOnly)
    try ledger.examine()
    standing.followUps = try ledger.followUps().map { followUp in
      let states = followUp.states.map { "\($0) \($1)" }.sorted()
      return "\(followUp.name) \(followUp.state) \(states)"
    }
    for run in try ledger.runs() {
      let sent = try ledger.sent(ofRun: run.name)
      standing.requests += sent.lines
      standing.sets += sent.sets.map { set in
        SentSet(
          id: set.id, kind: set.kind, folder: set.folder, outbox: "", file: set.file,
          sha256: set.sha256, requests: set.requests)
      }
    }
    return standing
  }

  /// One entry refused for good, one that a lock kept out, and two that nobody answered for; or
  /// the answers that say that all stand.
  private func prepared(_ work: Work) async throws -> (scene: AnswerScene, files: [Delivery.File]) {
    var scene = try await AnswerScene()
    if work == .reversing {
      let answers = try scene.answers()
      _ = try await scene.workplace.answer(answers)
      return (scene, [])
    }
    let files = try [
      scene.answer(0, .locked(at: 0)),
      scene.answer(1, .status(Status(3140, "There is an invalid reference."), at: 1)),
    ]
    return (scene, files)
  }

  private func work(
    _ work: Work, _ scene: AnswerScene, _ files: [Delivery.File], on medium: RunMedium
  ) async throws {
    let batch = scene.batchFile(2)
    switch work {
    case .answering:
      _ = try await scene.workplace.answer(files, lost: [batch], on: medium)
    case .reversing:
      do {
        _ = try await scene.reverse(count: 6, on: medium)
      } catch ReversalError.nothingToDelete {
        // It was published before the error.
      }
    }
  }

  private func sweep(
    _ work: Work, _ medium: (_ instant: Int) -> (medium: RunMedium, isMet: () -> Bool)
  ) async throws {
    let untouched = try await prepared(work)
    try await self.work(work, untouched.scene, untouched.files, on: RunMedium())
    let expected = try standing(in: untouched.scene)
    let sent = expected.files.keys.filter {
      ["/batches/", "/questions/", "/deletions/"].contains(where: $0.contains)
    }
    #expect(sent.count == 3 + (work == .answering ? 3 : 1))
    #expect(expected.files["index.html"] != nil)
    var instant = 0
    while true {
      let (scene, files) = try await prepared(work)
      let (medium, isMet) = medium(instant)
      var failed = false
      do {
        try await self.work(work, scene, files, on: medium)
      } catch {
        failed = true
      }
      guard isMet() else {
        #expect(!failed)
        break
      }
      try await self.work(work, scene, files, on: RunMedium())
      #expect(try standing(in: scene) == expected, "instant \(instant)")
      instant += 1
    }
    #expect(instant > 3)
  }

  @Test(arguments: Work.allCases, [DiskFault.Aftermath.mended, .dead])
  func `the disk fails at any change`(
    work: Work, aftermath: DiskFault.Aftermath
  ) async throws {
    try await sweep(work) { instant in
      let fault = DiskFault(after: instant, .noSpace, then: aftermath)
      return (RunMedium(disk: Disk(failing: fault)), { fault.isMet })
    }
  }

  @Test(arguments: Work.allCases, [LedgerChangeFault.Aftermath.mended, .dead])
  func `the ledger fails before or after any change`(
    work: Work, aftermath: LedgerChangeFault.Aftermath
  ) async throws {
    try await sweep(work) { instant in
      let fault = LedgerChangeFault(after: instant, .diskFull, then: aftermath)
      return (RunMedium(failing: fault), { fault.isMet })
    }
  }
}
