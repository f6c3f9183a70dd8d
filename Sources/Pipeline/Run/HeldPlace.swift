import LoadLedger
import Reports
import Spool
import SystemPackage
import Timesheets

/// An outbox and a company's ledger, held by this process, with nothing left over in them from runs
/// that died.
struct HeldPlace: Sendable {
  let outbox: Outbox
  let ledger: Ledger
  private let lock: InstanceLock
  /// What the ledger knew when it was last asked.
  private var known = CarriedBefore()
  /// The company all of whose folders in the outbox were known when it was asked. Nobody else can
  /// publish there while the place is held, and thousands of folders are not listed for each run.
  private var companyInOrder: String?
  /// What all runs came to when it was last asked.
  private var totals = LedgerTotals()

  /// Takes both locks and finishes every run that was planned: forward only, with the very bytes
  /// that the ledger knows.
  init(
    outbox path: FilePath, ledger file: FilePath, on medium: RunMedium, signature: Signature
  ) throws {
    let disk = medium.disk
    let outbox = try Outbox.open(path, disk: disk)
    lock = try InstanceLock.hold(FilePath(file.string + ".lock"), disk: disk)
    let ledger = try Ledger.open(file.string, failing: medium.ledgerFault)
    for run in try ledger.unfinishedRuns() {
      let place = try Self.outbox(of: run, orElse: outbox, disk: disk)
      let files = run.files.map { RunFile(name: $0.name, size: $0.size, sha256: $0.sha256) }
      _ = try place.finish(run.name, stagedIn: run.workFolder, files: files)
      try writeIndex(of: ledger, in: place)
      try ledger.published(run.name, signature)
      try place.removeLeftovers(of: file)
    }
    try outbox.removeLeftovers(of: file)
    self.outbox = outbox
    self.ledger = ledger
  }

  /// What was carried before. Asked again, it reads only what came since.
  ///
  /// Throws `.otherCompany` when the ledger is another one's.
  mutating func past(of company: ConfirmedCompany) throws(LedgerError) -> CarriedBefore {
    try ledger.confirm(company.names, einHash: company.employerHash)
    try ledger.refresh(&known)
    return known
  }

  /// Adds up all runs, so that the index of the next one costs no more than what came since.
  mutating func addUpRuns() throws(LedgerError) { try ledger.refresh(&totals) }

  /// Throws `RunError.unknownRuns` when the outbox holds a run or follow-up of the company that the
  /// ledger does not know: that ledger was lost, or is another file, or an old backup, and what it
  /// does not know would be carried again.
  ///
  /// A ledger that is begun anew may meet this very run again. A copy of a folder that the ledger
  /// knows is no run of its own, whatever the copy is called; a folder named as runs are, without a
  /// manifest that says whose it is, may be anybody's and is taken for one.
  mutating func confirmOutboxIsKnown(of report: RunReport) throws {
    guard companyInOrder != report.company else { return }
    var known = try ledger.plannedNames()
    if known.isEmpty { known.insert(report.runID) }
    for folder in try outbox.runs(but: known) {
      let manifest = try? PublishedRun(outbox.folder(ofRun: folder)).read("manifest.json")
      let head = manifest.flatMap { try? ManifestHead(DocumentBytes($0)) }
      let isUnknown =
        head.map { $0.company == report.company && !known.contains($0.name) }
        ?? isRunName(folder)
      guard !isUnknown else {
        throw RunError.unknownRuns(
          outbox: outbox.path.string, run: folder, ledger: ledger.path)
      }
    }
    companyInOrder = report.company
  }

  /// The line from staged to done: pledged, on the medium, planned, visible, in the
  /// index, published.
  ///
  /// `plan` writes down what is published, in one transaction. Until it returned, an error leaves
  /// nothing; from then on whoever next holds the place goes on from where this one stopped.
  @discardableResult
  func publish(
    _ staging: Staging, in work: WorkFolder, as name: String, _ signature: Signature,
    plan: (Ledger) throws(LedgerError) -> Void
  ) throws -> Publication {
    try seal(staging, in: work, as: name)
    try plan(ledger)
    return try show(staging, in: work, as: name, signature)
  }

  /// The same line for a run, whose files are written by `staging` while the ledger writes its
  /// entries down: the transaction stays open until the files are on the medium.
  func publish(
    _ run: PlannedRun, in work: WorkFolder, _ signature: Signature,
    staging: () async throws -> Staging
  ) async throws -> Publication {
    var staged: Staging?
    try await ledger.plan(run, signature) {
      let staging = try await staging()
      try seal(staging, in: work, as: run.name)
      staged = staging
      return staging.plannedFiles
    }
    guard let staged else { preconditionFailure("a run was planned without its files") }
    return try show(staged, in: work, as: run.name, signature)
  }

  /// Pledges staged files and brings them onto the medium.
  private func seal(_ staging: Staging, in work: WorkFolder, as name: String) throws {
    // Asked before anything is planned, because there is no way back from a plan.
    try confirmInPlace()
    _ = try outbox.holds(staging, as: name)
    try work.pledge(to: FilePath(ledger.path))
    try outbox.seal(staging)
  }

  /// Makes visible what is planned.
  private func show(
    _ staging: Staging, in work: WorkFolder, as name: String, _ signature: Signature
  ) throws -> Publication {
    let publication = try outbox.publish(staging, as: name)
    // Before the ledger calls it published: whoever finishes a dead process's work writes it anew.
    try writeIndex(of: ledger, in: outbox, knowing: totals)
    try ledger.published(name, signature)
    // What cannot be removed now, the next opening removes.
    try? work.remove()
    return publication
  }

  /// Throws `.disk` when the outbox or a lock was moved away or replaced since it was taken: what
  /// is held then is not what others see.
  private func confirmInPlace() throws(SpoolError) {
    guard try outbox.isInPlace() else {
      throw .disk(DiskFailure(.lock, outbox.path, .noSuchFileOrDirectory))
    }
    guard try lock.isInPlace() else {
      throw .disk(DiskFailure(.lock, FilePath(ledger.path + ".lock"), .noSuchFileOrDirectory))
    }
  }

  /// Where a planned run was to be shown, even if runs go elsewhere by now.
  ///
  /// A folder that is gone is not made anew: the plan would be lost in an empty one. Whoever moved
  /// it as a whole has it where runs go now.
  private static func outbox(
    of run: UnfinishedRun, orElse outbox: Outbox, disk: Disk
  ) throws(SpoolError) -> Outbox {
    let planned = FilePath(run.outbox)
    if planned == outbox.absolutePath { return outbox }
    guard try disk.exists(planned) else { return outbox }
    return try Outbox.open(planned, disk: disk)
  }
}
