import Glibc
import SystemPackage
import Testing

@testable import Spool

@Suite struct OutboxPageTests {
  let scratch: ScratchFolder
  let outbox: Outbox

  init() throws {
    scratch = try ScratchFolder()
    outbox = try Outbox.open(scratch.path.appending("outbox"))
  }

  @Test func `a page takes the place of the one before, and is no run`() throws {
    #expect(try outbox.page("index.html", bytes: 3) == .missing)
    try outbox.writePage("index.html", Array("first".utf8))
    try outbox.writePage("index.html", Array("second".utf8))
    #expect(try outbox.page("index.html", bytes: 3) == .begins(Array("sec".utf8)))
    #expect(try outbox.page("index.html", bytes: 99) == .begins(Array("second".utf8)))
    #expect(try outbox.runs() == [])
    #expect(try FolderListing.items(of: outbox.path.appending(".work")).isEmpty)
    var status = stat()
    stat(outbox.path.appending("index.html").string, &status)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func `what a dead process left of a page hinders nobody and is removed`() throws {
    let left = outbox.path.appending(".work").appending("index.html.new")
    try Disk().writeNewFile(left, Array("ha".utf8))
    try outbox.writePage("index.html", Array("whole".utf8))
    #expect(try outbox.page("index.html", bytes: 9) == .begins(Array("whole".utf8)))
    try Disk().writeNewFile(left, Array("ha".utf8))
    try outbox.removeLeftovers(of: "ledger.sqlite")
    #expect(try FolderListing.items(of: outbox.path.appending(".work")).isEmpty)
  }

  @Test func `a folder or a link is not looked into`() throws {
    try Disk().makeFolder(outbox.path.appending("index.html"))
    #expect(try outbox.page("index.html", bytes: 9) == .otherThing)
    let link = outbox.path.appending("link.html")
    #expect(symlink("/etc/passwd", link.string) == 0)
    #expect(try outbox.page("link.html", bytes: 9) == .otherThing)
  }

  @Test func `at whatever change the disk fails, the old page stands or the new one`() throws {
    let path = scratch.path.appending("other")
    for instant in 0... {
      try Outbox.open(path).writePage("index.html", Array("old".utf8))
      let fault = DiskFault(after: instant, .noSpace, then: .dead)
      let isWritten: Bool
      do {
        try Outbox.open(path, disk: Disk(failing: fault)).writePage("index.html", Array("new".utf8))
        isWritten = true
      } catch {
        isWritten = false
      }
      let page = try PublishedRun(path).read("index.html")
      guard fault.isMet else {
        #expect(isWritten && page == Array("new".utf8))
        #expect(instant > 5)
        break
      }
      #expect(!isWritten)
      #expect([Array("old".utf8), Array("new".utf8)].contains(page))
    }
  }
}
