import Glibc
import SystemPackage
import Testing
import Timesheets

@testable import Spool

/// What is done to a claimed delivery while it is read: people and programs reach it there too.
struct ChangedWhileReadTests {
  /// What somebody does to a file.
  enum Doing: CaseIterable {
    case truncate, append, overwrite, replace, remove, removeFolder
  }

  let clock: ScratchInbox

  init() throws { clock = try ScratchInbox() }

  /// More than two chunks, so that there is a middle to be in.
  private var text: String { String(repeating: "a", count: 700_000) }

  private func claimed(_ name: String) throws -> (Claim, SourceBundle) {
    try clock.drop(name, text)
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    return (claim, try SourceBundle.open([claim.path], work: try clock.scratch.work()))
  }

  private func act(_ doing: Doing, on file: FilePath) throws {
    switch doing {
    case .truncate: truncate(file.string, 300_000)
    case .append: try write("b", to: file, O_APPEND)
    case .overwrite: try write("b", to: file, 0)
    case .replace:
      let other = try clock.scratch.file("other", text)
      try Disk().replace(file, with: other)
    case .remove: try Disk().remove(file)
    case .removeFolder: try Disk().remove(file.removingLastComponent())
    }
  }

  private func write(_ text: String, to path: FilePath, _ flags: Int32) throws {
    let file = OpenFile(owning: open(path.string, O_WRONLY | flags), at: path)
    try Disk().write(Array(text.utf8), to: file)
  }

  @Test(arguments: Doing.allCases, ["x.iif", "June/x.iif"])
  func `a delivery changed between two readings is an error that names the file`(
    doing: Doing, name: String
  ) throws {
    let (claim, bundle) = try claimed(name)
    let file = name == "x.iif" ? claim.path : claim.path.appending("x.iif")
    try act(doing, on: file)
    let error: SpoolError =
      switch doing {
      case .remove, .removeFolder: .disk(DiskFailure(.open, file, .noSuchFileOrDirectory))
      case .truncate, .append, .overwrite, .replace: .changed(file)
      }
    #expect(throws: error) { try bundle.bytes(of: 0).all() }
  }

  @Test(arguments: Doing.allCases)
  func `a delivery changed in the middle of reading is an error, or was read as it was`(
    doing: Doing
  ) throws {
    let (claim, bundle) = try claimed("x.iif")
    var bytes: [UInt8] = []
    var hasActed = false
    var failure: SpoolError?
    do {
      try bundle.bytes(of: 0).forEachChunk { chunk in
        bytes.append(contentsOf: chunk)
        if !hasActed { try act(doing, on: claim.path) }
        hasActed = true
      }
    } catch let error as SpoolError {
      failure = error
    }
    switch doing {
    case .truncate, .append, .overwrite: #expect(failure == .changed(claim.path))
    // Whoever has a file open reads it to its end, whatever becomes of its name.
    case .replace, .remove, .removeFolder: #expect(failure == nil && bytes == Array(text.utf8))
    }
  }

  @Test func `a file that goes away between listing and reading is an error of the disk`() throws {
    try clock.drop("June/x.iif", text)
    let file = clock.path.appending("June/x.iif")
    #expect(throws: SpoolError.disk(DiskFailure(.open, file, .noSuchFileOrDirectory))) {
      try Disk().remove(file)
      _ = try DocumentFile(file).scan()
    }
  }

  @Test(arguments: Doing.allCases)
  func `an archive changed while it is expanded is never called damaged`(doing: Doing) throws {
    let file = try clock.drop("June/x.zip", text)
    var opening = BundleOpening(work: try clock.scratch.work(), limits: ArchiveLimits())
    #expect(throws: SpoolError.changed(file)) {
      try opening.reading(file) { _ throws(SpoolError) in
        try? act(doing, on: file)
        throw .refused(BundleRefusal(archive: "x.zip", .truncated))
      }
    }
    try Disk().createFolders(file.removingLastComponent())
    if !(try Disk().exists(file)) { try clock.drop("June/x.zip", text) }
    #expect(throws: SpoolError.changed(file)) {
      try opening.reading(file) { _ throws(SpoolError) in try? act(doing, on: file) }
    }
  }

  @Test func `an archive that stays as it is, is refused for what it is`() throws {
    let file = try clock.drop("x.zip")
    var opening = BundleOpening(work: try clock.scratch.work(), limits: ArchiveLimits())
    let refusal = BundleRefusal(archive: "x.zip", .truncated)
    #expect(throws: SpoolError.refused(refusal)) {
      try opening.reading(file) { _ throws(SpoolError) in throw .refused(refusal) }
    }
  }

  @Test func `a claimed delivery that was taken away is missing, and its claim goes away`() throws {
    try clock.drop("x.zip")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    try Disk().remove(claim.path)
    #expect {
      try SourceBundle.open([claim.path], work: try clock.scratch.work())
    } throws: { error in
      guard case SpoolError.refused(let refusal) = error else { return false }
      return refusal.reason == .missing
    }
    #expect(throws: SpoolError.self) { try inbox.finish(claim, .done) }
    #expect(try inbox.recovered() == [])
    #expect(try FolderListing.items(of: clock.path.appending(".claimed")).isEmpty)
  }
}
