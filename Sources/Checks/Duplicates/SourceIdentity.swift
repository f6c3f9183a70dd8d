import Timesheets

/// The names by which sources call their entries, and which of them can be trusted to mean one.
struct SourceIdentity {
  private let requestIDs: RequestIDs
  private let texts: UnsafeRawBufferPointer

  init(of examined: Examined, texts: UnsafeRawBufferPointer) {
    requestIDs = RequestIDs(of: examined, texts: texts)
    self.texts = texts
  }

  /// Whether the source's id says that this is one certain entry.
  func isKnown(_ record: TimeActivityRecord) -> Bool {
    guard !record.sourceID.isEmpty else { return false }
    return switch record.sourceIDKind {
    case .txnID: true
    case .requestID: !requestIDs.isConstant(for: record)
    case .none, .row: false
    }
  }

  func hash(ofID record: TimeActivityRecord) -> UInt64 {
    var hash = ContentHash()
    hash.add(texts[record.sourceID])
    return hash.value
  }

  /// Whether two known ids name one entry: a requestID that does not last does so within its
  /// document alone.
  func haveSameID(_ left: TimeActivityRecord, _ right: TimeActivityRecord) -> Bool {
    guard left.sourceIDKind == right.sourceIDKind,
      texts[left.sourceID].elementsEqual(texts[right.sourceID])
    else { return false }
    return left.sourceIDKind == .txnID || left.place.document == right.place.document
      || requestIDs.isLasting(left) && requestIDs.isLasting(right)
  }

  /// Whether two requestIDs are equal texts, in one document or in two.
  func haveEqualText(_ left: TimeActivityRecord, _ right: TimeActivityRecord) -> Bool {
    texts[left.sourceID].elementsEqual(texts[right.sourceID])
  }

  /// Whether the entry's requestID, though a mere number, tells it from the others of its document.
  func isNumbered(_ record: TimeActivityRecord) -> Bool {
    record.sourceIDKind == .requestID && !record.sourceID.isEmpty
      && requestIDs.varies(for: record) && !requestIDs.isLasting(record)
  }

  /// The number by which the ledger knows the entry's lasting requestID; 0 when it has none.
  ///
  /// FNV-1a with its bits mixed once more. The ledger keeps these numbers: another hash would know
  /// no entry again.
  func sourceKey(of record: TimeActivityRecord) -> UInt64 {
    requestIDs.isLasting(record) ? writtenKey(of: record) : 0
  }

  /// The same number whatever today's ids look like: an id that was taken for a lasting one once is
  /// one still.
  func writtenKey(of record: TimeActivityRecord) -> UInt64 {
    guard record.sourceIDKind == .requestID, !requestIDs.isConstant(for: record) else { return 0 }
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in texts[record.sourceID] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return max(hash.mixed, 1)
  }

  /// The 128 bits of an ExternalGUID, with or without braces, in any letter case; nil for none, for
  /// the all-zero one that means none, and for what is no GUID.
  func externalGUID(_ record: TimeActivityRecord) -> GUIDBits? {
    record.externalGUID.isEmpty ? nil : guid(texts[record.externalGUID])
  }

  /// The entry that was carried from here under the record's ExternalGUID or requestID: the record
  /// is of QuickBooks or of a batch of ours, and not of the source.
  func carriedFromHere(
    _ record: TimeActivityRecord, among carried: CarriedEntries
  ) -> CarriedEntry? {
    for bits in [externalGUID(record), requestGUID(record)] {
      if let bits, let before = carried[EntryIdentity(high: bits.high, low: bits.low)] {
        return before
      }
    }
    return nil
  }

  /// The 128 bits that a requestID writes, as those of our own batches do; nil for any other.
  private func requestGUID(_ record: TimeActivityRecord) -> GUIDBits? {
    guard record.sourceIDKind == .requestID, texts[record.sourceID].count >= 32 else { return nil }
    return guid(texts[record.sourceID])
  }

  private func guid(_ text: UnsafeRawBufferPointer) -> GUIDBits? {
    var bits = GUIDBits(high: 0, low: 0)
    var digits = 0
    for byte in text {
      let digit: UInt8
      switch byte {
      case 0x30...0x39: digit = byte - 0x30
      case 0x41...0x46: digit = byte - 0x41 + 10
      case 0x61...0x66: digit = byte - 0x61 + 10
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "-"), UInt8(ascii: " "): continue
      default: return nil
      }
      bits = GUIDBits(high: bits.high << 4 | bits.low >> 60, low: bits.low << 4 | UInt64(digit))
      digits += 1
    }
    return digits == 32 && (bits.high | bits.low) != 0 ? bits : nil
  }
}

/// A GUID as a number.
struct GUIDBits: Hashable {
  let high: UInt64
  let low: UInt64

  var hash: UInt64 {
    var hash = ContentHash()
    hash.add(high)
    hash.add(low)
    return hash.value
  }
}
