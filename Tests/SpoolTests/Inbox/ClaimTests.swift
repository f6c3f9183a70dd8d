import Glibc
import Synchronization
import SystemPackage
import Testing

@testable import Spool

struct ClaimTests {
  let clock: ScratchInbox

  init() throws { clock = try ScratchInbox() }

  @Test func `a claimed delivery lies in a folder of its own until it is done`() throws {
    try clock.drop("x.zip")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    #expect(claim.path == clock.path.appending(".claimed/1/x.zip"))
    #expect(try clock.everything() == [".claimed/1/x.zip"])
    #expect(try inbox.finish(claim, .done) == clock.path.appending("done/x.zip"))
    #expect(try clock.everything() == ["done/x.zip"])
    #expect(try FolderListing.items(of: clock.path.appending(".claimed")).isEmpty)
  }

  @Test func `a failed delivery has its reason beside it`() throws {
    try clock.drop("June/a.iif", "a")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    try inbox.finish(claim, .failed(reason: Array("Pourquoi / why\n".utf8)))
    #expect(try clock.everything() == ["failed/June/a.iif", "failed/June.reason.txt"])
    #expect(try clock.text("failed/June.reason.txt") == "Pourquoi / why\n")
  }

  @Test func `names that are taken in done and failed get numbers, and nothing is overwritten`()
    throws
  {
    var inbox = try clock.open()
    for text in ["1", "2", "3"] {
      try clock.drop("x.tar.gz", text)
      try inbox.finish(try inbox.claimFirst(clock), .done)
    }
    for text in ["4", "5"] {
      try clock.drop("x.tar.gz", text)
      try inbox.finish(try inbox.claimFirst(clock), .failed(reason: Array("why \(text)".utf8)))
    }
    #expect(try clock.text("done/x.tar.gz") == "1")
    #expect(try clock.text("done/x (2).tar.gz") == "2")
    #expect(try clock.text("done/x (3).tar.gz") == "3")
    #expect(try clock.text("failed/x (2).tar.gz") == "5")
    #expect(try clock.text("failed/x (2).tar.gz.reason.txt") == "why 5")
    #expect(try clock.everything().count == 7)
  }

  @Test func `a reason that stands alone keeps its name`() throws {
    try clock.drop("failed/x.zip.reason.txt", "of a delivery that was taken away")
    try clock.drop("x.zip")
    var inbox = try clock.open()
    try inbox.finish(try inbox.claimFirst(clock), .failed(reason: Array("why".utf8)))
    #expect(try clock.text("failed/x (2).zip.reason.txt") == "why")
    #expect(try clock.everything().count == 3)
  }

  @Test func `the longest names find a place, with their reasons`() throws {
    let name = String(repeating: "é", count: 125) + "x.zip"
    #expect(name.utf8.count == 255)
    var inbox = try clock.open()
    for _ in 0..<2 {
      try clock.drop(name)
      try inbox.finish(try inbox.claimFirst(clock), .failed(reason: []))
    }
    let short = String(repeating: "é", count: 119)
    let numbered = String(repeating: "é", count: 117)
    #expect(
      Set(try clock.everything()) == [
        "failed/\(short).zip", "failed/\(short).zip.reason.txt",
        "failed/\(numbered) (2).zip", "failed/\(numbered) (2).zip.reason.txt",
      ])
  }

  @Test func `a link that was dropped can be put into failed, itself`() throws {
    let target = try clock.scratch.file("secret.iif", "secret")
    symlink("../secret.iif", clock.path.appending("link.iif").string)
    var inbox = try clock.open()
    let delivery = try #require(
      try inbox.deliveries(at: clock.at(0)).first { $0.state == .refused(.symbolicLink) })
    let claim = try #require(try inbox.claim(delivery))
    #expect(claim.refusal == .symbolicLink)
    #expect(try inbox.recovered() == [claim])
    try inbox.finish(claim, .failed(reason: Array("a link".utf8)))
    #expect(
      try FileState.ifPresent(at: clock.path.appending("failed/link.iif"), .keepLinks)?.kind
        == .symbolicLink)
    #expect(try Disk().exists(target))
  }

  @Test func `a delivery that is gone, or claimed by another, cannot be claimed`() throws {
    let path = try clock.drop("x.zip")
    var inbox = try clock.open()
    var other = inbox
    let delivery = try #require(try inbox.atRest(clock).first)
    #expect(try inbox.claim(delivery) != nil)
    #expect(try other.claim(delivery) == nil)
    #expect(try clock.everything() == [".claimed/1/x.zip"])
    try clock.drop("y.zip")
    let second = try #require(try inbox.atRest(clock).first)
    try Disk().remove(clock.path.appending("y.zip"))
    #expect(try inbox.claim(second) == nil)
    #expect(try FolderListing.items(of: clock.path.appending(".claimed")).count == 1)
    #expect(try !Disk().exists(path))
  }

  @Test func `of many who claim one delivery exactly one wins`() async throws {
    let names = (0..<20).map { "\($0).zip" }
    for name in names {
      try clock.drop(name)
      try clock.drop("\(name).ready")
    }
    var inbox = try clock.open()
    let deliveries = try inbox.atRest(clock)
    let shared = inbox
    let claims = try await withThrowingTaskGroup(of: [Claim].self) { group in
      for _ in 0..<4 {
        group.addTask {
          var mine = shared
          return try deliveries.compactMap { try mine.claim($0) }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(claims.map(\.name.string).sorted() == names.sorted())
    #expect(Set(claims.map(\.path)).count == names.count)
    #expect(try Set(inbox.recovered()) == Set(claims))
  }

  @Test func `a delivery that somebody went on writing to is put back, to rest again`() throws {
    try clock.drop("x.zip", "P")
    var inbox = try clock.open()
    let delivery = try #require(try inbox.atRest(clock).first)
    try clock.append("x.zip", "K")
    #expect(try inbox.claim(delivery) == nil)
    #expect(try clock.everything() == ["x.zip"])
    var news = FolderNews()
    news.signs["x.zip"] = .movedIn
    inbox.note(news)
    #expect(try inbox.states(at: clock.at(100)) == ["x.zip": .arriving])
    #expect(try inbox.states(at: clock.at(110)) == ["x.zip": .complete])
  }

  @Test func `a folder that got another file since is put back`() throws {
    try clock.drop("June/a.iif")
    var inbox = try clock.open()
    let delivery = try #require(try inbox.atRest(clock).first)
    try clock.drop("June/b.iif")
    #expect(try inbox.claim(delivery) == nil)
    #expect(try clock.everything() == ["June/a.iif", "June/b.iif"])
  }

  @Test func `what is put back never takes the name of another`() throws {
    try clock.drop("x.zip", "old")
    try clock.drop("x.zip.ready", "")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    try clock.drop("x.zip", "new")
    try inbox.putBack(claim)
    #expect(Set(try clock.everything()) == ["x (2).zip", "x (2).zip.ready", "x.zip"])
    #expect(try clock.text("x.zip") == "new")
    #expect(try clock.text("x (2).zip") == "old")
  }

  @Test func `the marker goes with its delivery, and away when it ends`() throws {
    for marker in [Patience.Marker.required, .notNeeded] {
      try clock.drop("x.zip")
      try clock.drop("x.zip.ready", "")
      try clock.drop("y.zip.ready", "")
      var inbox = try clock.open(Patience(marker: marker))
      let claim = try inbox.claimFirst(clock)
      #expect(
        try clock.everything() == [
          ".claimed/1/x.zip", ".claimed/1/x.zip.ready", "y.zip.ready",
        ])
      try inbox.finish(claim, .done)
      #expect(try clock.everything() == ["done/x.zip", "y.zip.ready"])
      try Disk().remove(clock.path.appending("done"))
      try Disk().remove(clock.path.appending("y.zip.ready"))
    }
  }

  @Test func `a marker that was taken away stops the claim`() throws {
    try clock.drop("x.zip")
    let marker = try clock.drop("x.zip.ready", "")
    var inbox = try clock.open(Patience(marker: .required))
    let delivery = try #require(try inbox.atRest(clock).first)
    try Disk().remove(marker)
    #expect(try inbox.claim(delivery) == nil)
    #expect(try clock.everything() == ["x.zip"])
  }

  /// No right is missing to root.
  @Test(.enabled(if: getuid() != 0))
  func `a folder that may not be moved stays where it is`() throws {
    try clock.drop("June/a.iif")
    let path = clock.path.appending("June")
    chmod(path.string, 0o500)
    defer { chmod(path.string, 0o700) }
    var inbox = try clock.open()
    let delivery = try #require(try inbox.atRest(clock).first)
    #expect(throws: SpoolError.self) { try inbox.claim(delivery) }
    #expect(try clock.everything() == ["June/a.iif"])
    chmod(path.string, 0o700)
    #expect(try inbox.claim(delivery) != nil)
  }

  /// No right is missing to root.
  @Test(.enabled(if: getuid() != 0))
  func `a delivery that may not be read waits where it is`() throws {
    let path = try clock.drop("x.zip")
    try clock.drop("June/lists/a.iif")
    chmod(path.string, 0)
    let lists = clock.path.appending("June/lists")
    chmod(lists.string, 0)
    defer { chmod(lists.string, 0o700) }
    var inbox = try clock.open()
    _ = try inbox.deliveries(at: clock.at(0))
    #expect(
      try inbox.states(at: clock.at(10)) == [
        "x.zip": .unreadable(DiskFailure(.read, path, .permissionDenied)),
        "June": .unreadable(DiskFailure(.list, lists, .permissionDenied)),
      ])
    chmod(path.string, 0o600)
    #expect(try inbox.states(at: clock.at(11))["x.zip"] == .complete)
  }
}
