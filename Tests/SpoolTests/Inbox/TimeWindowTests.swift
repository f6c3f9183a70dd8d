import Testing

@testable import Spool

struct TimeWindowTests {
  @Test func `a window by day is open from its first minute to the one before its last`() throws {
    let window = try #require(TimeWindow(from: 8 * 60, until: 17 * 60))
    #expect(!window.isOpen(at: 8 * 60 - 1))
    #expect(window.isOpen(at: 8 * 60))
    #expect(window.isOpen(at: 17 * 60 - 1))
    #expect(!window.isOpen(at: 17 * 60))
    #expect(window.minutesUntilOpen(at: 7 * 60) == 60)
    #expect(window.minutesUntilOpen(at: 17 * 60) == 15 * 60)
    #expect(window.minutesUntilOpen(at: 12 * 60) == 0)
  }

  @Test func `a window by night goes past midnight`() throws {
    let window = try #require(TimeWindow(from: 22 * 60, until: 6 * 60))
    #expect(window.isOpen(at: 23 * 60))
    #expect(window.isOpen(at: 0))
    #expect(window.isOpen(at: 6 * 60 - 1))
    #expect(!window.isOpen(at: 6 * 60))
    #expect(window.minutesUntilOpen(at: 6 * 60) == 16 * 60)
  }

  @Test(arguments: [(0, 1440), (0, 0), (480, 480), (1440, 1440)])
  func `a window that ends when it opens is the whole day`(from: Int, until: Int) throws {
    let window = try #require(TimeWindow(from: from, until: until))
    #expect((0..<1440).allSatisfy(window.isOpen))
  }

  @Test func `a window until 24 00 ends at midnight`() throws {
    let window = try #require(TimeWindow(from: 1080, until: 1440))
    #expect(window.isOpen(at: 1439))
    #expect(!window.isOpen(at: 0))
  }

  @Test(arguments: [(-1, 5), (5, 1441)]) func `minutes that no day has make no window`(
    from: Int, until: Int
  ) {
    #expect(TimeWindow(from: from, until: until) == nil)
  }

  @Test func `a cycle takes as many as its limits allow, and always one`() {
    var use = CycleUse()
    let limits = CycleLimits(deliveries: 3, bytes: 100)
    #expect(limits.allow(1000, after: use))
    use.add(60)
    #expect(limits.allow(40, after: use))
    #expect(!limits.allow(41, after: use))
    #expect(!limits.allow(Int.max, after: use))
    use.add(20)
    use.add(1)
    #expect(!limits.allow(0, after: use))
    #expect(CycleLimits().allow(Int.max, after: use))
    #expect(CycleLimits(deliveries: 0).allow(0, after: CycleUse()))
  }
}
