import Glibc
import SystemPackage
import Testing

@testable import Spool

struct OutboxTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var path: FilePath { scratch.path.appending("foo/outbox") }

  /// One whole run: outbox, staging of three files, publishing.
  @discardableResult
  func run(_ disk: Disk = Disk(), _ text: String = "<QBXML/>") throws -> Publication {
    let outbox = try Outbox.open(path, disk: disk)
    try outbox.removeLeftovers(of: "ledger.sqlite")
    let work = try outbox.workFolder(named: "1")
    var staging = try work.staging()
    try staging.write("batches/0001.xml", Array(text.utf8))
    try staging.write("entries.csv") { file throws(SpoolError) in
      for _ in 0..<3 { try file.append([UInt8](repeating: 0x61, count: 100_000)) }
    }
    try staging.write("manifest.json", Array("{}".utf8))
    try outbox.seal(staging)
    let publication = try outbox.publish(staging, as: "run-1")
    try work.remove()
    return publication
  }

  var visible: [String] {
    (try? FolderListing.items(of: path).map(\.name.string).filter { !$0.hasPrefix(".") }) ?? []
  }

  func isWhole() throws -> Bool {
    try PublishedRun(path.appending("run-1")).files().map(\.name)
      == ["batches/0001.xml", "entries.csv", "manifest.json"]
  }

  @Test func `a run appears whole, for its owner only, and nothing else stays`() throws {
    #expect(try run() == .published)
    #expect(visible == ["run-1"])
    #expect(try isWhole())
    let published = PublishedRun(path.appending("run-1"))
    #expect(try published.read("batches/0001.xml") == Array("<QBXML/>".utf8))
    #expect(try published.read("entries.csv").count == 300_000)
    #expect(try FolderListing.items(of: path.appending(".work")).isEmpty)
    var status = stat()
    stat(path.appending("run-1/batches/0001.xml").string, &status)
    #expect(status.st_mode & 0o777 == 0o600)
    stat(path.appending("run-1/batches").string, &status)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test func `staged files are known by size and digest`() throws {
    let outbox = try Outbox.open(path)
    var staging = try outbox.workFolder(named: "1").staging()
    let file = try staging.write("a.txt", Array("abc".utf8))
    #expect(file.size == 3)
    #expect(
      file.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(staging.files == [file])
    #expect(try outbox.publish(staging, as: "run") == .published)
    #expect(try PublishedRun(outbox.folder(ofRun: "run")).files() == [file])
  }

  @Test func `the same run again changes nothing`() throws {
    try run()
    #expect(try run() == .alreadyPublished)
    #expect(try isWhole())
    #expect(try FolderListing.items(of: path.appending(".work")).isEmpty)
  }

  @Test func `a run of the same name with other bytes is refused`() throws {
    try run()
    let difference = RunDifference(run: path.appending("run-1"), file: "batches/0001.xml")
    #expect(throws: SpoolError.runDiffers(difference)) { try run(Disk(), "<other/>") }
    #expect(try PublishedRun(path.appending("run-1")).read("batches/0001.xml").count == 8)
  }

  @Test func `a run of the same name with a file more or less is refused`() throws {
    try run()
    let added = path.appending("run-1/zz.txt")
    let file = try Disk().createFile(added)
    try Disk().close(file)
    #expect(throws: SpoolError.runDiffers(.init(run: path.appending("run-1"), file: "zz.txt"))) {
      try run()
    }
    try Disk().remove(added)
    try Disk().remove(path.appending("run-1/manifest.json"))
    #expect(
      throws: SpoolError.runDiffers(.init(run: path.appending("run-1"), file: "manifest.json"))
    ) { try run() }
  }

  @Test(arguments: [DiskFault.Aftermath.mended, .dead], [Errno.noSpace, .ioError])
  func `whatever disk operation fails, nothing half is ever visible and the next run succeeds`(
    aftermath: DiskFault.Aftermath, reason: Errno
  ) throws {
    for position in 0..<200 {
      let fault = DiskFault(after: position, reason, then: aftermath)
      var failure: SpoolError?
      do {
        try run(Disk(failing: fault))
      } catch let error as SpoolError {
        failure = error
      }
      guard fault.isMet else {
        #expect(failure == nil)
        #expect(position > 15)
        return
      }
      guard case .disk(let failed)? = failure else {
        Issue.record("operation \(position) failed unseen: \(String(describing: failure))")
        return
      }
      #expect(failed.reason == reason)
      #expect(failed.path.starts(with: scratch.path))
      #expect(visible.isEmpty || visible == ["run-1"])
      if !visible.isEmpty { #expect(try isWhole()) }
      try run()
      #expect(try isWhole())
      #expect(try FolderListing.items(of: path.appending(".work")).isEmpty)
      try Disk().remove(path)
    }
    Issue.record("the sweep never ended")
  }

  @Test func `whatever disk operation fails on the way to a run that stands there, it stays`()
    throws
  {
    try run()
    for position in 0..<200 {
      let fault = DiskFault(after: position, .noSpace, then: .dead)
      let publication = try? run(Disk(failing: fault))
      #expect(try isWhole())
      if !fault.isMet {
        #expect(publication == .alreadyPublished)
        return
      }
    }
    Issue.record("the sweep never ended")
  }

  @Test func `an outbox that cannot be written is an error with its path`() throws {
    try scratch.file("foo", "a file where the folder belongs")
    #expect {
      try Outbox.open(path)
    } throws: { error in
      guard case SpoolError.disk(let failure) = error else { return false }
      return failure.operation == .createFolder
    }
  }

  @Test func `an outbox may lie behind a link and under a path with dots`() throws {
    try Disk().createFolders(scratch.path.appending("elsewhere"))
    symlink(scratch.path.appending("elsewhere").string, scratch.path.appending("link").string)
    let outbox = try Outbox.open(scratch.path.appending("./link"))
    var staging = try outbox.workFolder(named: "1").staging()
    try staging.write("a/b.txt", [])
    #expect(try outbox.publish(staging, as: "run") == .published)
    #expect(try Disk().exists(scratch.path.appending("elsewhere/run/a/b.txt")))
  }

  @Test func `work folders of one name have each their own number`() throws {
    let outbox = try Outbox.open(path)
    let folders = try (0..<2).map { _ in try outbox.workFolder(named: "run") }
    #expect(folders.map(\.name) == ["run-0", "run-1"])
  }
}
