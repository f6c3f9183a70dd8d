import Glibc
import SystemPackage
import Testing

@testable import Spool

/// Fails every disk operation of a planned run in turn, then recovers as the ledger's next opening
/// does. A class stands for the ledger: what it holds survives every crash.
struct PlannedRunSweepTests {
  private final class Plans {
    var files: [RunFile] = []
    var workFolder: String?
    var isPublished = false

    var kept: [String] { isPublished ? [] : [workFolder].compactMap { $0 } }
  }

  let scratch: ScratchFolder

  /// In memory, where the system has room for files there: sweeps bring much onto the medium.
  init() throws {
    scratch = try ScratchFolder(under: access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
    try scratch.file("foo/ledger.sqlite", "foo")
    try scratch.file("bar/ledger.sqlite", "bar")
  }

  private var path: FilePath { scratch.path.appending("shared/outbox") }

  private func ledger(_ name: String) -> FilePath {
    scratch.path.appending("\(name)/ledger.sqlite")
  }

  /// One opening of a ledger: recovery, and its run when there was none yet.
  private func open(_ name: String, _ plans: Plans, _ disk: Disk) throws {
    let lock = try InstanceLock.hold(scratch.path.appending("locks/\(name).lock"), disk: disk)
    let outbox = try Outbox.open(path, disk: disk)
    if let folder = plans.workFolder, !plans.isPublished {
      _ = try outbox.finish(name, stagedIn: folder, files: plans.files)
      plans.isPublished = true
    }
    try outbox.removeLeftovers(of: ledger(name), keeping: plans.kept)
    guard plans.workFolder == nil else { return }
    let work = try outbox.workFolder(named: "run")
    defer { try? work.remove() }
    var staging = try work.staging()
    try staging.write("batches/0001.xml", Array(name.utf8))
    try staging.write("manifest.json", Array("{}".utf8))
    try work.pledge(to: ledger(name))
    try outbox.seal(staging)
    plans.files = staging.files
    plans.workFolder = work.name
    _ = try outbox.publish(staging, as: name)
    plans.isPublished = true
    withExtendedLifetime(lock) {}
  }

  /// Everything in the outbox by its path, with what it holds.
  private func everything() throws -> [String: String] {
    let files = try PublishedRun(path).files().map(\.name).filter { $0 != ".lock" }
    let texts = try files.map { String(decoding: try PublishedRun(path).read($0), as: UTF8.self) }
    return Dictionary(uniqueKeysWithValues: zip(files, texts))
  }

  @Test(
    arguments: [DiskFault.Aftermath.mended, .dead],
    // What happens between the crash and the recovery.
    [[], ["bar"], ["bar", "bar"]] as [[String]])
  func `whatever disk operation fails, the run ends in the same folders, and so does a stranger's`(
    aftermath: DiskFault.Aftermath, between: [String]
  ) throws {
    for position in 0..<200 {
      let (foo, bar) = (Plans(), Plans())
      let fault = DiskFault(after: position, .noSpace, then: aftermath)
      var failure: SpoolError?
      do {
        try open("foo", foo, Disk(failing: fault))
      } catch let error as SpoolError {
        failure = error
      }
      for name in between { try open(name, bar, Disk()) }
      if foo.workFolder == nil { #expect(try !Disk().exists(path.appending("foo"))) }
      try open("foo", foo, Disk())
      try open("foo", foo, Disk())
      var expected = ["foo/batches/0001.xml": "foo", "foo/manifest.json": "{}"]
      if !between.isEmpty {
        expected["bar/batches/0001.xml"] = "bar"
        expected["bar/manifest.json"] = "{}"
      }
      #expect(try everything() == expected, "after operation \(position)")
      #expect(try FolderListing.items(of: path.appending(".work")).isEmpty)
      guard fault.isMet else {
        #expect(failure == nil)
        #expect(position > 25)
        return
      }
      if case .disk(let failed)? = failure {
        #expect(failed.reason == .noSpace)
        #expect(failed.path.starts(with: scratch.path))
      } else {
        // Only removing what is no longer needed may fail unseen.
        #expect(failure == nil && foo.isPublished, "operation \(position)")
      }
      for folder in ["shared", "locks"] { try Disk().remove(scratch.path.appending(folder)) }
    }
    Issue.record("the sweep never ended")
  }

  @Test(arguments: [DiskFault.Aftermath.mended, .dead])
  func `whatever disk operation fails during recovery, the next one ends it`(
    aftermath: DiskFault.Aftermath
  ) throws {
    for position in 0..<100 {
      let plans = Plans()
      do {
        let outbox = try Outbox.open(path)
        let work = try outbox.workFolder(named: "run")
        var staging = try work.staging()
        try staging.write("batches/0001.xml", Array("foo".utf8))
        try staging.write("manifest.json", Array("{}".utf8))
        try work.pledge(to: ledger("foo"))
        try outbox.seal(staging)
        (plans.files, plans.workFolder) = (staging.files, work.name)
      }
      let fault = DiskFault(after: position, .ioError, then: aftermath)
      try? open("foo", plans, Disk(failing: fault))
      try open("foo", plans, Disk())
      #expect(
        try everything() == ["foo/batches/0001.xml": "foo", "foo/manifest.json": "{}"],
        "after operation \(position)")
      #expect(try FolderListing.items(of: path.appending(".work")).isEmpty)
      try Disk().remove(scratch.path.appending("shared"))
      guard fault.isMet else { return }
    }
    Issue.record("the sweep never ended")
  }
}
