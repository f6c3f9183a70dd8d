import Testing
import Timesheets

@testable import LoadLedger

/// What is planned and what is known of it later agree, whatever is carried.
struct CarriedPropertyTests {
  /// A small generator of numbers that look random and are the same every time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16 ^ state << 24
    }
  }

  /// What a ledger should know, kept in dictionaries.
  private struct Expected {
    var entries: [EntryIdentity: CarriedEntry] = [:]
    var carriages: [EntryIdentity: Int] = [:]
    var keys: [UInt64: EntryIdentity] = [:]

    mutating func carry(_ delivery: Delivery) {
      for identity in delivery.releases { release(identity) }
      var request = -1
      for line in delivery.lines {
        if !line.isMerged { request += 1 }
        let batch = CarriedBatch(run: delivery.name, number: request / delivery.batchSize + 1)
        entries[line.identity] = CarriedEntry(
          identity: line.identity, content: line.mark.content, batch: batch, state: .batched,
          day: line.day)
        carriages[line.identity, default: 0] += 1
        if line.sourceKey != 0 { keys[line.sourceKey] = line.identity }
      }
    }

    private mutating func release(_ identity: EntryIdentity) {
      guard let entry = entries[identity] else { return }
      entries[identity] = CarriedEntry(
        identity: identity, content: entry.content, batch: entry.batch, state: .released,
        day: entry.day)
    }
  }

  /// A delivery of new lines, of lines carried before that may come again, and of releases.
  private func delivery(
    _ number: Int, after expected: Expected, _ numbers: inout Numbers
  ) -> Delivery {
    var delivery = Delivery([]).named("run-\(number)")
    delivery.batchSize = .random(in: 1...7, using: &numbers)
    for identity in expected.entries.keys.sorted() where numbers.next() % 40 == 0 {
      delivery.releases.append(identity)
    }
    delivery.releases.append(EntryIdentity(high: 1, low: 1))
    let carried = (0..<number).flatMap { run in (0..<40).map { "\(run)/\($0)" } }
    let free = carried.filter { id in
      let identity = Line(id: id).identity
      return delivery.releases.contains(identity)
        || expected.entries[identity]?.state == .released
    }
    let again = free.filter { _ in numbers.next() % 2 == 0 }
    let new = (0..<40).map { "\(number)/\($0)" }.filter { _ in numbers.next() % 4 > 0 }
    for id in (again + new).shuffled(using: &numbers) {
      var line = Line(id: id, content: numbers.next())
      line.minutes = .random(in: 1...600, using: &numbers)
      line.isMerged = !delivery.lines.isEmpty && numbers.next() % 9 == 0
      // Keys of earlier runs come again, but no key twice in one run.
      if numbers.next() % 2 == 0 { line.sourceKey = .max - UInt64(delivery.lines.count * 3) }
      if line.sourceKey == 0 { line.personDay = numbers.next() % 50 + 1 }
      if line.isMerged, minutes(ofLastRequestIn: delivery) + line.minutes > 1440 {
        line.isMerged = false
      }
      delivery.lines.append(line)
    }
    return delivery
  }

  private func minutes(ofLastRequestIn delivery: Delivery) -> Int32 {
    var sum: Int32 = 0
    for line in delivery.lines {
      sum = line.isMerged ? sum + line.minutes : line.minutes
    }
    return sum
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a ledger knows what was carried, how often, under which key and in which batch`(
    seed: UInt64
  ) throws {
    var numbers = Numbers(state: seed)
    let scratch = ScratchLedger()
    let ledger = try scratch.open()
    var expected = Expected()
    var kept = try ledger.past(of: fooBuilders)
    for number in 0..<12 {
      let delivery = delivery(number, after: expected, &numbers)
      try ledger.plan(delivery)
      expected.carry(delivery)
      if number % 3 > 0 { try ledger.published(delivery.name, anna()) }
      try ledger.refresh(&kept)
      for past in [kept, try scratch.open(.readOnly).past(of: fooBuilders)] {
        #expect(past.company == "Foo Builders")
        try confirm(past.entries, expected)
      }
    }
    let unfinished = try ledger.unfinishedRuns().map(\.name)
    #expect(unfinished == ["run-0", "run-3", "run-6", "run-9"])
    try ledger.examine()
  }

  private func confirm(_ carried: CarriedEntries, _ expected: Expected) throws {
    #expect(carried.count == expected.entries.count)
    for (identity, entry) in expected.entries {
      #expect(carried[identity] == entry)
      #expect(carried.carriages(of: identity) == expected.carriages[identity])
    }
    for (key, identity) in expected.keys {
      #expect(carried.entry(ofSourceKey: key) == expected.entries[identity])
    }
    #expect(carried.entry(ofSourceKey: 1) == nil)
    let days = Set((1...50).filter { $0 % 7 == 0 } as [UInt64])
    #expect(
      Set(carried.unnamed(onDays: days))
        == Set(expected.entries.values.filter { days.contains($0.day.key) }))
  }
}
