import Glibc
import SystemPackage
import Testing
import Timesheets

@testable import Spool

struct InstanceLockTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  @Test func `a second holder is told who the first one is`() throws {
    let first = try Outbox.open(scratch.path)
    #expect {
      try Outbox.open(scratch.path)
    } throws: { error in
      guard case SpoolError.locked(let holder) = error else { return false }
      return holder.process == getpid() && !holder.host.isEmpty && holder.path == scratch.path
    }
    withExtendedLifetime(first) {}
  }

  @Test func `the lock is free again once its holder is gone`() throws {
    do { _ = try Outbox.open(scratch.path) }
    _ = try Outbox.open(scratch.path)
  }

  @Test func `a lock file of a dead process stops nobody`() throws {
    try scratch.file(".lock", "elsewhere 12345\n")
    let outbox = try Outbox.open(scratch.path)
    withExtendedLifetime(outbox) {}
  }

  @Test func `any file can be held, with the folders it lies in made`() throws {
    let path = scratch.path.appending("foo/ledger.lock")
    let lock = try InstanceLock.hold(path)
    #expect {
      try InstanceLock.hold(path)
    } throws: { error in
      guard case SpoolError.locked(let holder) = error else { return false }
      return holder.path == path && holder.process == getpid()
    }
    #expect(try lock.isInPlace())
    try Disk().remove(path)
    #expect(try !lock.isInPlace())
  }

  @Test func `since when it is held is when the holder wrote its name`() throws {
    let outbox = try Outbox.open(scratch.path)
    let time = timespec(tv_sec: 1_795_320_300, tv_nsec: 999_999_999)
    utimensat(AT_FDCWD, scratch.path.appending(".lock").string, [time, time], 0)
    for _ in 0..<2 {
      #expect {
        try Outbox.open(scratch.path)
      } throws: { error in
        guard case SpoolError.locked(let holder) = error else { return false }
        return holder.since == Moment(seconds: 1_795_320_300)
      }
    }
    withExtendedLifetime(outbox) {}
  }

  @Test func `a holder that has not written its name yet has no time either`() throws {
    let path = try scratch.file(".lock", "")
    let file = try OpenFile.locking(path)
    #expect(flock(file.descriptor, LOCK_EX | LOCK_NB) == 0)
    let holder = LockHolder(path: scratch.path, host: "", process: nil, since: nil)
    #expect(throws: SpoolError.locked(holder)) { try Outbox.open(scratch.path) }
    withExtendedLifetime(file) {}
  }

  @Test func `a longer name of an earlier holder leaves nothing behind`() throws {
    let path = try scratch.file("a.lock", String(repeating: "x", count: 400) + " 12345\n")
    let lock = try InstanceLock.hold(path)
    let text = String(decoding: try PublishedRun(scratch.path).read("a.lock"), as: UTF8.self)
    #expect(text.hasSuffix(" \(getpid())\n"))
    #expect(!text.contains("x 12345"))
    withExtendedLifetime(lock) {}
  }

  @Test(arguments: [DiskFault.Aftermath.mended, .dead])
  func `whatever disk operation fails, the lock is free for the next holder`(
    aftermath: DiskFault.Aftermath
  ) throws {
    let path = scratch.path.appending("foo/bar/ledger.lock")
    for position in 0..<20 {
      let fault = DiskFault(after: position, .noSpace, then: aftermath)
      let lock = try? InstanceLock.hold(path, disk: Disk(failing: fault))
      #expect((lock == nil) == fault.isMet)
      guard fault.isMet else { return }
      _ = try InstanceLock.hold(path)
      try Disk().remove(scratch.path.appending("foo"))
    }
    Issue.record("the sweep never ended")
  }
}
