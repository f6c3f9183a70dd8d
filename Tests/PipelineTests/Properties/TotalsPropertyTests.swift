import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// Whatever is wrong with a delivery, every entry and every minute ends in exactly one state.
@Suite struct TotalsPropertyTests {
  @Test(arguments: UInt64(1)...12)
  func `entries and minutes end where the source shows that they must`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let outcome = try await Workplace().carry(messy.delivery)
    let totals = outcome.report.totals
    #expect(totals.tie)
    #expect(totals.read == messy.tally { _ in true })
    for state in EntryState.allCases {
      #expect(totals[state] == messy.tally { $0 == state }, "\(state)")
    }
  }

  @Test(arguments: UInt64(101)...108)
  func `the published table says the same, row by row`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let published = try await Workplace().carry(messy.delivery)
    let rows = published.entries
    for state in EntryState.allCases {
      let ofState = rows.filter { $0["state"] == state.rawValue }
      let tally = Tally(
        entries: ofState.count, minutes: ofState.compactMap { Int($0["minutes"] ?? "") }.sum)
      #expect(tally == messy.tally { $0 == state }, "\(state)")
      #expect(ofState.allSatisfy { ($0["cause"] == "") == (state == .batched) })
    }
    let carried = rows.filter { $0["state"] == "batched" }.map { PaidDay(row: $0) }
    #expect(PaidDay.sums(carried) == PaidDay.sums(messy.paidDays))
  }

  @Test(arguments: UInt64(201)...212)
  func `the published batches hold what was worked, by person, day and wage item`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    var messy = MessyDelivery(&random)
    messy.delivery.options.output.batchSize = random.number(1...40)
    messy.delivery.options.carry.mergesEqualLines = random.chance(40)
    messy.delivery.options.output.canary = random.chance(50)
    let published = try await Workplace().carry(messy.delivery)
    let batches = try published.batches
    let entries = batches.flatMap(\.entries)
    let carried = entries.map { PaidDay($0) }
    #expect(PaidDay.sums(carried) == PaidDay.sums(messy.paidDays))
    #expect(batches.allSatisfy { $0.entries.count <= messy.delivery.options.output.batchSize })
    #expect(Set(entries.map(\.requestID)).count == entries.count)
  }

  @Test(arguments: UInt64(301)...306)
  func `rounding changes each entry by its own rule and nothing else`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var messy = MessyDelivery(&random)
    let step = random.pick([5, 6, 10, 15, 60])
    let mode = random.pick(Rounding.Mode.allCases)
    messy.delivery.options.carry.rounding = Rounding(minutes: Int32(step), mode: mode)
    let outcome = try await Workplace().carry(messy.delivery)
    let entries = try outcome.batches.flatMap(\.entries)
    let worked = messy.paidDays.map(\.minutes)
    let rounded = worked.map { minutes in
      let below = minutes / step * step
      let above = below == minutes ? below : below + step
      let kept =
        switch mode {
        // Down adds no minute, not even where nothing would be left.
        case .down: below == 0 ? minutes : below
        case .up: above
        case .nearest: 2 * (minutes - below) < step ? below : above
        }
      return min(mode == .down ? kept : max(kept, step), 1440)
    }
    #expect(try entries.map { try #require($0.minutes) }.sorted() == rounded.sorted())
    #expect(outcome.report.roundedMinutes == rounded.sum - worked.sum)
  }

  @Test(arguments: UInt64(401)...408)
  func `the held files hold exactly what was held, ready to be dropped again`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let workplace = try Workplace()
    let first = try await workplace.carry(messy.delivery)
    var again = messy.delivery
    again.files = messy.listFiles + first.held
    // A file that breaks off is held whole, what was left out or doubled in it too.
    guard again.files.count > messy.listFiles.count, !messy.hasBrokenFile else { return }
    let second = try await workplace.carry(again, outbox: "again")
    #expect(second.report.totals.read == first.report.totals.held)
    #expect(second.report.totals.held == first.report.totals.held)
  }
}
