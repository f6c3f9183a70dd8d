import Glibc
import SystemPackage
import Testing

@testable import Spool

struct StatusFileTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var path: FilePath { scratch.path.appending("status.json") }

  @Test func `a state is replaced whole and others may read it`() throws {
    try Disk().replaceFile(path, Array("{}".utf8))
    try Disk().replaceFile(path, Array("{\"runs\": 1}".utf8))
    #expect(try FolderListing.items(of: scratch.path).map(\.name.string) == ["status.json"])
    #expect(try PublishedRun(scratch.path).read("status.json").count == 11)
    var status = stat()
    stat(path.string, &status)
    #expect(status.st_mode & 0o777 == 0o644 & ~(try takenRights()))
  }

  @Test(arguments: [DiskFault.Aftermath.mended, .dead])
  func `whatever disk operation fails, the state is the old one or the new one`(
    aftermath: DiskFault.Aftermath
  ) throws {
    for position in 0..<20 {
      try Disk().replaceFile(path, Array("old".utf8))
      let fault = DiskFault(after: position, .noSpace, then: aftermath)
      try? Disk(failing: fault).replaceFile(path, Array("new".utf8))
      let text = String(
        decoding: try PublishedRun(scratch.path).read("status.json"), as: UTF8.self)
      #expect(text == (fault.isMet ? "old" : "new"))
      if !fault.isMet { return }
    }
    Issue.record("the sweep never ended")
  }
}
