import Timesheets

/// How each document of a bundle names its requests, which decides what a requestID is worth.
///
/// Some sources give every entry an id that stays its own, others number each file anew. Only ids
/// of the first kind say that a line of today is an entry of last week. Where that is in doubt they
/// are taken for numbers: an entry that lacks a lasting id is still known by its content, while one
/// that is wrongly taken for another would be held.
struct RequestIDs {
  private var documents: [Naming]
  private let texts: UnsafeRawBufferPointer

  /// What the requestIDs of one document have in common.
  fileprivate struct Naming {
    var count = 0
    var first = TextSlice.empty
    /// Whether there are two different ones.
    var varies = false
    /// Bytes before and behind the digits, the same in all.
    var prefix = 0
    var suffix = 0
    var start: UInt64 = 0
    var last: UInt64 = 0
    /// Whether all are numbers between the same texts, none smaller than the one before.
    var isRising = true
    var isConsecutive = true
    var isLasting = false
  }

  /// Shorter ids are counters, and so are rising numbers of fewer digits than that.
  private static let shortest = 5
  private static let largestCounter: UInt64 = 9_999

  init(of examined: Examined, texts: UnsafeRawBufferPointer) {
    self.texts = texts
    documents = Array(repeating: Naming(), count: examined.records.documents.count)
    for record in examined.source where record.sourceIDKind == .requestID {
      take(record.sourceID, in: Int(record.place.document.index))
    }
    var end: UInt64?
    for index in documents.indices where documents[index].count > 0 {
      documents[index].isLasting = isLasting(documents[index], after: end)
      end = documents[index].varies && !documents[index].isLasting ? documents[index].last : nil
    }
  }

  /// Whether all requests of the record's document bear one id: it names nothing. Of two requests
  /// with one id the second may well be a copy; of three and more it is a habit.
  func isConstant(for record: TimeActivityRecord) -> Bool {
    let naming = documents[Int(record.place.document.index)]
    return naming.count > 2 && !naming.varies
  }

  /// Whether the record's document tells its requests apart by their ids.
  func varies(for record: TimeActivityRecord) -> Bool {
    documents[Int(record.place.document.index)].varies
  }

  /// Whether the record's requestID is its own for ever.
  func isLasting(_ record: TimeActivityRecord) -> Bool {
    record.sourceIDKind == .requestID && texts[record.sourceID].count >= Self.shortest
      && documents[Int(record.place.document.index)].isLasting
  }

  private mutating func take(_ id: TextSlice, in document: Int) {
    documents[document].count += 1
    if documents[document].count == 1 {
      documents[document].first = id
      return
    }
    if !documents[document].varies {
      let first = texts[documents[document].first]
      if first.elementsEqual(texts[id]) { return }
      documents[document].begin(with: first, and: texts[id])
    }
    guard documents[document].isRising else { return }
    documents[document].follow(with: number(texts[id], in: documents[document]))
  }

  /// The number that stands between the document's common texts; nil for anything else.
  private func number(_ id: UnsafeRawBufferPointer, in naming: Naming) -> UInt64? {
    let first = texts[naming.first]
    guard id.count > naming.prefix + naming.suffix,
      id.prefix(naming.prefix).elementsEqual(first.prefix(naming.prefix)),
      id.suffix(naming.suffix).elementsEqual(first.suffix(naming.suffix))
    else { return nil }
    return id[naming.prefix..<(id.count - naming.suffix)].decimalNumber
  }

  private func isLasting(_ naming: Naming, after end: UInt64?) -> Bool {
    guard naming.varies else {
      // One id alone shows no habit: a long number in it is all there is to go by.
      return naming.count == 1
        && texts[naming.first].lazy.filter(\.isDigit).count >= Self.shortest
    }
    guard naming.isRising else { return true }
    let isCounted =
      naming.isConsecutive && (naming.start <= 1 || naming.start == end.map { $0 + 1 })
    return !isCounted && naming.last > Self.largestCounter
  }
}

extension RequestIDs.Naming {
  /// Learns from the first two different ids what all of them must have in common. A digit belongs
  /// to the number, even where both have it.
  fileprivate mutating func begin(
    with first: UnsafeRawBufferPointer, and second: UnsafeRawBufferPointer
  ) {
    varies = true
    prefix = zip(first, second).prefix { $0 == $1 }.count
    while prefix > 0, first[prefix - 1].isDigit { prefix -= 1 }
    let rest = min(first.count, second.count) - prefix
    suffix = zip(first.reversed(), second.reversed()).prefix { $0 == $1 }.count
    suffix = min(suffix, rest)
    while suffix > 0, first[first.count - suffix].isDigit { suffix -= 1 }
    if let number = first[prefix..<(first.count - suffix)].decimalNumber {
      start = number
      last = number
    } else {
      isRising = false
    }
  }

  /// Takes the next id's number; nil where it is none.
  fileprivate mutating func follow(with number: UInt64?) {
    guard let number, number >= last else {
      isRising = false
      return
    }
    isConsecutive = isConsecutive && number - last <= 1
    last = number
  }
}

extension Slice<UnsafeRawBufferPointer> {
  /// The number that these bytes are the digits of; nil for other bytes and for numbers too long.
  fileprivate var decimalNumber: UInt64? {
    guard (1...18).contains(count), allSatisfy(\.isDigit) else { return nil }
    return reduce(0) { $0 * 10 + UInt64($1 - UInt8(ascii: "0")) }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
