import LoadLedger
import Pipeline
import Seeds
import Spool
import SystemPackage
import Testing
import Timesheets

/// A run that fails or dies at any change of disk or ledger, and is then made again, comes to the
/// same as one that nothing happened to.
@Suite struct CrashSweepTests {
  /// What stands in the end: every published file, and what the ledger knows.
  private struct Standing: Equatable {
    var files: [String: [UInt8]] = [:]
    var runs: [String] = []
    var identities: [String] = []
    var lines: [SentLine] = []
  }

  /// Two deliveries that overlap, one after the other.
  private let deliveries: [Delivery]
  /// A later export, in which an entry is changed and another one gone.
  private let corrected: Delivery

  init() {
    var random = SeededGenerator(seed: 42)
    var clean = CleanDelivery(.exported, &random)
    // Few lines and files: there is a run for every change of the disk.
    clean.delivery.options.output.batchSize = 2
    deliveries = [3, 4].map { count in
      clean.delivery.files.removeLast()
      clean.delivery.add("time.xml", QBXMLExport().exported(Array(clean.lines.prefix(count))))
      return clean.delivery
    }
    var lines = Array(clean.lines.prefix(4))
    lines[0].minutes += 1
    lines.remove(at: 1)
    clean.delivery.files.removeLast()
    clean.delivery.add("time.xml", QBXMLExport().exported(lines))
    corrected = clean.delivery
  }

  /// What fails, at some instant of it.
  enum Work: CaseIterable {
    case carrying, correcting
  }

  /// What comes before the work, on a medium that never fails.
  private func prepare(_ work: Work, in workplace: Workplace) async throws {
    guard work == .correcting else { return }
    try await self.work(.carrying, in: workplace, on: RunMedium())
    let ledger = try Ledger.open(workplace.path.appending("outbox").string + ".sqlite")
    try ledger.answerAll("1") { $0.done }
  }

  /// Carries both deliveries, or corrects what QuickBooks answered of them.
  private func work(_ work: Work, in workplace: Workplace, on medium: RunMedium) async throws {
    switch work {
    case .carrying:
      for delivery in deliveries { _ = try await workplace.carry(delivery, on: medium) }
    case .correcting:
      _ = try await workplace.carry(corrected, applying: true, on: medium)
    }
  }

  private func standing(in workplace: Workplace) throws -> Standing {
    var standing = Standing()
    let outbox = workplace.path.appending("outbox")
    for (name, bytes) in try FolderContents(of: outbox.string).files where name != ".lock" {
      standing.files[name] = bytes
    }
    let ledger = try Ledger.open(outbox.string + ".sqlite", .readOnly)
    try ledger.examine()
    for run in try ledger.runs() {
      standing.runs.append("\(run.name) \(run.state) \(run.totals)")
      standing.lines += try ledger.sent(ofRun: run.name).lines
    }
    let past = try ledger.past(of: nil)
    for batch in past.entries.batches { standing.identities.append("\(batch)") }
    standing.identities.append("\(past.entries.count)")
    return standing
  }

  /// Lets every instant fail in turn, makes the runs again, and compares.
  private func sweep(
    _ work: Work, _ medium: (_ instant: Int) -> (medium: RunMedium, isMet: () -> Bool)
  ) async throws {
    let untouched = try Workplace()
    try await prepare(work, in: untouched)
    try await self.work(work, in: untouched, on: RunMedium())
    let expected = try standing(in: untouched)
    #expect(expected.runs.count == (work == .carrying ? 2 : 3))
    let corrections = expected.files.keys.count { $0.contains("corrections/") }
    #expect(corrections == (work == .carrying ? 0 : 2))
    #expect(expected.files["index.html"] != nil)
    var instant = 0
    while true {
      let workplace = try Workplace()
      try await prepare(work, in: workplace)
      let (medium, isMet) = medium(instant)
      var failed = false
      do {
        try await self.work(work, in: workplace, on: medium)
      } catch {
        failed = true
      }
      guard isMet() else {
        #expect(!failed)
        break
      }
      try await self.work(work, in: workplace, on: RunMedium())
      let found = try standing(in: workplace)
      #expect(found == expected, "instant \(instant)")
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
