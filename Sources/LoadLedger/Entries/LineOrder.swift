import Timesheets

/// The lines that a run's batches carry, in the order of their identities, some at a time.
///
/// SQLite's index then grows page by page, where a random order would touch every page of a large
/// ledger again and again. Lines are numbered: entries first, then merged lines, each as they come.
/// An order is eight bytes a line; of more lines than two megabytes hold, each pass takes those of
/// one range of identities, which spread evenly because they are digests.
struct LineOrder {
  private let entries: PlannedEntries
  /// How many passes it takes to go through all lines.
  let passes: Int

  init(of entries: PlannedEntries, atOnce lines: Int = 1 << 18) {
    self.entries = entries
    passes = max(1, (entries.lineCount + lines - 1) / lines)
  }

  /// The numbers of the lines of a pass. Two lines whose identities begin with the same 32 bits
  /// stand as they come: for an order that only spares work, those bits are enough.
  func numbers(ofPass pass: Int) -> [UInt32] {
    var keys: [UInt64] = []
    keys.reserveCapacity(entries.lineCount / passes * 17 / 16)
    for (number, entry) in entries.entries.enumerated() {
      add(entries.identities[Int(entry.record)], number, to: &keys, in: pass)
    }
    for (number, line) in entries.merged.enumerated() {
      let identity = entries.identities[Int(line.record)]
      add(identity, entries.entries.count + number, to: &keys, in: pass)
    }
    sortByUpperHalf(&keys)
    return keys.map { UInt32(truncatingIfNeeded: $0) }
  }

  private func add(
    _ identity: EntryIdentity, _ number: Int, to keys: inout [UInt64], in pass: Int
  ) {
    let first = identity.high >> 32
    guard first &* UInt64(passes) >> 32 == UInt64(pass) else { return }
    keys.append(first << 32 | UInt64(UInt32(number)))
  }
}

/// Sorts digit by digit, which takes an eighth of the time that comparing takes. Numbers of equal
/// upper halves stay as they come.
private func sortByUpperHalf(_ numbers: inout [UInt64]) {
  let digitBits = 11
  let mask: UInt64 = (1 << digitBits) - 1
  var sorted = [UInt64](repeating: 0, count: numbers.count)
  for shift in stride(from: 32, to: 64, by: digitBits) {
    var starts = [Int](repeating: 0, count: 1 << digitBits)
    for number in numbers { starts[Int(number >> shift & mask)] += 1 }
    var start = 0
    for digit in starts.indices { (starts[digit], start) = (start, start + starts[digit]) }
    for number in numbers {
      let digit = Int(number >> shift & mask)
      sorted[starts[digit]] = number
      starts[digit] += 1
    }
    swap(&numbers, &sorted)
  }
}

/// Where the requests of a run stand: each entry's batch and its position there.
struct RequestPlaces {
  private let ends: [Int]
  /// The batch of every 64th entry, from which any other's is a few steps away.
  private let landmarks: [UInt32]

  /// Batches follow each other without a gap.
  init(in batches: [Batch]) {
    var landmarks: [UInt32] = []
    var end = 0
    for (offset, batch) in batches.enumerated() {
      precondition(batch.entries.lowerBound == end, "a gap between batches")
      end = batch.entries.upperBound
      while landmarks.count * 64 < end { landmarks.append(UInt32(offset)) }
    }
    ends = batches.map(\.entries.upperBound)
    self.landmarks = landmarks
  }

  /// How many entries the batches have.
  var count: Int { ends.last ?? 0 }

  func place(of entry: Int) -> RequestPlace {
    var batch = Int(landmarks[entry / 64])
    while entry >= ends[batch] { batch += 1 }
    let start = batch == 0 ? 0 : ends[batch - 1]
    return RequestPlace(batch: batch, position: entry - start + 1)
  }
}

/// The offset of a request's batch, and its position there, counted from 1.
struct RequestPlace {
  let batch: Int
  let position: Int
}

extension PlannedEntries {
  /// How many source lines the entries carry.
  var lineCount: Int { entries.count + merged.count }
}
