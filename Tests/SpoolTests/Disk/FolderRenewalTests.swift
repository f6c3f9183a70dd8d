import SystemPackage
import Testing

@testable import Spool

/// A folder whose files are all replaced in one step.
@Suite struct FolderRenewalTests {
  private let scratch: ScratchFolder
  private let folder: FilePath

  init() throws {
    scratch = try ScratchFolder()
    folder = scratch.path.appending("renewed")
  }

  private func renew(_ files: [String], on disk: Disk = Disk()) throws(SpoolError) {
    try disk.renewFolder(folder) { staging throws(SpoolError) in
      for file in files { _ = try staging.writeUnlisted(file, Array(file.utf8)) }
    }
  }

  private func files() throws -> [String] {
    try FolderListing.names(in: folder).map(\.string)
  }

  private func besides() throws -> [String] {
    try FolderListing.names(in: scratch.path).map(\.string)
  }

  @Test func `a missing folder is made, and one that stands holds the new files alone`() throws {
    try renew(["a", "b"])
    #expect(try files() == ["a", "b"])
    try renew(["c"])
    #expect(try files() == ["c"])
    #expect(try besides() == ["renewed"])
  }

  @Test(
    arguments: [Errno.ioError, .noSpace, .invalidArgument],
    [DiskFault.Aftermath.dead, .mended])
  func `whatever fails, the old files stand or the new ones, and the next renewal tidies up`(
    reason: Errno, aftermath: DiskFault.Aftermath
  ) throws {
    var instant = 0
    while true {
      try renew(["a", "b"])
      let fault = DiskFault(after: instant, reason, then: aftermath)
      do throws(SpoolError) {
        try renew(["c", "d"], on: Disk(failing: fault))
      } catch {
        #expect([["a", "b"], ["c", "d"]].contains(try files()), "instant \(instant)")
      }
      try renew(["e"])
      #expect(try files() == ["e"])
      #expect(try besides() == ["renewed"], "instant \(instant)")
      guard fault.isMet else { break }
      instant += 1
    }
    #expect(instant > 10)
  }
}
