import Glibc
import HostileArchives
import SystemPackage
import Testing
import Timesheets

@testable import Spool

struct SourceBundleTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `a folder's files are its documents, sorted by name, with digest and encoding`() throws
  {
    try scratch.file("week/time.iif", "!TIMEACT\tDATE\n")
    try scratch.file("week/lists/items.xml", [0x3C, 0xE9])
    try scratch.file("week/a.csv", "abc")
    let bundle = try scratch.open("week")
    #expect(bundle.name == "week")
    #expect(bundle.names == ["a.csv", "lists/items.xml", "time.iif"])
    #expect(
      bundle.documents[0].sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(bundle.documents.map(\.size) == [3, 2, 14])
    #expect(bundle.documents.map(\.isStrictUTF8) == [true, false, true])
    #expect(try bundle.text("time.iif") == "!TIMEACT\tDATE\n")
    #expect(try bundle.text("time.iif") == "!TIMEACT\tDATE\n")
  }

  @Test func `a single file is a bundle of one document`() throws {
    try scratch.file("time.iif", "!TIMEACT\n")
    let bundle = try scratch.open("time.iif")
    #expect(bundle.names == ["time.iif"])
    #expect(bundle.name == "time.iif")
  }

  @Test func `a file without bytes is a document all the same`() throws {
    try scratch.file("time.iif", "")
    #expect(try scratch.open("time.iif").documents.map(\.size) == [0])
  }

  @Test func `a file larger than a chunk comes whole and in order`() throws {
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try scratch.file("big.xml", bytes)
    #expect(try scratch.open("big.xml").bytes(of: 0).all() == bytes)
  }

  @Test func `several paths make one bundle, each under its own name`() throws {
    try scratch.file("lists.iif", "!EMP\n")
    try scratch.file("week/time.iif", "!TIMEACT\n")
    try scratch.file("more.zip", HandMadeZip(.init("a.xml")).bytes)
    let bundle = try scratch.open("week", "lists.iif", "more.zip")
    #expect(bundle.names == ["lists.iif", "more.zip/a.xml", "week/time.iif"])
    #expect(bundle.name == "lists.iif +2")
  }

  @Test func `files of one name are told apart by as much of their paths as it takes`() throws {
    try scratch.file("1/time.iif", "a")
    try scratch.file("2/time.iif", "b")
    #expect(try scratch.open("2/time.iif", "1/time.iif").names == ["1/time.iif", "2/time.iif"])
  }

  @Test func `the same path twice is refused`() throws {
    try scratch.file("time.iif", "a")
    #expect(throws: SpoolError.self) { try scratch.open("time.iif", "./time.iif") }
  }

  @Test func `a path that leads nowhere, a pipe and an empty folder have each their reason`() throws
  {
    #expect(try scratch.refusal("nothing")?.reason == .missing)
    mkfifo(scratch.path.appending("pipe").string, 0o600)
    #expect(try ScratchFolder.reason(scratch, "pipe") == .notAFile)
    try Disk().createFolders(scratch.path.appending("empty/inner"))
    #expect(try ScratchFolder.reason(scratch, "empty") == .empty)
  }

  @Test func `links, pipes and hidden folders are named and passed over`() throws {
    try scratch.file("week/time.iif", "a")
    try scratch.file("week/.git/config", "a")
    symlink("/etc/hostname", scratch.path.appending("week/link.iif").string)
    symlink("/etc", scratch.path.appending("week/more").string)
    mkfifo(scratch.path.appending("week/pipe").string, 0o600)
    let bundle = try scratch.open("week")
    #expect(bundle.names == ["time.iif"])
    #expect(bundle.passedOver.map(\.name.path) == [".git", "link.iif", "more", "pipe"])
    #expect(
      bundle.passedOver.map(\.reason) == [.hiddenFolder, .symbolicLink, .symbolicLink, .special])
  }

  @Test func `a work folder inside the folder is known as ours`() throws {
    try scratch.file("here/time.iif", "a")
    try scratch.file("here/timeferry/.work/run-0/members-0/time.iif", "a")
    let bundle = try scratch.open("here")
    #expect(bundle.names == ["time.iif"])
    #expect(bundle.passedOver.map(\.reason) == [.ownFolder])
  }

  @Test func `an outbox inside the folder is no source`() throws {
    try scratch.file("here/time.iif", "a")
    let outbox = try Outbox.open(scratch.path.appending("here/timeferry/foo/outbox"))
    try scratch.file("here/timeferry/foo/outbox/run/batches/0001.xml", "a")
    let bundle = try scratch.open("here")
    #expect(bundle.names == ["time.iif"])
    #expect(bundle.passedOver.map(\.reason) == [.ownFolder])
    withExtendedLifetime(outbox) {}
  }

  @Test(arguments: [
    ".DS_Store", "Thumbs.db", "desktop.ini", "__MACOSX/time.iif", "lists/._time.iif", "Icon\r",
  ])
  func `a system's own file is listed to be ignored`(name: String) throws {
    try scratch.file("week/" + name, "a")
    try scratch.file("week/time.iif", "a")
    let bundle = try scratch.open("week")
    let ignored = bundle.documents.indices.filter {
      bundle.opened.ignoredReason(of: $0) == .systemFile
    }
    #expect(bundle.documents.count == 2)
    #expect(ignored.map { bundle.names[$0] } == [name.showingControls])
  }

  @Test func `a file name of another code page is read as Windows wrote it`() throws {
    let name = FilePath(
      platformString: [0x52, 0xE9, 0x67, 0x69, 0x65, 0].map(CChar.init(bitPattern:)))
    try Disk().createFolders(scratch.path.appending("week"))
    _ = try Disk().createFile(scratch.path.appending("week").pushing(name))
    #expect(try scratch.open("week").names == ["Régie"])
  }

  @Test func `a file name that hides part of itself refuses the bundle`() throws {
    try scratch.file("week/time\u{202E}fii.exe", "a")
    #expect(try scratch.refusal("week")?.reason == .unprintableName)
  }

  @Test func `a document that changed after it was opened is not read on`() throws {
    let path = try scratch.file("time.iif", "one")
    let bundle = try scratch.open("time.iif")
    try Disk().remove(path)
    try scratch.file("time.iif", "two")
    #expect(throws: SpoolError.changed(path)) { try bundle.bytes(of: 0).all() }
  }

  @Test func `a document that went away is an error of the disk with its path`() throws {
    let path = try scratch.file("time.iif", "one")
    let bundle = try scratch.open("time.iif")
    try Disk().remove(path)
    #expect(throws: SpoolError.disk(DiskFailure(.open, path, .noSuchFileOrDirectory))) {
      try bundle.bytes(of: 0).all()
    }
  }

  @Test(arguments: ["week", "week/time.iif"])
  func `a file larger than the limit is refused before it is read`(given: String) throws {
    let path = try scratch.file("week/time.iif", "")
    // A hole: not one of its bytes lies on the disk.
    #expect(truncate(path.string, 10_000_000_000_000) == 0)
    let refusal = try scratch.refusal(given)
    #expect(refusal?.archive == path.string)
    #expect(
      refusal?.reason == .over(.memberBytes, allowed: 4 << 30, found: 10_000_000_000_000))
  }

  @Test func `too many files in a folder are refused with the limit`() throws {
    for number in 1...4 { try scratch.file("week/\(number)", "a") }
    var limits = ArchiveLimits()
    limits.members = 3
    #expect(
      try scratch.refusal("week", limits: limits)?.reason == .over(.members, allowed: 3, found: 4))
  }
}

extension ScratchFolder {
  /// Opens with a work folder of its own, so that a test can ask twice.
  static func reason(_ scratch: ScratchFolder, _ name: String) throws -> RefusalReason? {
    try? Disk().remove(scratch.path.appending("work"))
    return try scratch.refusal(name)?.reason
  }
}
