import Glibc
import SystemPackage
import Testing

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
}
