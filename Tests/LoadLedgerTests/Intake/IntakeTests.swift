import Testing
import Timesheets

@testable import LoadLedger

struct IntakeTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test func `new content has no first run`() throws {
    #expect(try ledger.takeIn(content: digest(1), name: "a.zip", anna()).firstRun == nil)
    #expect(try ledger.firstRun(ofContent: digest(1)) == nil)
  }

  @Test func `the same content under another name is known by its first run`() throws {
    let delivery = Delivery("a", "b")
    try ledger.carry(delivery, anna(100))
    let again = try ledger.takeIn(content: delivery.content, name: "renamed.zip", anna(200))
    #expect(
      again.firstRun
        == EarlierRun(
          name: "run-1", state: .published, bundleName: "run-1.zip",
          takenAt: Moment(seconds: 100)))
  }

  @Test func `content whose first intake came to no run is new`() throws {
    let intake = try ledger.takeIn(content: digest(1), name: "a.zip", anna())
    try ledger.settle(intake.id, as: .failed, anna())
    #expect(try ledger.takeIn(content: digest(1), name: "a.zip", anna()).firstRun == nil)
  }

  @Test func `an intake ends once`() throws {
    let intake = try ledger.takeIn(content: digest(1), name: "a.zip", anna())
    try ledger.settle(intake.id, as: .refused, anna())
    let found = fault { try ledger.settle(intake.id, as: .failed, anna()) }
    guard case .refused = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    #expect(try scratch.value("SELECT outcome FROM intake") == "refused")
  }

  @Test func `an intake whose run is planned ends with its publication only`() throws {
    let run = try ledger.plan(Delivery("a"))
    let found = fault { try ledger.settle(run.intake, as: .failed, anna()) }
    guard case .refused = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    try ledger.published(run.name, anna())
  }
}
