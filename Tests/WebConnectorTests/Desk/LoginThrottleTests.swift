import Testing

@testable import WebConnector

struct LoginThrottleTests {
  private let start = ContinuousClock.now

  private func second(_ seconds: Int) -> ContinuousClock.Instant {
    start.advanced(by: .seconds(seconds))
  }

  @Test func `each wrong password costs twice the time, up to five minutes`() {
    var throttle = LoginThrottle()
    var now = 0
    for pause in [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300] {
      #expect(throttle.allows("foo", from: "a", at: second(now)))
      throttle.refuse("foo", from: "a", at: second(now))
      #expect(!throttle.allows("foo", from: "a", at: second(now + pause - 1)))
      now += pause
    }
  }

  @Test func `a stranger elsewhere locks nobody out, and a right password forgets`() {
    var throttle = LoginThrottle()
    throttle.refuse("foo", from: "a", at: start)
    #expect(throttle.allows("foo", from: "b", at: start))
    #expect(throttle.allows("bar", from: "a", at: start))
    throttle.accept("foo", from: "a")
    #expect(throttle.allows("foo", from: "a", at: start))
  }

  @Test func `one name after another from one place has to wait too`() {
    var throttle = LoginThrottle()
    for number in 1...20 {
      #expect(throttle.allows("foo\(number)", from: "a", at: start))
      throttle.refuse("foo\(number)", from: "a", at: start)
    }
    throttle.refuse("bar", from: "a", at: start)
    #expect(!throttle.allows("baz", from: "a", at: start))
    #expect(throttle.allows("baz", from: "a", at: second(1)))
    #expect(throttle.allows("baz", from: "b", at: start))
  }

  @Test func `tickets that nobody gave count against their place as well`() {
    var throttle = LoginThrottle()
    for _ in 1...21 {
      #expect(throttle.allows(from: "a", at: start))
      throttle.refuse(from: "a", at: start)
    }
    #expect(!throttle.allows(from: "a", at: start))
    #expect(!throttle.allows("foo", from: "a", at: start))
    #expect(throttle.allows(from: "a", at: second(1)))
    #expect(throttle.allows(from: "b", at: start))
  }
}
