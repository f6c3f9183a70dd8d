/// What was carried before: read from the ledger before a run begins, a plain value from then on.
///
/// Fifty bytes per entry, some twenty more where its source gives lasting ids, and a look-up of one
/// or two steps: every entry of a bundle is looked up in all that a company ever carried.
package struct CarriedEntries: Sendable {
  /// The ledger's number of the newest line in here, from which a later reading goes on.
  package private(set) var newest: Int64 = 0
  /// The ledger's number of the newest step on the way into QuickBooks that is known in here.
  package private(set) var newestStep: Int64 = 0
  /// In the order of the ledger, so that an entry's batch is told by four bytes.
  package private(set) var batches: [CarriedBatch] = []
  private var marks: [EntryMark] = []
  private var origins: [UInt32] = []
  private var states: [CarriedState] = []
  /// The keys of `PersonDay` and the minutes, apart from each other: side by side they would take
  /// sixteen bytes an entry.
  private var dayKeys: [UInt64] = []
  private var dayMinutes: [UInt16] = []
  /// Open addressing; 0 marks a free slot, else a position in `marks` plus one.
  private var slots: [UInt32] = []
  /// Positions in `marks` by source key. Most sources have no lasting ids, and leave it empty.
  private var positions: [UInt64: UInt32] = [:]
  /// By position in `marks`: how often an entry was carried, of the few carried more than once.
  private var repeated: [UInt32: Int] = [:]
  /// By position in `marks`: the few that a change made say something else than was carried.
  private var changed: Set<UInt32> = []

  /// Nothing was carried.
  package init() {}

  /// How many entries were carried.
  package var count: Int { marks.count }

  /// Whether nothing was carried.
  package var isEmpty: Bool { marks.isEmpty }

  /// How an entry was carried last; nil when it never was.
  package subscript(identity: EntryIdentity) -> CarriedEntry? {
    position(of: identity).map { entry(at: $0) }
  }

  /// How often an entry was carried; 0 when it never was.
  package func carriages(of identity: EntryIdentity) -> Int {
    guard let position = position(of: identity) else { return 0 }
    return repeated[UInt32(position)] ?? 1
  }

  /// Whether any entry was carried under a lasting id of its source.
  package var haveSourceKeys: Bool { !positions.isEmpty }

  /// The entry that was carried last under this key of its source; nil when none was.
  ///
  /// Keys are hashes of 64 bits, so that two sources' ids meet about never.
  package func entry(ofSourceKey key: UInt64) -> CarriedEntry? {
    positions[key].map { entry(at: Int($0)) }
  }

  /// The entries without an id of their own that say one of these things, in the order of the
  /// ledger.
  ///
  /// Goes through all that was ever carried, a nanosecond or two for each entry.
  package func unnamed(saying contents: Set<ContentDigest>) -> [CarriedEntry] {
    let sieve = Sieve(contents.lazy.map(\.low), count: contents.count)
    return marks.indices.compactMap { position in
      guard sieve.mayHold(marks[position].content.low), dayKeys[position] != 0,
        contents.contains(marks[position].content)
      else { return nil }
      return entry(at: position)
    }
  }

  /// The entries without an id of their own that belong to one of these days of a person, by the
  /// keys of `PersonDay`, in the order of the ledger.
  ///
  /// Goes through all that was ever carried, a nanosecond or two for each entry.
  package func unnamed(onDays keys: Set<UInt64>) -> [CarriedEntry] {
    let sieve = Sieve(keys, count: keys.count)
    return dayKeys.indices.compactMap { position in
      let key = dayKeys[position]
      guard sieve.mayHold(key), key != 0, keys.contains(key) else { return nil }
      return entry(at: position)
    }
  }

  /// Makes room for this many more entries.
  package mutating func reserve(_ more: Int) {
    marks.reserveCapacity(count + more)
    origins.reserveCapacity(count + more)
    states.reserveCapacity(count + more)
    dayKeys.reserveCapacity(count + more)
    dayMinutes.reserveCapacity(count + more)
    growSlots(for: count + more)
  }

  /// Takes up a batch; entries refer to it by its position.
  package mutating func add(_ batch: CarriedBatch) {
    batches.append(batch)
  }

  /// Takes up an entry that the ledger counts as `number`. One that is known was carried again.
  ///
  /// `sourceKey` stands for the lasting id that its source gave it, 0 for none; `day` is known of
  /// entries without an id of their own.
  package mutating func add(
    _ mark: EntryMark, sourceKey: UInt64 = 0, day: PersonDay = .none, batch: Int, number: Int64
  ) {
    precondition(batch < batches.count, "an entry before its batch")
    newest = max(newest, number)
    growSlots(for: count + 1)
    let slot = slot(of: mark.identity)
    let position: Int
    if slots[slot] == 0 {
      position = count
      marks.append(mark)
      origins.append(UInt32(batch))
      states.append(.batched)
      dayKeys.append(day.key)
      dayMinutes.append(day.minutes)
      slots[slot] = UInt32(count)
    } else {
      position = Int(slots[slot]) - 1
      marks[position] = mark
      changed.remove(UInt32(position))
      origins[position] = UInt32(batch)
      states[position] = .batched
      dayKeys[position] = day.key
      dayMinutes[position] = day.minutes
      repeated[UInt32(position), default: 1] += 1
    }
    if sourceKey != 0 { positions[sourceKey] = UInt32(position) }
  }

  /// Sets what became of an entry since it was carried last. One that never was stays unknown.
  package mutating func set(_ state: CarriedState, of identity: EntryIdentity) {
    if let position = position(of: identity) { states[position] = state }
  }

  /// Notes up to which step the states in here are known.
  package mutating func know(stepsTo number: Int64) { newestStep = max(newestStep, number) }

  /// Sets what an entry says in QuickBooks, because a change was sent for it. One that was never
  /// carried stays unknown.
  package mutating func set(_ content: ContentDigest, of identity: EntryIdentity) {
    guard let position = position(of: identity) else { return }
    marks[position] = EntryMark(identity: identity, content: content)
    changed.insert(UInt32(position))
  }

  private func entry(at position: Int) -> CarriedEntry {
    CarriedEntry(
      identity: marks[position].identity, content: marks[position].content,
      isChanged: changed.contains(UInt32(position)),
      batch: batches[Int(origins[position])], state: states[position],
      day: PersonDay(key: dayKeys[position], minutes: dayMinutes[position]))
  }

  private func position(of identity: EntryIdentity) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: identity)]
    return found == 0 ? nil : Int(found) - 1
  }

  /// The slot that holds the entry, or the free one where it belongs.
  ///
  /// An identity is a digest, so its upper bits are as good as any hash of it. A ledger hands out
  /// long runs of entries in the order of those bits: filling the slots then goes through memory
  /// from one end to the other, which takes half the time.
  private func slot(of identity: EntryIdentity) -> Int {
    let mask = slots.count - 1
    var slot = Int(identity.high >> UInt64(identity.high.bitWidth - mask.nonzeroBitCount))
    while slots[slot] != 0, marks[Int(slots[slot]) - 1].identity != identity {
      slot = (slot + 1) & mask
    }
    return slot
  }

  /// Keeps a third of the slots free, so that look-ups stay short.
  private mutating func growSlots(for entries: Int) {
    guard entries * 3 > slots.count * 2 else { return }
    var size = max(slots.count, 16)
    while entries * 3 > size * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for position in marks.indices {
      slots[slot(of: marks[position].identity)] = UInt32(position + 1)
    }
  }
}

/// How an entry was carried.
package struct CarriedEntry: Hashable, Sendable {
  package let identity: EntryIdentity
  /// What it said then, or by the change that was sent for it since.
  package let content: ContentDigest
  /// Whether a change made it say that; then its words are not those it was carried with.
  package let isChanged: Bool
  package let batch: CarriedBatch
  package let state: CarriedState
  /// Whose day it belongs to; `none` for an entry with an id of its own.
  package let day: PersonDay

  package init(
    identity: EntryIdentity, content: ContentDigest, isChanged: Bool = false, batch: CarriedBatch,
    state: CarriedState,
    day: PersonDay = .none
  ) {
    self.identity = identity
    self.content = content
    self.isChanged = isChanged
    self.batch = batch
    self.state = state
    self.day = day
  }
}

/// The person and day of an entry that has no id of its own, and what it adds to that day.
///
/// Of such an entry nobody can say that a later line is a correction of it; but that line is one of
/// the same person and day.
package struct PersonDay: Hashable, Sendable {
  /// A hash of the person as linked and the date; 0 for an entry with an id of its own.
  package let key: UInt64
  package let minutes: UInt16

  package static let none = PersonDay(key: 0, minutes: 0)

  package init(key: UInt64, minutes: UInt16) {
    self.key = key
    self.minutes = minutes
  }
}

/// The batch an entry was carried in.
package struct CarriedBatch: Hashable, Sendable {
  /// The name of the run and of its folder.
  package let run: String
  /// Counts from 1 within the run.
  package let number: Int

  package init(run: String, number: Int) {
    self.run = run
    self.number = number
  }
}

/// What became of a carried entry, as far as is known.
package enum CarriedState: UInt8, Sendable {
  /// It stands in a batch; no answer is known.
  case batched
  /// A person lets it be carried once more: with an earlier run, or with the one that begins.
  case released
  /// It stands in QuickBooks.
  case loaded
  /// Nobody can tell whether it stands in QuickBooks.
  case unknown
  /// It stands in QuickBooks, and a change or deletion of it was sent; no answer is known.
  case pending
  /// It is proved not to stand in QuickBooks: refused, not processed, absent or deleted.
  case returned

  package init(_ state: LoadStateName) {
    self =
      switch state {
      case .awaiting: .batched
      case .loaded: .loaded
      case .unknown: .unknown
      case .changing, .deleting: .pending
      case .refused, .notProcessed, .absent, .deleted: .returned
      }
  }
}

/// Tells of most numbers, by one look at a few kilobytes, that they are none of a set.
private struct Sieve {
  private var bits: [UInt64]
  private let mask: UInt64

  init(_ numbers: some Sequence<UInt64>, count: Int) {
    var size = 64
    while size < count * 16 { size *= 2 }
    bits = Array(repeating: 0, count: size / 64)
    mask = UInt64(size - 1)
    for number in numbers { bits[Int((number & mask) >> 6)] |= 1 << (number & 63) }
  }

  /// False only for numbers that are none of the set's.
  func mayHold(_ number: UInt64) -> Bool {
    bits[Int((number & mask) >> 6)] & 1 << (number & 63) != 0
  }
}
