import Dispatch
import Testing

@testable import WebConnector

struct PasswordLooksTests {
  @Test func `two are looked at at once, some wait, and the rest is turned away`() async {
    let looks = PasswordLooks()
    let (begun, beginning) = AsyncStream<Void>.makeStream()
    let gate = DispatchSemaphore(value: 0)
    let all = PasswordLooks.mostAtWork + PasswordLooks.mostWaiting
    await withTaskGroup(of: Bool?.self) { group in
      for _ in 0..<all {
        group.addTask {
          await looks.found {
            beginning.yield()
            gate.wait()
            return true
          }
        }
      }
      var beginnings = begun.makeAsyncIterator()
      for _ in 0..<PasswordLooks.mostAtWork { await beginnings.next() }
      while await !looks.isFull { await Task.yield() }
      #expect(await looks.found { true } == nil)
      for _ in 0..<all { gate.signal() }
      for await found in group { #expect(found == true) }
    }
    #expect(await looks.found { 7 } == 7)
  }
}
