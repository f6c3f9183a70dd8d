import Glibc
import Testing
import Timesheets

@testable import LoadLedger

struct LedgerSpeed {
  @Test func `measure`() throws {
    let scratch = ScratchLedger()
    let ledger = try scratch.open()
    let clock = Stopwatch()
    for round in 0..<3 {
      var delivery = Delivery((0..<300_000).map { Line(id: "80000\($0)-\(round)-1700000000") })
      delivery.batchSize = 100
      delivery.name = "run-\(round)"
      let intake = try ledger.takeIn(content: delivery.content, name: "x", anna())
      let run = delivery.planned(intake: intake.id)
      print("plan", try clock.measure { try ledger.plan(run, anna()) })
      print("publish", try clock.measure { try ledger.published(run.name, anna()) })
      var carried = CarriedEntries()
      print("load", try clock.measure { carried = try ledger.carriedEntries() }, carried.count)
      var hits = 0
      print(
        "look",
        clock.measure {
          for line in run.entries.marks where carried[line.identity] != nil { hits += 1 }
        }, hits)
      var twice: LedgerFault?
      let other = try ledger.takeIn(content: digest(9), name: "x", anna())
      var again = delivery.planned(intake: other.id)
      again.name = "again"
      print(
        "refused", clock.measure { twice = fault { try ledger.plan(again, anna()) } }, twice as Any)
    }
  }
}

struct Stopwatch {
  func measure(_ body: () throws -> Void) rethrows -> String {
    func now(_ id: clockid_t) -> Double {
      var time = timespec()
      clock_gettime(id, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    try body()
    let end = (now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_MONOTONIC))
    return "cpu \(end.0 - start.0) wall \(end.1 - start.1)"
  }
}
