import Testing
import Timesheets

@testable import LoadLedger

struct CourierKeepingTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test func `a courier is added once, and keeps its FileID whatever its password`() throws {
    #expect(try ledger.courier() == nil)
    try ledger.addCourier()
    let first = try #require(try ledger.courier())
    #expect(first.user == "foo")
    #expect(first.added == anna())
    try ledger.setCourier(
      user: "bar", passwordHash: "another", fileID: "{00000000-0000-0000-0000-00000000000b}",
      anna(1_780_000_100))
    let second = try #require(try ledger.courier())
    #expect(second.user == "bar")
    #expect(second.passwordHash == "another")
    #expect(second.fileID == first.fileID)
    #expect(second.added == first.added)
    let events = try ledger.events()
    #expect(events.map(\.kind) == [.courierPassword, .courierAdded])
    #expect(events.map(\.detail) == ["bar", "foo"])
  }

  @Test func `a name or a FileID that is none is refused`() {
    for (user, id) in [("", "{00000000-0000-0000-0000-00000000000a}"), ("foo", "a")] {
      #expect(
        isRefused {
          try ledger.setCourier(user: user, passwordHash: "hash", fileID: id, anna())
        })
    }
  }

  @Test func `wrong passwords are counted, and fill no audit trail`() throws {
    try ledger.addCourier()
    for second in 0..<100 {
      try ledger.noteRefusedLogin(anna(1_780_000_000 + Int64(second)))
    }
    let standing = try #require(try ledger.courierStanding())
    #expect(standing.refusedLogins == 100)
    #expect(standing.lastContact?.at == Moment(seconds: 1_780_000_099))
    #expect(standing.obstacle == .refusedLogin)
    let counts = try ledger.events().filter { $0.kind == .courierRefused }.map(\.detail)
    #expect(counts == ["64", "32", "16", "8", "4", "2", "1"])
    try ledger.begin()
    #expect(try ledger.courierStanding()?.refusedLogins == 0)
    #expect(try ledger.courierStanding()?.obstacle == nil)
  }

  @Test func `one session is at work at a time`() throws {
    #expect(isRefused { try ledger.begin() })
    try ledger.addCourier()
    let first = try ledger.begin(1)
    #expect(isRefused { try ledger.begin(2) })
    let host = CourierHost(company: "Foo Builders", product: "QuickBooks Enterprise 24.0")
    try ledger.noteHost(host, ofSession: first, at: Moment(seconds: 5))
    #expect(try ledger.courierStanding()?.session?.host == host)
    try ledger.endSession(first, .otherCompany, anna(6))
    try ledger.endSession(first, .closed, anna(7))
    let standing = try #require(try ledger.courierStanding())
    #expect(standing.session == nil)
    #expect(standing.lastEnd?.reason == .otherCompany)
    #expect(standing.obstacle == .ended(.otherCompany))
    #expect(try ledger.begin(2) > first)
  }

  @Test func `the newest set of lists is known`() throws {
    try ledger.addCourier()
    try ledger.noteLists("lists-1", anna(5))
    try ledger.noteLists("lists-2", anna(9))
    #expect(try ledger.courierReading().listsBroughtAt == Moment(seconds: 9))
  }
}
