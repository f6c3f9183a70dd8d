import Glibc
import SystemPackage
import Testing

@testable import Spool

struct ClaimNoteTests {
  let clock: ScratchInbox

  init() throws { clock = try ScratchInbox() }

  @Test(arguments: ["x.zip", "June/a.iif"])
  func `a claim keeps its tag when it is recovered, and no other claim ever has it`(
    name: String
  ) throws {
    try clock.drop(name)
    let first: Claim
    do {
      var inbox = try clock.open()
      first = try inbox.claimFirst(clock)
    }
    var inbox = try clock.open()
    #expect(try inbox.recovered() == [first])
    try inbox.putBack(first)
    let delivery = try #require(try inbox.atRest(clock).first)
    let second = try #require(try inbox.claim(delivery))
    #expect(second.path == first.path)
    #expect(second.tag != first.tag)
  }

  @Test func `a delivery that changed while nobody looked is put back, to rest again`() throws {
    try clock.drop("x.zip", "P")
    try clock.drop("x.zip.ready")
    try clock.drop("June/a.iif")
    try clock.drop("y.zip")
    do {
      var inbox = try clock.open()
      for delivery in try inbox.atRest(clock) { _ = try inbox.claim(delivery) }
    }
    let claims = clock.path.appending(".claimed")
    for item in try FolderListing.items(of: claims) {
      let folder = "inbox/.claimed/\(item.name.string)"
      if try Disk().exists(claims.appending(item.name).appending("x.zip")) {
        try clock.append(".claimed/\(item.name.string)/x.zip", "K")
      }
      if try Disk().exists(claims.appending(item.name).appending("June")) {
        try clock.scratch.file("\(folder)/June/b.iif", "late")
      }
    }
    var inbox = try clock.open()
    #expect(try inbox.recovered().map(\.name.string) == ["y.zip"])
    #expect(Set(try clock.everything()).subtracting(["June/a.iif", "June/b.iif"]).count == 3)
    #expect(try clock.text("x.zip") == "PK")
    #expect(try Disk().exists(clock.path.appending("x.zip.ready")))
    var news = FolderNews()
    news.signs["x.zip"] = .movedIn
    inbox.note(news)
    #expect(
      try inbox.deliveries(at: clock.at(100)).filter { $0.state == .arriving }.map(\.name.string)
        .sorted() == ["June", "x.zip"])
  }

  @Test(arguments: ["", "abc", "-"])
  func `a note that is half written says nothing`(text: String) throws {
    try clock.drop(".claimed/1/.claim", text)
    try clock.drop(".claimed/1/x.zip")
    try clock.drop(".claimed/2/.claim", text)
    var inbox = try clock.open()
    #expect(try inbox.recovered().map(\.name.string) == ["x.zip"])
    #expect(try FolderListing.items(of: clock.path.appending(".claimed")).count == 1)
  }

  @Test(arguments: [true, false])
  func `a delivery that got more after it was read is not done, but put back`(
    isLateFile: Bool
  ) throws {
    try clock.drop("June/a.iif", "a")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    if isLateFile {
      try clock.drop(".claimed/1/June/b.iif", "late")
    } else {
      try clock.append(".claimed/1/June/a.iif", "late")
    }
    #expect(throws: SpoolError.changed(claim.path)) { try inbox.finish(claim, .done) }
    try inbox.putBack(claim)
    #expect(try clock.everything() == (isLateFile ? ["June/a.iif", "June/b.iif"] : ["June/a.iif"]))
    let again = try inbox.claimFirst(clock)
    try inbox.finish(again, .done)
    #expect(try clock.everything().allSatisfy { $0.hasPrefix("done/June/") })
  }

  @Test func `a delivery that changed may fail all the same`() throws {
    try clock.drop("x.zip", "P")
    var inbox = try clock.open()
    let claim = try inbox.claimFirst(clock)
    try clock.append(".claimed/1/x.zip", "K")
    try inbox.finish(claim, .failed(reason: Array("why".utf8)))
    #expect(try clock.everything() == ["failed/x.zip", "failed/x.zip.reason.txt"])
  }
}
