import Glibc
import SystemPackage
import Testing

@testable import Spool

struct FolderWatchTests {
  let clock: ScratchInbox
  let stop: StopSignal

  init() throws {
    clock = try ScratchInbox()
    stop = try StopSignal()
  }

  /// Far longer than any test may take: who waits so long was not woken.
  let forever = Duration.seconds(600)

  @Test func `nothing happens, and the time is up`() {
    var watch = FolderWatch([clock.path])
    #expect(watch.state(of: clock.path) == .watched)
    let wake = watch.wait(atMost: .milliseconds(1), stop)
    #expect(wake.cause == .time)
    #expect(wake.news(of: clock.path) == FolderNews())
    #expect(watch.wait(atMost: .seconds(-1), stop).cause == .time)
  }

  @Test func `a request to stop ends the wait`() {
    var watch = FolderWatch([clock.path])
    let asker = Thread { [stop] in stop.ask() }
    #expect(watch.wait(atMost: forever, stop).cause == .stop)
    asker.join()
  }

  @Test func `a file dropped by another wakes the wait`() {
    var watch = FolderWatch([clock.path])
    let dropper = Thread { [path = clock.path] in
      close(open(path.appending("x.zip").string, O_CREAT | O_WRONLY, 0o600))
    }
    #expect(watch.wait(atMost: forever, stop).cause == .change)
    dropper.join()
  }

  @Test func `closed, moved in and still open are told apart`() throws {
    var watch = FolderWatch([clock.path])
    try clock.drop("closed.zip")
    try clock.scratch.file("moved.zip", "foo")
    try clock.scratch.file("June/a.iif", "foo")
    for name in ["moved.zip", "June"] {
      try Disk().rename(clock.scratch.path.appending(name), to: clock.path.appending(name))
    }
    let file = try Disk().createFile(clock.path.appending("open.zip"))
    try Disk().write([1], to: file)
    try clock.drop("again.zip")
    let again = OpenFile(
      owning: open(clock.path.appending("again.zip").string, O_WRONLY), at: clock.path)
    try Disk().write([1], to: again)
    let wake = watch.wait(atMost: forever, stop)
    #expect(wake.cause == .change)
    #expect(
      wake.news(of: clock.path).signs == [
        "closed.zip": .closed, "moved.zip": .movedIn, "June": .closed, "open.zip": .written,
        "again.zip": .written,
      ])
    try Disk().close(file)
    #expect(watch.wait(atMost: forever, stop).news(of: clock.path).signs == ["open.zip": .closed])
    try Disk().close(again)
  }

  @Test func `writing to an open file wakes nobody, but is told`() throws {
    let file = try Disk().createFile(clock.path.appending("x.zip"))
    var watch = FolderWatch([clock.path])
    for _ in 0..<10 { try Disk().write([1], to: file) }
    let wake = watch.wait(atMost: .milliseconds(1), stop)
    #expect(wake.cause == .time)
    #expect(wake.news(of: clock.path).signs == ["x.zip": .written])
  }

  @Test func `a copy that stalls half way is never complete before it is closed`() throws {
    var inbox = try clock.open()
    var watch = FolderWatch([clock.path])
    let file = try Disk().createFile(clock.path.appending("x.zip"))
    for second in [0, 60, 250] {
      try Disk().write([1], to: file)
      inbox.note(watch.wait(atMost: .milliseconds(1), stop).news(of: clock.path))
      #expect(try inbox.states(at: clock.at(second)) == ["x.zip": .arriving])
      inbox.note(watch.wait(atMost: .milliseconds(1), stop).news(of: clock.path))
      #expect(try inbox.states(at: clock.at(second + 59)) == ["x.zip": .arriving])
    }
    try Disk().close(file)
    inbox.note(watch.wait(atMost: forever, stop).news(of: clock.path))
    #expect(try inbox.states(at: clock.at(310)) == ["x.zip": .complete])
  }

  @Test func `what is put back rests again, although it was moved in`() throws {
    try clock.drop("x.zip")
    var inbox = try clock.open()
    var watch = FolderWatch([clock.path])
    let claim = try inbox.claimFirst(clock)
    try inbox.putBack(claim)
    let news = watch.wait(atMost: forever, stop).news(of: clock.path)
    #expect(news.signs == ["x.zip": .movedIn])
    inbox.note(news)
    #expect(try inbox.states(at: clock.at(100)) == ["x.zip": .arriving])
  }

  @Test func `unfinished names and the inbox's own moves wake nobody`() throws {
    try clock.drop("x.zip")
    var inbox = try clock.open()
    let delivery = try #require(try inbox.atRest(clock).first)
    var watch = FolderWatch([clock.path])
    try clock.drop("y.zip.part")
    let claim = try #require(try inbox.claim(delivery))
    try inbox.finish(claim, .done)
    #expect(watch.wait(atMost: .milliseconds(1), stop).cause == .time)
    try Disk().rename(
      clock.path.appending("y.zip.part"), to: clock.path.appending("y.zip"))
    let wake = watch.wait(atMost: forever, stop)
    #expect(wake.cause == .change)
    #expect(wake.news(of: clock.path).signs["y.zip"] == .movedIn)
  }

  @Test func `PAUSE put there and taken away wakes the wait`() throws {
    var watch = FolderWatch([clock.path])
    let pause = try clock.drop("PAUSE")
    #expect(watch.wait(atMost: forever, stop).cause == .change)
    try Disk().remove(pause)
    #expect(watch.wait(atMost: forever, stop).cause == .change)
  }

  @Test func `several folders are told apart`() throws {
    let other = clock.scratch.path.appending("other")
    try Disk().createFolders(other)
    var watch = FolderWatch([clock.path, other])
    try clock.scratch.file("other/x.zip", "foo")
    let wake = watch.wait(atMost: forever, stop)
    #expect(wake.news(of: clock.path).signs.isEmpty)
    #expect(wake.news(of: other).signs == ["x.zip": .closed])
  }

  @Test func `a folder that vanishes and comes back is watched again`() throws {
    var watch = FolderWatch([clock.path])
    for round in 0..<3 {
      let elsewhere = clock.scratch.path.appending("elsewhere-\(round)")
      if round == 1 {
        try Disk().remove(clock.path)
      } else {
        try Disk().rename(clock.path, to: elsewhere)
      }
      #expect(watch.wait(atMost: forever, stop).cause == .change)
      #expect(watch.wait(atMost: .milliseconds(1), stop).cause == .time)
      #expect(watch.state(of: clock.path) == .missing)
      try Disk().createFolders(clock.path)
      #expect(watch.wait(atMost: forever, stop).cause == .change)
      #expect(watch.state(of: clock.path) == .watched)
      try clock.drop("x.zip")
      #expect(
        watch.wait(atMost: forever, stop).news(of: clock.path).signs == ["x.zip": .closed])
    }
  }

  @Test func `another folder in the place of a watched one is watched instead`() throws {
    var watch = FolderWatch([clock.path])
    try Disk().rename(clock.path, to: clock.scratch.path.appending("elsewhere"))
    try Disk().createFolders(clock.path)
    #expect(watch.wait(atMost: forever, stop).cause == .change)
    try clock.drop("x.zip")
    #expect(watch.wait(atMost: forever, stop).news(of: clock.path).signs == ["x.zip": .closed])
  }

  @Test func `a file in the place of the folder is a state`() throws {
    try Disk().remove(clock.path)
    try clock.scratch.file("inbox", "a file")
    var watch = FolderWatch([clock.path])
    #expect(watch.wait(atMost: .milliseconds(1), stop).cause == .time)
    #expect(watch.state(of: clock.path) == .missing)
  }

  @Test func `more events than the system keeps void all signs`() throws {
    // A file of the system's own, which has no size.
    let setting = try OpenFile.reading("/proc/sys/fs/inotify/max_queued_events", .keepLinks)
    let digits = String(decoding: try setting.bytes(at: 0, count: 20).dropLast(), as: UTF8.self)
    let limit = try #require(Int(digits))
    guard limit <= 100_000 else { return }
    let one = try Disk().createFile(clock.path.appending("one"))
    let other = try Disk().createFile(clock.path.appending("other"))
    var watch = FolderWatch([clock.path])
    // Equal events in a row are kept as one, so two files take turns.
    for _ in 0...limit / 2 {
      try Disk().write([1], to: one)
      try Disk().write([1], to: other)
    }
    let wake = watch.wait(atMost: forever, stop)
    #expect(wake.cause == .change)
    #expect(wake.news(of: clock.path).isIncomplete)
    try clock.drop("x.zip")
    #expect(watch.wait(atMost: forever, stop).news(of: clock.path).signs == ["x.zip": .closed])
  }
}
