import Glibc
import SystemPackage
import Testing

@testable import Spool

struct WorkFolderTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var names: [String] { (try? FolderListing.items(of: scratch.path).map(\.name.string)) ?? [] }

  @Test func `runs side by side have each their folder`() throws {
    let one = try WorkFolder.create(in: scratch.path, named: "run")
    let other = try WorkFolder.create(in: scratch.path, named: "run")
    #expect(names == ["run-0", "run-1"])
    try one.remove()
    try other.remove()
    #expect(names == [])
  }

  @Test func `what a dead run left is removed, a living one's and a stranger's stay`() throws {
    try scratch.file("run-0/members-0/0000", "left by a dead run")
    try scratch.file("run-0/.lock", "")
    try scratch.file("run-7/.lock", "elsewhere 12345\n")
    try scratch.file("run-notes/.lock", "a stranger's")
    try scratch.file("run-9/notes", "a stranger's")
    let living = try WorkFolder.create(in: scratch.path, named: "run")
    let other = try WorkFolder.create(in: scratch.path, named: "run")
    #expect(names == ["run-0", "run-1", "run-9", "run-notes"])
    #expect(try FolderListing.items(of: living.path).map(\.name.string) == [".lock"])
    withExtendedLifetime((living, other)) {}
  }

  @Test func `removing a work folder leaves what its links point to`() throws {
    let kept = try scratch.file("kept/file", "a")
    let work = try scratch.work()
    symlink(scratch.path.appending("kept").string, work.path.appending("link").string)
    try work.remove()
    #expect(try Disk().exists(kept))
    #expect(try !Disk().exists(work.path))
  }
}
