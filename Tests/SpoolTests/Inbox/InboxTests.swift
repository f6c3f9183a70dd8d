import Glibc
import SystemPackage
import Testing

@testable import Spool

struct InboxTests {
  let clock: ScratchInbox

  init() throws { clock = try ScratchInbox() }

  @Test func `deliveries come in the order of their time, then of their name`() throws {
    for (name, time) in [("c.zip", 10), ("b.zip", 20), ("a.zip", 20), ("z.zip", 5)] {
      try clock.drop(name)
      clock.setTime(name, time)
    }
    var inbox = try clock.open()
    #expect(try inbox.atRest(clock).map(\.name.string) == ["z.zip", "c.zip", "a.zip", "b.zip"])
  }

  @Test func `a slow copy is never complete, and is once it rests`() throws {
    var inbox = try clock.open()
    try clock.drop("x.zip", "P")
    for second in stride(from: 0, to: 90, by: 9) {
      #expect(try inbox.states(at: clock.at(second)) == ["x.zip": .arriving])
      try clock.append("x.zip", "K")
    }
    #expect(try inbox.states(at: clock.at(90)) == ["x.zip": .arriving])
    #expect(try inbox.states(at: clock.at(99)) == ["x.zip": .arriving])
    let complete = try inbox.complete(at: clock.at(100))
    #expect(complete.map(\.bytes) == [11])
  }

  @Test func `a folder rests only when everything in it does`() throws {
    var inbox = try clock.open()
    try clock.drop("June/lists/a.iif", "a")
    #expect(try inbox.states(at: clock.at(0)) == ["June": .arriving])
    try clock.drop("June/time/b.iif", "b")
    #expect(try inbox.states(at: clock.at(9)) == ["June": .arriving])
    try clock.append("June/lists/a.iif", "a")
    #expect(try inbox.states(at: clock.at(18)) == ["June": .arriving])
    try Disk().remove(clock.path.appending("June/time"))
    #expect(try inbox.states(at: clock.at(27)) == ["June": .arriving])
    #expect(try inbox.states(at: clock.at(36)) == ["June": .arriving])
    let complete = try inbox.complete(at: clock.at(37))
    #expect(complete.map(\.files) == [1])
    #expect(complete.map(\.bytes) == [2])
  }

  @Test func `a delivery replaced by one of the same size and time has just come`() throws {
    var inbox = try clock.open()
    try clock.drop("x.zip", "old")
    clock.setTime("x.zip", 5)
    #expect(try inbox.states(at: clock.at(0)) == ["x.zip": .arriving])
    try clock.drop("other", "new")
    clock.setTime("other", 5)
    try Disk().replace(
      clock.path.appending("x.zip"), with: clock.path.appending("other"))
    #expect(try inbox.states(at: clock.at(10)) == ["x.zip": .arriving])
    #expect(try inbox.states(at: clock.at(20)) == ["x.zip": .complete])
  }

  @Test func `a delivery deleted while it is observed is forgotten`() throws {
    var inbox = try clock.open()
    let path = try clock.drop("x.zip")
    #expect(try inbox.states(at: clock.at(0)) == ["x.zip": .arriving])
    try Disk().remove(path)
    #expect(try inbox.states(at: clock.at(10)) == [:])
    #expect(inbox.nextDue == nil)
  }

  @Test(arguments: [
    ".hidden", ".~lock.x.ods#", "~$hours.xlsx", "hours.iif~", "a.tmp", "a.TMP", "a.temp",
    "x.zip.part", "x.zip.partial", "x.zip.crdownload", "x.zip.download", "x.zip.filepart",
    ".x.zip.swp", "x.swp", "x.zip.opdownload", "x.zip.aria2", ".x.zip.Ab3dEf",
  ]) func `an unfinished name is ignored, of a file and of a folder`(name: String) throws {
    var inbox = try clock.open()
    let path = try clock.drop(name)
    #expect(try inbox.states(at: clock.at(0)) == [name: .ignored(.temporary)])
    try Disk().remove(path)
    try clock.drop("\(name)/a.iif")
    #expect(try inbox.states(at: clock.at(0)) == [name: .ignored(.temporary)])
  }

  @Test func `the inbox's own things and a system's are no deliveries`() throws {
    var inbox = try clock.open()
    for name in [
      "PAUSE", "Pause-QuickBooks.txt", "Thumbs.db", ".DS_Store", "x.zip.ready", "done/x.zip",
      "failed/y.zip",
    ] {
      try clock.drop(name)
    }
    let states = try inbox.deliveries(at: clock.at(0)).map { ($0.name.string, $0.state) }
    #expect(
      Dictionary(uniqueKeysWithValues: states) == [
        "PAUSE": .ignored(.pause), "Pause-QuickBooks.txt": .ignored(.quickBooksPause),
        "Thumbs.db": .ignored(.systemFile),
        ".DS_Store": .ignored(.systemFile), "x.zip.ready": .ignored(.marker),
        "done": .ignored(.own), "failed": .ignored(.own), ".claimed": .ignored(.own),
        ".lock": .ignored(.own),
      ])
  }

  @Test func `a marker that is required is waited for, and needs no rest`() throws {
    var inbox = try clock.open(Patience(marker: .required))
    try clock.drop("x.zip")
    try clock.drop("y.zip.ready")
    #expect(try inbox.states(at: clock.at(0))["x.zip"] == .arriving)
    #expect(try inbox.states(at: clock.at(1000))["x.zip"] == .arriving)
    #expect(inbox.nextDue == nil)
    try clock.drop("x.zip.ready", "")
    #expect(try inbox.states(at: clock.at(1001))["x.zip"] == .complete)
  }

  @Test func `links and pipes are named and never followed`() throws {
    try clock.scratch.file("secret/a.iif", "secret")
    symlink("../secret", clock.path.appending("link").string)
    symlink("../secret/a.iif", clock.path.appending("link.iif").string)
    symlink("nowhere", clock.path.appending("broken").string)
    mkfifo(clock.path.appending("pipe").string, 0o600)
    var inbox = try clock.open()
    #expect(
      try inbox.states(at: clock.at(0)) == [
        "link": .refused(.symbolicLink), "link.iif": .refused(.symbolicLink),
        "broken": .refused(.symbolicLink), "pipe": .refused(.notAFile),
      ])
  }

  @Test func `a link inside a folder is seen and not followed`() throws {
    try clock.scratch.file("secret/a.iif", "secret")
    try clock.drop("June/a.iif")
    symlink("../../secret", clock.path.appending("June/link").string)
    var inbox = try clock.open()
    _ = try inbox.deliveries(at: clock.at(0))
    try clock.scratch.file("secret/b.iif", "more")
    #expect(try inbox.states(at: clock.at(10)) == ["June": .complete])
  }

  @Test func `PAUSE asks to wait, however an editor spells it`() throws {
    let inbox = try clock.open()
    #expect(try !inbox.isPaused())
    for name in ["PAUSE", "pause", "Pause.txt"] {
      let path = try clock.drop(name)
      #expect(try inbox.isPaused())
      try Disk().remove(path)
    }
    #expect(try !inbox.isPaused())
  }

  @Test func `names with spaces, accents and line breaks are kept and shown on one line`() throws {
    let latin = FilePath.Component(bytes: [0x68, 0xE9, 0x2E, 0x69, 0x69, 0x66])
    let names = ["feuille d’été (2).zip", "a\nb.zip", "  "]
    for name in names { try clock.drop(name) }
    let path = clock.path.appending(try #require(latin))
    try Disk().close(try Disk().createFile(path))
    var inbox = try clock.open()
    let deliveries = try inbox.atRest(clock)
    #expect(Set(deliveries.map(\.name)) == Set(names.map { FilePath.Component($0) } + [latin]))
    #expect(
      Set(deliveries.map(\.shownName)) == ["feuille d’été (2).zip", "a␊b.zip", "  ", "hé.iif"])
    for delivery in deliveries {
      let claim = try #require(try inbox.claim(delivery))
      #expect(claim.name == delivery.name)
      #expect(try inbox.finish(claim, .failed(reason: [])).lastComponent == delivery.name)
    }
  }

  @Test func `an inbox that is missing is an error, and is not made`() throws {
    try Disk().remove(clock.path)
    #expect(
      throws: SpoolError.disk(DiskFailure(.list, clock.path, .noSuchFileOrDirectory))
    ) { try clock.open() }
    #expect(try !Disk().exists(clock.path))
  }

  @Test func `a second process is told who works in the inbox`() throws {
    let inbox = try clock.open()
    #expect {
      try clock.open()
    } throws: { error in
      guard case SpoolError.locked(let holder) = error else { return false }
      return holder.path == clock.path && holder.process == getpid()
    }
    withExtendedLifetime(inbox) {}
  }

  @Test func `an inbox that vanished is an error until it is opened anew`() throws {
    try clock.drop("x.zip")
    var inbox = try clock.open()
    let elsewhere = clock.scratch.path.appending("elsewhere")
    try Disk().rename(clock.path, to: elsewhere)
    #expect(throws: SpoolError.self) { try inbox.deliveries(at: clock.at(0)) }
    try Disk().createFolders(clock.path)
    try clock.drop(".lock")
    #expect(throws: SpoolError.self) { try inbox.deliveries(at: clock.at(1)) }
    try Disk().remove(clock.path)
    try Disk().rename(elsewhere, to: clock.path)
    #expect(try inbox.states(at: clock.at(2)) == ["x.zip": .arriving])
  }

  @Test func `done on another disk is an error at once`() throws {
    let other = try ScratchFolder(under: "/tmp")
    let devices = try [other.path, clock.path].map {
      try FileState.ifPresent(at: $0, .keepLinks)?.device
    }
    guard devices[0] != devices[1] else { return }
    symlink(other.path.string, clock.path.appending("failed").string)
    let failed = clock.path.appending("failed")
    #expect(throws: SpoolError.otherDisk(failed, inbox: clock.path)) { try clock.open() }
    try Disk().remove(failed)
    _ = try clock.open()
    #expect(try clock.everything() == [])
  }

  @Test func `whoever may look into the inbox may look into done and failed`() throws {
    try clock.drop("x.zip")
    chmod(clock.path.string, 0o755)
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    try inbox.finish(claim, .failed(reason: Array("why".utf8)))
    for (name, mode) in [("failed", 0o755), ("failed/x.zip.reason.txt", 0o644)] {
      var status = stat()
      stat(clock.path.appending(name).string, &status)
      #expect(status.st_mode & 0o777 == mode_t(mode) & ~(try takenRights()))
    }
  }
}
