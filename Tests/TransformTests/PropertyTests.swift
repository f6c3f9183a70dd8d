import Checks
import Seeds
import Testing
import Timesheets

@testable import Transform

/// What holds for any bundle, tried on bundles full of everything.
@Suite struct PropertyTests {
  private func documents(seed: UInt64) -> [[Line]] {
    var generator = SeededGenerator(seed: seed)
    return (0..<4).map { _ in (0..<60).map { _ in Line.random(using: &generator) } }
  }

  private func options(seed: UInt64) -> CarryOptions {
    var generator = SeededGenerator(seed: ~seed)
    var options = CarryOptions()
    options.carry.mergesEqualLines = Bool.random(using: &generator)
    options.selection.approvedOnly = Bool.random(using: &generator)
    options.selection.from = Bool.random(using: &generator) ? WorkDate(iso: "2026-03-02") : nil
    options.output.batchSize = Int.random(in: 1...9, using: &generator)
    if let mode = Rounding.Mode.allCases.randomElement(using: &generator),
      Bool.random(using: &generator)
    {
      options.carry.rounding = Rounding(minutes: 15, mode: mode)
    }
    options.output.canary = Bool.random(using: &generator)
    return options
  }

  @Test(arguments: UInt64(0)..<40)
  func `minutes read end in one of four states, and the batched ones in batches`(
    seed: UInt64
  ) throws {
    let options = options(seed: seed)
    let checked = checked(bundle(documents(seed: seed)), options: options)
    let entries = entries(from: checked, options: options)
    let plan = batches(of: entries, weekStart: checked.weekStart, options: options.output)
    let totals = checked.controlTotals
    #expect(totals.read.entries == 240)
    #expect(totals.batched.entries > 0)
    try proveTotals(totals, of: entries, in: plan, written: plan.batches.map(\.tally))
    #expect(Set(entries.identitiesInOrder).count == entries.entries.count)
    for batch in plan.batches {
      #expect(batch.entries.count <= options.output.batchSize)
      #expect(
        entries.entries[batch.entries].allSatisfy {
          $0.date.weekStart(first: checked.weekStart) == batch.week
        })
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `files under other names, in another order, give the same batches`(seed: UInt64) {
    let options = options(seed: seed)
    let documents = documents(seed: seed)
    var generator = SeededGenerator(seed: seed + 1000)
    let one = outcome(of: documents, options)
    let other = outcome(of: documents.shuffled(using: &generator), options)
    #expect(one == other)
  }

  private struct Outcome: Equatable {
    let entries: [String]
    let messageSets: [String]
  }

  private func outcome(of documents: [[Line]], _ options: CarryOptions) -> Outcome {
    let checked = checked(bundle(documents), options: options)
    let entries = entries(from: checked, options: options)
    let plan = batches(of: entries, weekStart: checked.weekStart, options: options.output)
    return Outcome(
      entries: entries.entries.map { entry in
        """
        \(entries.identity(of: entry).hexadecimal) \(entry.date.isoText) \(entry.person) \
        \(entry.minutes.minutes) \(entry.customer) \(entry.billable) \(entry.recordCount) \
        \(entries.texts[entry.notes])
        """
      },
      messageSets: plan.batches.map(\.messageSetID))
  }
}
