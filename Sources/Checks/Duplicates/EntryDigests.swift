import Crypto
import Timesheets

/// Digests what entries say, to tell one that came again from one that was changed since.
///
/// What a person sees in QuickBooks counts: who, when, how long, for whom, and the notes. A
/// reference that links counts as the element it links to, so that a name written in another way
/// is no change; invoicing is none either. Of an entry without an id of its own its clock times
/// count too: nothing else tells it from an equal one. The layout is part of every ledger: another
/// one would take every entry that comes again for a correction.
struct EntryDigests {
  private let records: BundleRecords
  private let people: ReferenceBytes
  private let customers: ReferenceBytes
  private let items: ReferenceBytes
  private let classes: ReferenceBytes
  private let wageItems: ReferenceBytes
  private var bytes: [UInt8] = []

  /// Writes each distinct reference down once.
  init(of examined: Examined) {
    records = examined.records
    let lists = examined.lists
    let links = examined.links
    func written(_ element: (ReferenceID) -> ListElement?) -> ReferenceBytes {
      ReferenceBytes(of: examined.records, element)
    }
    people = written { links[person: $0].map { lists[$0] } }
    customers = written { links[customer: $0].index.map { lists.customers[$0].element } }
    items = written { links[item: $0].index.map { lists.items[$0].element } }
    classes = written { links[class: $0].index.map { lists.classes[$0].element } }
    wageItems = written { links[wageItem: $0].index.map { lists.wageItems[$0].element } }
  }

  /// What this entry says, with its clock times where nothing but its content names it.
  mutating func digest(of record: TimeActivityRecord, isNamed: Bool) -> ContentDigest {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: people[record.person])
    bytes.append(contentsOf: customers[record.customer])
    bytes.append(contentsOf: items[record.item])
    bytes.append(contentsOf: classes[record.classReference])
    bytes.append(contentsOf: wageItems[record.wageItem])
    bytes.appendLittleEndian(UInt32(bitPattern: record.date?.dayNumber ?? .min))
    bytes.appendLittleEndian(UInt32(bitPattern: record.minutes))
    bytes.append(record.hourType.rawValue)
    let billable = record.billable == .hasBeenBilled ? .billable : record.billable
    bytes.append(billable.rawValue)
    if !isNamed { bytes.appendText(records.names.utf8(record.distinction)) }
    appendNotes(record.notes)
    return bytes.withUnsafeBytes { bytes in
      SHA256.hash(data: bytes).withUnsafeBytes { digest in
        ContentDigest(
          high: UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)),
          low: UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self)))
      }
    }
  }

  /// The number by which the ledger knows the person and day of this entry; 0 without either.
  ///
  /// The ledger keeps these numbers: another hash would know no day again.
  func personDay(of record: TimeActivityRecord) -> UInt64 {
    guard let date = record.date, !record.person.isNone else { return 0 }
    let day = UInt64(UInt32(bitPattern: date.dayNumber))
    return max((people.hash(record.person) ^ day &* 0x9e37_79b9_7f4a_7c15).mixed, 1)
  }

  /// Notes as they come back from QuickBooks: no carriage returns, no blanks at either end.
  private mutating func appendNotes(_ notes: TextSlice) {
    var text = records.texts.utf8(notes)
    while let last = text.last, last <= 0x20 { text.removeLast() }
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    for byte in text where byte != 0x0D { bytes.append(byte) }
  }
}

/// Each distinct reference of a bundle as the element it links to, else as the source wrote it.
private struct ReferenceBytes {
  private var bytes: [UInt8] = []
  /// Where each reference's bytes end.
  private var ends: [Int] = []

  init(of records: BundleRecords, _ element: (ReferenceID) -> ListElement?) {
    for (index, reference) in records.references.all.enumerated() {
      if let element = element(ReferenceID(index: UInt32(index))) {
        let hasID = !element.listID.isEmpty
        bytes.append(UInt8(ascii: hasID ? "L" : "N"))
        bytes.appendText(
          (hasID ? element.listID : NormalizedName(element.fullName).folded).utf8)
      } else {
        bytes.append(UInt8(ascii: "W"))
        for id in [reference.listID, reference.fullName, reference.alias] {
          bytes.appendText(records.names.utf8(id))
        }
      }
      ends.append(bytes.count)
    }
  }

  subscript(id: ReferenceID) -> ArraySlice<UInt8> {
    let index = Int(id.index)
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// FNV-1a.
  func hash(_ id: ReferenceID) -> UInt64 {
    self[id].reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension UInt64 {
  /// The same number with its bits mixed.
  var mixed: UInt64 {
    var hash = (self ^ self >> 33) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 33) &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ hash >> 33
  }
}

extension [UInt8] {
  /// Appends a number in four bytes.
  mutating func appendLittleEndian(_ number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// Appends a text behind its length, so that two texts never run into one.
  mutating func appendText(_ text: some Collection<UInt8>) {
    appendLittleEndian(UInt32(text.count))
    append(contentsOf: text)
  }
}
