import Glibc
import SystemPackage
import Testing

@testable import Spool

struct FinishTests {
  let scratch: ScratchFolder
  let outbox: Outbox
  let ledger: FilePath

  init() throws {
    scratch = try ScratchFolder()
    outbox = try Outbox.open(scratch.path.appending("outbox"))
    ledger = try scratch.file("ledger.sqlite", "")
  }

  var run: FilePath { outbox.path.appending("run-1") }
  var staged: FilePath { outbox.path.appending(".work/run-0/staged") }

  /// A run that died after it was planned.
  func planned() throws -> [RunFile] {
    let work = try outbox.workFolder(named: "run")
    var staging = try work.staging()
    try staging.write("manifest.json", Array("{}".utf8))
    try staging.write("batches/0001.xml", Array("<QBXML/>".utf8))
    try work.pledge(to: ledger)
    try outbox.seal(staging)
    return staging.files
  }

  func finish(_ files: [RunFile]) throws -> Publication {
    try outbox.finish("run-1", stagedIn: "run-0", files: files)
  }

  func lost(_ file: String?) -> SpoolError {
    .planLost(PlanLoss(run: run, staged: staged, file: file))
  }

  @Test func `what was planned is published, and standing there is found again`() throws {
    let files = try planned()
    #expect(try finish(files) == .published)
    #expect(Set(try PublishedRun(run).files()) == Set(files))
    #expect(try finish(files) == .alreadyPublished)
    try outbox.removeLeftovers(of: ledger)
    #expect(try finish(files) == .alreadyPublished)
  }

  @Test func `what somebody put into the published folder since does no harm`() throws {
    let files = try planned()
    _ = try finish(files)
    try scratch.file("outbox/run-1/notes.txt", "loaded on Monday")
    #expect(try finish(files) == .alreadyPublished)
  }

  @Test func `a run that is nowhere is lost, until it is put back`() throws {
    let files = try planned()
    _ = try finish(files)
    try Disk().rename(run, to: scratch.path.appending("archive"))
    #expect(throws: lost(nil)) { try finish(files) }
    try Disk().rename(scratch.path.appending("archive"), to: run)
    #expect(try finish(files) == .alreadyPublished)
  }

  @Test func `staged files that are not those planned are never published`() throws {
    let files = try planned()
    let surplus = try scratch.file("outbox/.work/run-0/staged/surplus", "")
    #expect(throws: lost("surplus")) { try finish(files) }
    try Disk().remove(surplus)
    try Disk().remove(staged.appending("manifest.json"))
    #expect(throws: lost("manifest.json")) { try finish(files) }
    try scratch.file("outbox/.work/run-0/staged/manifest.json", "[]")
    #expect(throws: lost("manifest.json")) { try finish(files) }
    #expect(try !Disk().exists(run))
    try Disk().remove(staged.appending("manifest.json"))
    try scratch.file("outbox/.work/run-0/staged/manifest.json", "{}")
    #expect(try finish(files) == .published)
  }

  @Test func `a published folder that was changed since is an error`() throws {
    let files = try planned()
    _ = try finish(files)
    try Disk().remove(run.appending("manifest.json"))
    #expect(throws: lost("manifest.json")) { try finish(files) }
  }

  @Test func `another folder under the run's name is to be moved away`() throws {
    let files = try planned()
    try scratch.file("outbox/run-1/manifest.json", "another")
    let difference = RunDifference(run: run, file: "batches/0001.xml")
    #expect(throws: SpoolError.runDiffers(difference)) { try finish(files) }
    try Disk().remove(run)
    #expect(try finish(files) == .published)
  }

  @Test func `before planning it can be asked whether the run stands there`() throws {
    let files = try planned()
    var staging = try outbox.workFolder(named: "run").staging()
    try staging.write("manifest.json", Array("{}".utf8))
    #expect(try !outbox.holds(staging, as: "run-1"))
    _ = try finish(files)
    #expect(throws: SpoolError.runDiffers(.init(run: run, file: "batches/0001.xml"))) {
      try outbox.holds(staging, as: "run-1")
    }
    try staging.write("batches/0001.xml", Array("<QBXML/>".utf8))
    #expect(try outbox.holds(staging, as: "run-1"))
  }
}
