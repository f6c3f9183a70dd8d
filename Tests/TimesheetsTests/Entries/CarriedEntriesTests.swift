import Testing

@testable import Timesheets

struct CarriedEntriesTests {
  /// A small generator of numbers that look random and are the same every time.
  private struct Numbers {
    var state: UInt64 = 42

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 16 ^ state << 24
    }
  }

  private func mark(_ identity: EntryIdentity, _ content: UInt64 = 0) -> EntryMark {
    EntryMark(identity: identity, content: ContentDigest(high: content, low: content))
  }

  @Test func `nothing was carried before anything is`() {
    let carried = CarriedEntries()
    #expect(carried.isEmpty)
    #expect(carried[EntryIdentity(high: 0, low: 0)] == nil)
  }

  @Test func `look-ups agree with a dictionary`() {
    var numbers = Numbers()
    var carried = CarriedEntries()
    var expected: [EntryIdentity: UInt64] = [:]
    carried.add(CarriedBatch(run: "run", number: 1))
    for number in 1...5000 {
      // Few different identities, so that many come again; equal low bits, so that slots collide.
      let identity = EntryIdentity(high: numbers.next() % 3000, low: numbers.next() % 2 << 60)
      carried.add(mark(identity, UInt64(number)), batch: 0, number: Int64(number))
      expected[identity] = UInt64(number)
    }
    #expect(carried.count == expected.count)
    #expect(carried.newest == 5000)
    for high in 0..<3100 as Range<UInt64> {
      for low in [0, 1 << 60] as [UInt64] {
        let identity = EntryIdentity(high: high, low: low)
        #expect(carried[identity]?.content.high == expected[identity])
      }
    }
  }

  @Test func `an entry carried again is known by its last time`() {
    var carried = CarriedEntries()
    let identity = EntryIdentity(high: 1, low: 2)
    carried.add(CarriedBatch(run: "first", number: 3))
    carried.add(mark(identity, 7), batch: 0, number: 1)
    carried.set(.released, of: identity)
    #expect(carried[identity]?.state == .released)
    carried.add(CarriedBatch(run: "second", number: 1))
    carried.add(mark(identity, 8), batch: 1, number: 2)
    #expect(
      carried[identity]
        == CarriedEntry(
          identity: identity, content: ContentDigest(high: 8, low: 8),
          batch: CarriedBatch(run: "second", number: 1),
          state: .batched))
    #expect(carried.count == 1)
    #expect(carried.carriages(of: identity) == 2)
  }

  @Test func `how often an entry was carried is counted for each one`() {
    var carried = CarriedEntries()
    carried.add(CarriedBatch(run: "run", number: 1))
    for number in 0..<300 as Range<UInt64> {
      for time in 0...number % 3 {
        carried.add(
          mark(EntryIdentity(high: number << 50, low: 1)), batch: 0,
          number: Int64(number * 3 + time))
      }
    }
    for number in 0..<300 as Range<UInt64> {
      let identity = EntryIdentity(high: number << 50, low: 1)
      #expect(carried.carriages(of: identity) == Int(number % 3) + 1)
    }
    #expect(carried.carriages(of: EntryIdentity(high: 1, low: 2)) == 0)
    #expect(CarriedEntries().carriages(of: EntryIdentity(high: 1, low: 2)) == 0)
  }

  @Test func `a key of the source finds the entry carried last under it`() {
    var carried = CarriedEntries()
    let (first, second) = (EntryIdentity(high: 1, low: 2), EntryIdentity(high: 3, low: 4))
    carried.add(CarriedBatch(run: "run", number: 1))
    carried.add(mark(first), sourceKey: 7, batch: 0, number: 1)
    #expect(carried.entry(ofSourceKey: 7) == carried[first])
    carried.add(mark(second), sourceKey: 7, batch: 0, number: 2)
    #expect(carried.entry(ofSourceKey: 7)?.identity == second)
    carried.set(.released, of: second)
    #expect(carried.entry(ofSourceKey: 7)?.state == .released)
    carried.add(mark(second), sourceKey: 8, batch: 0, number: 3)
    #expect(carried.entry(ofSourceKey: 7)?.identity == second)
    #expect(carried.entry(ofSourceKey: 8)?.identity == second)
  }

  @Test func `no key is no entry's key`() {
    var carried = CarriedEntries()
    carried.add(CarriedBatch(run: "run", number: 1))
    carried.add(mark(EntryIdentity(high: 1, low: 2)), batch: 0, number: 1)
    #expect(carried.entry(ofSourceKey: 0) == nil)
  }

  @Test func `an entry without an id of its own is found by what it said and by its day`() {
    var numbers = Numbers()
    var carried = CarriedEntries()
    carried.add(CarriedBatch(run: "run", number: 1))
    var days: [UInt64: [EntryIdentity]] = [:]
    for number in 1...3000 {
      let identity = EntryIdentity(high: numbers.next(), low: numbers.next())
      let day = PersonDay(key: numbers.next() % 700, minutes: UInt16(number % 1440))
      carried.add(mark(identity, day.key % 9), day: day, batch: 0, number: Int64(number))
      if day.key != 0 { days[day.key, default: []].append(identity) }
    }
    for keys in [[1, 2, 3], [699], [0], [700], Set(0...699)] as [Set<UInt64>] {
      let found = carried.unnamed(onDays: keys)
      #expect(
        Set(found.map(\.identity)) == Set(days.filter { keys.contains($0.key) }.flatMap(\.value)))
      #expect(found.allSatisfy { carried[$0.identity] == $0 })
    }
    let said = carried.unnamed(saying: [ContentDigest(high: 4, low: 4)])
    #expect(
      Set(said.map(\.identity)) == Set(days.filter { $0.key % 9 == 4 }.flatMap(\.value)))
    #expect(carried.unnamed(saying: [ContentDigest(high: 4, low: 5)]).isEmpty)
    #expect(carried.unnamed(saying: []).isEmpty)
  }

  @Test func `an entry that got an id of its own is none without one`() {
    var carried = CarriedEntries()
    let identity = EntryIdentity(high: 1, low: 2)
    carried.add(CarriedBatch(run: "run", number: 1))
    carried.add(mark(identity, 7), day: PersonDay(key: 5, minutes: 60), batch: 0, number: 1)
    #expect(carried.unnamed(onDays: [5]).map(\.day.minutes) == [60])
    carried.add(mark(identity, 7), batch: 0, number: 2)
    #expect(carried.unnamed(onDays: [5, 0]).isEmpty)
    #expect(carried.unnamed(saying: [ContentDigest(high: 7, low: 7)]).isEmpty)
  }

  @Test func `what was never carried cannot become anything`() {
    var carried = CarriedEntries()
    carried.set(.released, of: EntryIdentity(high: 1, low: 2))
    #expect(carried.isEmpty)
  }
}

struct EntryIdentityTextTests {
  let identity = EntryIdentity(high: 0x0123_4567_89ab_cdef, low: 0xfedc_ba98_7654_3210)

  @Test func `both written forms read back`() {
    #expect(EntryIdentity(text: identity.hexadecimal) == identity)
    #expect(EntryIdentity(text: identity.bracedGUID) == identity)
    #expect(EntryIdentity(text: identity.hexadecimal.uppercased()) == identity)
  }

  @Test(arguments: ["", "0123", "8A-1170", "+123456789abcdef0123456789abcdef0"])
  func `anything else is none`(text: String) {
    #expect(EntryIdentity(text: text) == nil)
  }
}
