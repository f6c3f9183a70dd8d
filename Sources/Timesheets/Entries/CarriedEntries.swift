/// What was carried before: read from the ledger before a run begins, a plain value from then on.
///
/// Forty bytes per entry and a look-up of one or two steps, because every entry of a bundle is
/// looked up in all that a company ever carried.
package struct CarriedEntries: Sendable {
  /// The ledger's number of the newest line in here, from which a later reading goes on.
  package private(set) var newest: Int64 = 0
  /// In the order of the ledger, so that an entry's batch is told by four bytes.
  package private(set) var batches: [CarriedBatch] = []
  private var marks: [EntryMark] = []
  private var origins: [UInt32] = []
  private var states: [CarriedState] = []
  /// Open addressing; 0 marks a free slot, else a position in `marks` plus one.
  private var slots: [UInt32] = []

  package init() {}

  /// How many entries were carried.
  package var count: Int { marks.count }

  /// Whether nothing was carried.
  package var isEmpty: Bool { marks.isEmpty }

  /// How an entry was carried last; nil when it never was.
  package subscript(identity: EntryIdentity) -> CarriedEntry? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: identity)]
    guard found != 0 else { return nil }
    let position = Int(found) - 1
    return CarriedEntry(
      content: marks[position].content, batch: batches[Int(origins[position])],
      state: states[position])
  }

  /// Makes room for this many more entries.
  package mutating func reserve(_ more: Int) {
    marks.reserveCapacity(count + more)
    origins.reserveCapacity(count + more)
    states.reserveCapacity(count + more)
    growSlots(for: count + more)
  }

  /// Takes up a batch; entries refer to it by its position.
  package mutating func add(_ batch: CarriedBatch) {
    batches.append(batch)
  }

  /// Takes up an entry that the ledger counts as `number`. One that is known was carried again.
  package mutating func add(_ mark: EntryMark, batch: Int, number: Int64) {
    precondition(batch < batches.count, "an entry before its batch")
    newest = max(newest, number)
    growSlots(for: count + 1)
    let slot = slot(of: mark.identity)
    if slots[slot] == 0 {
      marks.append(mark)
      origins.append(UInt32(batch))
      states.append(.batched)
      slots[slot] = UInt32(count)
    } else {
      let position = Int(slots[slot]) - 1
      marks[position] = mark
      origins[position] = UInt32(batch)
      states[position] = .batched
    }
  }

  /// Sets what became of an entry since it was carried last. One that never was stays unknown.
  package mutating func set(_ state: CarriedState, of identity: EntryIdentity) {
    guard !slots.isEmpty else { return }
    let found = slots[slot(of: identity)]
    if found != 0 { states[Int(found) - 1] = state }
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
  /// What it said then.
  package let content: ContentDigest
  package let batch: CarriedBatch
  package let state: CarriedState

  package init(content: ContentDigest, batch: CarriedBatch, state: CarriedState) {
    self.content = content
    self.batch = batch
    self.state = state
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
  /// A person lets it be carried once more.
  case released
}
