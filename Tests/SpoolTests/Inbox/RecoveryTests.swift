import Glibc
import SystemPackage
import Testing

@testable import Spool

struct RecoveryTests {
  let clock: ScratchInbox

  init() throws { clock = try ScratchInbox() }

  @Test func `claimed deliveries are taken up again in the order they were claimed`() throws {
    for number in 1...12 {
      try clock.drop("\(13 - number).zip")
      clock.setTime("\(13 - number).zip", number)
    }
    do {
      var inbox = try clock.open()
      for delivery in try inbox.atRest(clock) { _ = try inbox.claim(delivery) }
    }
    var inbox = try clock.open()
    let claims = try inbox.recovered()
    #expect(claims.map(\.number) == Array(1...12))
    #expect(claims.map(\.name.string) == (1...12).map { "\(13 - $0).zip" })
    try inbox.finish(claims[0], .done)
    #expect(try inbox.recovered() == Array(claims.dropFirst()))
  }

  @Test func `a folder that was made for a claim and never filled goes away`() throws {
    try Disk().createFolders(clock.path.appending(".claimed/7"))
    var inbox = try clock.open()
    #expect(try inbox.recovered() == [])
    #expect(try FolderListing.items(of: clock.path.appending(".claimed")).isEmpty)
  }

  @Test func `a marker whose delivery was not taken yet goes back to it`() throws {
    try clock.drop("x.zip")
    try clock.drop(".claimed/1/x.zip.ready", "")
    try clock.drop(".claimed/2/y.zip.ready", "")
    var inbox = try clock.open()
    #expect(try inbox.recovered() == [])
    #expect(try clock.everything() == ["x.zip", "x.zip.ready"])
  }

  @Test func `a reason follows its delivery into failed`() throws {
    try clock.drop("failed/x (2).zip")
    try clock.drop(".claimed/1/.x (2).zip.reason.txt", "why")
    try clock.drop(".claimed/2/.y.zip.reason.txt", "nobody's")
    var inbox = try clock.open()
    #expect(try inbox.recovered() == [])
    #expect(try clock.everything() == ["failed/x (2).zip", "failed/x (2).zip.reason.txt"])
  }

  @Test func `a reason whose delivery did not get to failed is forgotten`() throws {
    try clock.drop(".claimed/1/x.zip")
    try clock.drop(".claimed/1/.x.zip.reason.txt", "why")
    var inbox = try clock.open()
    #expect(try inbox.recovered().map(\.name.string) == ["x.zip"])
    #expect(try clock.everything() == [".claimed/1/x.zip"])
  }

  @Test func `what a stranger put among the claims is never removed`() throws {
    try clock.drop(".claimed/notes/a.txt")
    try clock.drop(".claimed/01/b.txt")
    try clock.drop(".claimed/1/x.zip")
    try clock.drop(".claimed/1/c.txt")
    try clock.drop(".claimed/1/.DS_Store")
    var inbox = try clock.open()
    let claims = try inbox.recovered()
    #expect(claims.map(\.name.string) == ["c.txt", "x.zip"])
    try inbox.finish(claims[1], .done)
    #expect(
      Set(try clock.everything()) == [
        ".claimed/01/b.txt", ".claimed/1/.DS_Store", ".claimed/1/c.txt", ".claimed/notes/a.txt",
        "done/x.zip",
      ])
    #expect(try inbox.recovered() == [claims[0]])
  }

  /// How a delivery's life goes on in the sweep: claimed, then ended, whatever failed before.
  private func carry(_ end: DeliveryEnd, marker: Patience.Marker, disk: Disk) throws {
    var inbox = try clock.open(Patience(marker: marker), disk: disk)
    for claim in try inbox.recovered() { try inbox.finish(claim, end) }
    for delivery in try inbox.atRest(clock) {
      guard let claim = try inbox.claim(delivery) else { continue }
      try inbox.finish(claim, end)
    }
  }

  @Test(
    arguments: [DeliveryEnd.done, .failed(reason: Array("why".utf8))],
    [DiskFault.Aftermath.mended, .dead])
  func `whatever disk operation fails, the delivery is in one place and gets to its end`(
    end: DeliveryEnd, aftermath: DiskFault.Aftermath
  ) throws {
    let ends =
      end == .done
      ? ["done/June/a.iif", "done/June/b.iif", "done/x.zip"]
      : [
        "failed/June/a.iif", "failed/June/b.iif", "failed/June.reason.txt", "failed/x.zip",
        "failed/x.zip.reason.txt",
      ]
    for position in 0..<300 {
      for name in ["June/a.iif", "June/b.iif", "x.zip"] { try clock.drop(name, name) }
      for name in ["June.ready", "x.zip.ready"] { try clock.drop(name) }
      let fault = DiskFault(after: position, .noSpace, then: aftermath)
      var failure: SpoolError?
      do {
        try carry(end, marker: .required, disk: Disk(failing: fault))
      } catch let error as SpoolError {
        failure = error
      }
      try expectOnePlaceEach()
      try carry(end, marker: .required, disk: Disk())
      #expect(try clock.everything() == ends, "after operation \(position)")
      #expect(try FolderListing.items(of: clock.path.appending(".claimed")).isEmpty)
      guard fault.isMet else {
        #expect(failure == nil)
        #expect(position > 30)
        return
      }
      if case .disk(let failed)? = failure {
        #expect(failed.reason == .noSpace)
        #expect(failed.path.starts(with: clock.path))
      } else {
        Issue.record("operation \(position) failed unseen: \(String(describing: failure))")
      }
      for folder in [".claimed", "done", "failed"] {
        try Disk().remove(clock.path.appending(folder))
      }
    }
    Issue.record("the sweep never ended")
  }

  @Test(arguments: [DiskFault.Aftermath.mended, .dead])
  func `whatever disk operation fails while it is put back, the delivery is in one place`(
    aftermath: DiskFault.Aftermath
  ) throws {
    for position in 0..<300 {
      for name in ["June/a.iif", "June/b.iif", "x.zip", "x.zip.ready"] { try clock.drop(name) }
      let fault = DiskFault(after: position, .ioError, then: aftermath)
      do {
        var inbox = try clock.open(disk: Disk(failing: fault))
        for delivery in try inbox.atRest(clock) {
          if let claim = try inbox.claim(delivery) { try inbox.putBack(claim) }
        }
      } catch SpoolError.disk(let failure) {
        #expect(failure.reason == .ioError)
      }
      try expectOnePlaceEach()
      var inbox = try clock.open()
      for claim in try inbox.recovered() { try inbox.putBack(claim) }
      #expect(
        try clock.everything() == ["June/a.iif", "June/b.iif", "x.zip", "x.zip.ready"],
        "after operation \(position)")
      guard fault.isMet else { return }
      try Disk().remove(clock.path)
    }
    Issue.record("the sweep never ended")
  }

  private func expectOnePlaceEach() throws {
    let files = try clock.everything()
    for name in ["a.iif", "b.iif", "x.zip"] {
      #expect(files.filter { $0.hasSuffix(name) }.count == 1, "\(files)")
    }
    #expect(files.filter { $0.hasPrefix("failed/") && $0.hasSuffix(".reason.txt") }.count <= 2)
  }
}
