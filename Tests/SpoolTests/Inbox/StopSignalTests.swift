import Glibc
import SystemPackage
import Testing

@testable import Spool

@Suite(.serialized)
struct StopSignalTests {
  @Test func `asked once, it stays asked`() throws {
    let stop = try StopSignal()
    #expect(!stop.isAsked)
    for _ in 0..<100_000 { stop.ask() }
    #expect(stop.isAsked)
    #expect(stop.isAsked)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a termination signal asks instead of ending the process`(signal: Int32) throws {
    let stop = try StopSignal.onTermination()
    #expect(!stop.isAsked)
    kill(getpid(), signal)
    var watch = FolderWatch([])
    #expect(watch.wait(atMost: .seconds(600), stop).cause == .stop)
    #expect(stop.isAsked)
    #expect(watch.wait(atMost: .seconds(600), stop).cause == .stop)
  }
}
