import Glibc
import SystemPackage
import Testing

@testable import Spool

struct PledgeTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var path: FilePath { scratch.path.appending("outbox") }

  var folders: [String] {
    (try? FolderListing.items(of: path.appending(".work")).map(\.name.string)) ?? []
  }

  func ledger(_ name: String) throws -> FilePath {
    let path = scratch.path.appending("\(name)/ledger.sqlite")
    if try !Disk().exists(path) { try scratch.file("\(name)/ledger.sqlite", name) }
    return path
  }

  /// A run that died with its files staged and its folder pledged.
  @discardableResult
  func dead(_ outbox: Outbox, pledgedTo ledger: FilePath?) throws -> String {
    let work = try outbox.workFolder(named: "run")
    var staging = try work.staging()
    try staging.write("a.txt", [1])
    if let ledger { try work.pledge(to: ledger) }
    return work.name
  }

  @Test func `what is pledged to one ledger survives every run of another`() throws {
    let (foo, bar) = (try ledger("foo"), try ledger("bar"))
    let outbox = try Outbox.open(path)
    try dead(outbox, pledgedTo: foo)
    try outbox.removeLeftovers(of: bar)
    let own = try outbox.workFolder(named: "run")
    #expect(own.name == "run-1")
    try outbox.removeLeftovers(of: bar)
    #expect(folders == ["run-0", "run-1"])
    try own.remove()
    #expect(folders == ["run-0"])
    try outbox.removeLeftovers(of: foo, keeping: ["run-0"])
    #expect(folders == ["run-0"])
    try outbox.removeLeftovers(of: foo)
    #expect(folders == [])
  }

  @Test func `what nobody pledged goes, a living run's folder stays`() throws {
    let outbox = try Outbox.open(path)
    let living = try outbox.workFolder(named: "run")
    try dead(outbox, pledgedTo: nil)
    try scratch.file("outbox/.work/old/staged/a.txt", "a")
    try scratch.file("outbox/.work/file", "a")
    symlink("/etc", path.appending(".work/link").string)
    try outbox.removeLeftovers(of: try ledger("foo"))
    #expect(folders == [living.name])
    try living.pledge(to: try ledger("foo"))
    try outbox.removeLeftovers(of: try ledger("foo"))
    #expect(folders == [living.name])
    withExtendedLifetime(living) {}
  }

  @Test func `a new run removes no pledged folder on its way to a name`() throws {
    let outbox = try Outbox.open(path)
    try dead(outbox, pledgedTo: try ledger("foo"))
    #expect(try outbox.workFolder(named: "run").name == "run-1")
    #expect(folders.contains("run-0"))
  }

  @Test func `one ledger is one, however its path is spelled`() throws {
    let ledger = try ledger("foo")
    symlink("foo", scratch.path.appending("link").string)
    let pledge = try Pledge(to: ledger)
    #expect(try Pledge(to: scratch.path.appending("./foo/../foo/ledger.sqlite")) == pledge)
    #expect(try Pledge(to: scratch.path.appending("link/ledger.sqlite")) == pledge)
  }

  @Test func `two ledgers of one path, as containers have them, are two`() throws {
    let path = try ledger("foo")
    let pledge = try Pledge(to: path)
    let other = try scratch.file("other", "another company's")
    try Disk().replace(path, with: other)
    #expect(try Pledge(to: path) != pledge)
  }

  @Test func `a half-written mark is none`() throws {
    let ledger = try scratch.file("a\nb\n1\n/ledger.sqlite", "")
    let whole = try Pledge(to: ledger).bytes
    let folder = scratch.path.appending("work")
    #expect(try Pledge.ifPresent(in: folder) == nil)
    for count in 0...whole.count {
      let mark = try scratch.file("work/pledged", Array(whole.prefix(count)))
      #expect(try (Pledge.ifPresent(in: folder) == nil) == (count < whole.count))
      try Disk().remove(mark)
    }
  }

  /// No right is missing to root.
  @Test(.enabled(if: getuid() != 0))
  func `a mark that cannot be read is no leave to remove`() throws {
    let outbox = try Outbox.open(path)
    let name = try dead(outbox, pledgedTo: try ledger("foo"))
    chmod(path.appending(".work/\(name)/pledged").string, 0)
    try outbox.removeLeftovers(of: try ledger("foo"))
    #expect(folders == [name])
  }

  @Test func `a pledged run removes nothing that its ledger may need`() throws {
    let outbox = try Outbox.open(path)
    let work = try outbox.workFolder(named: "run")
    var staging = try work.staging()
    try staging.write("a.txt", [1])
    try work.pledge(to: try ledger("foo"))
    try work.remove()
    #expect(folders == [work.name])
    try outbox.seal(staging)
    _ = try outbox.publish(staging, as: "run-1")
    try work.remove()
    #expect(folders == [])
  }

  @Test func `a pledge can be renewed`() throws {
    let outbox = try Outbox.open(path)
    let work = try outbox.workFolder(named: "run")
    try work.pledge(to: try ledger("foo"))
    try work.pledge(to: try ledger("bar"))
    #expect(try Pledge.ifPresent(in: work.path) == Pledge(to: try ledger("bar")))
  }
}
