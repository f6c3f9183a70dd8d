import Timesheets

/// The names by which sources call their entries, and which of them can be trusted to mean one.
struct SourceIdentity {
  /// Documents whose every request bears one and the same requestID: it names nothing.
  private let constantRequestIDs: [Bool]
  private let texts: UnsafeRawBufferPointer

  init(of examined: Examined, texts: UnsafeRawBufferPointer) {
    var first = [TextSlice?](repeating: nil, count: examined.records.documents.count)
    var counts = [Int](repeating: 0, count: first.count)
    var differs = [Bool](repeating: false, count: first.count)
    for record in examined.source where record.sourceIDKind == .requestID {
      let document = Int(record.place.document.index)
      counts[document] += 1
      if let earlier = first[document] {
        if !texts[earlier].elementsEqual(texts[record.sourceID]) { differs[document] = true }
      } else {
        first[document] = record.sourceID
      }
    }
    // Of two requests with one id the second may well be a copy; of three and more it is a habit.
    constantRequestIDs = counts.indices.map { counts[$0] > 2 && !differs[$0] }
    self.texts = texts
  }

  /// Whether the source's id says that this is one certain entry.
  func isKnown(_ record: TimeActivityRecord) -> Bool {
    guard !record.sourceID.isEmpty else { return false }
    return switch record.sourceIDKind {
    case .txnID: true
    case .requestID: !constantRequestIDs[Int(record.place.document.index)]
    case .none, .row: false
    }
  }

  func hash(ofID record: TimeActivityRecord) -> UInt64 {
    var hash = ContentHash()
    hash.add(texts[record.sourceID])
    return hash.value
  }

  /// Whether two known ids name one entry: a requestID does so within its document alone.
  func haveSameID(_ left: TimeActivityRecord, _ right: TimeActivityRecord) -> Bool {
    left.sourceIDKind == right.sourceIDKind
      && (left.sourceIDKind == .txnID || left.place.document == right.place.document)
      && texts[left.sourceID].elementsEqual(texts[right.sourceID])
  }

  /// The 128 bits of an ExternalGUID, with or without braces, in any letter case; nil for none, for
  /// the all-zero one that means none, and for what is no GUID.
  func externalGUID(_ record: TimeActivityRecord) -> GUIDBits? {
    guard !record.externalGUID.isEmpty else { return nil }
    var bits = GUIDBits(high: 0, low: 0)
    var digits = 0
    for byte in texts[record.externalGUID] {
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
