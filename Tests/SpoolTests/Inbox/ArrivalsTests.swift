import SystemPackage
import Testing

@testable import Spool

struct ArrivalsTests {
  let clock = ContinuousClock.now
  let patience = Patience(quiet: .seconds(10), quietAfterClose: .seconds(2))

  func at(_ seconds: Int) -> ContinuousClock.Instant { clock.advanced(by: .seconds(seconds)) }

  func seen(_ text: String, files: Int = 1, marker: Bool = false) -> Arrivals.Seen {
    Arrivals.Seen(
      name: "x.zip", imprint: Imprint(files: files, bytes: text.utf8.count), hasMarker: marker)
  }

  func news(_ sign: ArrivalSign) -> FolderNews {
    var news = FolderNews()
    news.signs["x.zip"] = sign
    return news
  }

  @Test func `one look proves nothing`() {
    var arrivals = Arrivals(Patience(quiet: .zero, quietAfterClose: .zero))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(0)) == ["x.zip"])
  }

  @Test func `what stays the same long enough is complete`() {
    var arrivals = Arrivals(patience)
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.nextDue == at(10))
    #expect(arrivals.observe([seen("a")], at: at(9)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(10)) == ["x.zip"])
    #expect(arrivals.nextDue == nil)
  }

  @Test func `each change begins the rest anew`() {
    var arrivals = Arrivals(patience)
    for (index, text) in ["a", "ab", "abc"].enumerated() {
      #expect(arrivals.observe([seen(text)], at: at(index * 9)).isEmpty)
    }
    #expect(arrivals.observe([seen("abc")], at: at(27)).isEmpty)
    #expect(arrivals.observe([seen("abc")], at: at(28)) == ["x.zip"])
  }

  @Test func `what was away between two looks has just come`() {
    var arrivals = Arrivals(patience)
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([], at: at(5)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(10)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(20)) == ["x.zip"])
  }

  @Test func `a file moved in is complete at the first look`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.movedIn))
    #expect(arrivals.observe([seen("a")], at: at(0)) == ["x.zip"])
  }

  @Test func `a file that was closed rests a little`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.nextDue == at(2))
    #expect(arrivals.observe([seen("a")], at: at(2)) == ["x.zip"])
  }

  @Test func `writing after the sign voids it`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.movedIn))
    arrivals.note(news(.unsettled))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(9)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(10)) == ["x.zip"])
  }

  @Test func `a writer that stalls without closing is waited for much longer`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.written))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(299)).isEmpty)
    #expect(arrivals.nextDue == at(300))
    #expect(arrivals.observe([seen("a")], at: at(300)) == ["x.zip"])
  }

  @Test func `a writer that stalled and closes without another byte is done`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.written))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(60)).isEmpty)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("a")], at: at(61)) == ["x.zip"])
  }

  @Test func `a writer that came back after closing is not believed again`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("ab")], at: at(1)).isEmpty)
    #expect(arrivals.observe([seen("ab")], at: at(10)).isEmpty)
    #expect(arrivals.observe([seen("ab")], at: at(11)) == ["x.zip"])
  }

  @Test func `no sign counts for a distrusted name until it is gone`() {
    var arrivals = Arrivals(patience)
    arrivals.distrust("x.zip")
    arrivals.note(news(.movedIn))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    arrivals.note(news(.movedIn))
    #expect(arrivals.observe([seen("a")], at: at(9)).isEmpty)
    #expect(arrivals.observe([], at: at(9)).isEmpty)
    arrivals.note(news(.movedIn))
    #expect(arrivals.observe([seen("a")], at: at(9)) == ["x.zip"])
  }

  @Test func `signs from before events were lost do not count`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    var lost = FolderNews()
    lost.isIncomplete = true
    arrivals.note(lost)
    #expect(arrivals.observe([seen("a")], at: at(9)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(10)) == ["x.zip"])
  }

  @Test func `a marker that is required decides alone`() {
    var arrivals = Arrivals(Patience(marker: .required))
    arrivals.note(news(.movedIn))
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(1000)).isEmpty)
    #expect(arrivals.observe([seen("ab", marker: true)], at: at(1001)) == ["x.zip"])
  }

  @Test func `an empty folder waits for its files`() {
    var arrivals = Arrivals(patience)
    arrivals.note(news(.closed))
    #expect(arrivals.observe([seen("", files: 0)], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("", files: 0)], at: at(1000)).isEmpty)
  }

  @Test func `a clock that was set back only makes it wait anew`() {
    var arrivals = Arrivals(patience)
    #expect(arrivals.observe([seen("a")], at: at(100)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(0)).isEmpty)
    #expect(arrivals.observe([seen("a")], at: at(10)) == ["x.zip"])
  }
}
