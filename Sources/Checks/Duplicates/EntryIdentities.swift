import Crypto
import Timesheets

/// Gives every entry the identity it keeps for ever.
///
/// A name-based UUID (RFC 9562, version 5) of the company and what the source calls the entry: its
/// TxnID, else its ExternalGUID, else its content as the source wrote it. A requestID counts as a
/// part of the content, because many programs number the requests of every file 1, 2, 3. Entries
/// of equal content are numbered. No date of delivery, file name, order or row number has a part
/// in it.
struct EntryIdentities {
  /// By entry. Entries that are left out, or copies of another one, have none of their own.
  let all: [EntryIdentity]

  /// Numbers entries of equal content: first those that nothing holds so far, so that what is held
  /// in one file never changes who an equal entry of another file is.
  init(of examined: Examined, after findings: FindingCollector) {
    let naming = EntryNaming(of: examined.records, company: examined.identifyingCompany)
    var all = [EntryIdentity](
      repeating: EntryIdentity(high: 0, low: 0), count: examined.source.count)
    var name: [UInt8] = []
    var equals = EqualEntries(capacity: examined.source.count)
    var ordinals: [Int: UInt32] = [:]
    func number(_ entry: Int, _ record: TimeActivityRecord) {
      naming.write(record, to: &name)
      let base = Self.identity(named: name)
      all[entry] = base
      guard let first = equals.earlier(equalTo: entry, hash: base.low, isEqual: { all[$0] == base })
      else { return }
      let ordinal = ordinals[first, default: 0] + 1
      ordinals[first] = ordinal
      name.appendLittleEndian(ordinal)
      all[entry] = Self.identity(named: name)
    }
    for held in [false, true] {
      examined.forEachEntry { entry, record in
        guard !findings.endsAsDuplicate(entry), findings.holds(entry) == held else { return }
        number(entry, record)
      }
    }
    self.all = all
  }

  /// The version 5 UUID of a name that begins with its name space.
  private static func identity(named name: [UInt8]) -> EntryIdentity {
    var hash = Insecure.SHA1()
    name.withUnsafeBytes { hash.update(bufferPointer: $0) }
    let words = hash.finalize().withUnsafeBytes { digest in
      (
        UInt64(bigEndian: digest.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: digest.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
    return EntryIdentity(
      high: words.0 & 0xFFFF_FFFF_FFFF_0FFF | 0x5000,
      low: words.1 & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000)
  }
}

/// Writes the name by which an entry's identity is made.
///
/// The layout is part of every identity given so far: a change in it would carry everything again.
private struct EntryNaming {
  private let records: BundleRecords
  /// The name space and the company, with which every name begins.
  private let beginning: [UInt8]
  /// The texts of every distinct reference, laid end to end, and where each one ends.
  private var references: [UInt8] = []
  private var ends: [Int] = []

  /// Timeferry's own name space, made up once.
  private static let nameSpace: [UInt8] = [
    0x6f, 0x1c, 0x3b, 0x52, 0x0d, 0x8e, 0x4c, 0x7a, 0x9b, 0x64, 0x21, 0xe7, 0x5d, 0xf0, 0x88, 0x13,
  ]

  init(of records: BundleRecords, company: String) {
    self.records = records
    var beginning = Self.nameSpace
    beginning.appendText(NormalizedName(company).folded.utf8)
    self.beginning = beginning
    for reference in records.references.all {
      references.appendText(records.names.utf8(reference.listID))
      references.appendText(records.names.utf8(reference.fullName))
      references.appendText(records.names.utf8(reference.alias))
      ends.append(references.count)
    }
  }

  /// Replaces `name` by the name of this entry; its capacity is kept.
  func write(_ record: TimeActivityRecord, to name: inout [UInt8]) {
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: beginning)
    if record.sourceIDKind == .txnID, !record.sourceID.isEmpty {
      name.append(UInt8(ascii: "T"))
      name.appendText(records.texts.utf8(record.sourceID))
    } else if !writeGUID(of: record, to: &name) {
      name.append(UInt8(ascii: "C"))
      name.appendText(
        records.texts.utf8(record.sourceIDKind == .requestID ? record.sourceID : .empty))
      writeContent(of: record, to: &name)
    }
  }

  /// Appends the 32 digits of the ExternalGUID in small letters; false, with nothing appended, when
  /// the entry has none, or one that is no GUID or all zeros.
  private func writeGUID(of record: TimeActivityRecord, to name: inout [UInt8]) -> Bool {
    guard !record.externalGUID.isEmpty else { return false }
    let length = name.count
    name.append(UInt8(ascii: "G"))
    var isZero = true
    for byte in records.texts.utf8(record.externalGUID) where Self.isHexadecimal(byte) {
      // 0x20 makes a small letter of a capital and leaves digits alone.
      name.append(byte | 0x20)
      isZero = isZero && byte == UInt8(ascii: "0")
    }
    if !isZero, name.count - length == 33 { return true }
    name.removeLast(name.count - length)
    return false
  }

  private func writeContent(of record: TimeActivityRecord, to name: inout [UInt8]) {
    write(record.person, to: &name)
    name.appendLittleEndian(UInt32(bitPattern: record.date?.dayNumber ?? .min))
    name.appendLittleEndian(UInt32(bitPattern: record.minutes))
    write(record.customer, to: &name)
    write(record.item, to: &name)
    write(record.classReference, to: &name)
    write(record.wageItem, to: &name)
    name.append(record.hourType.rawValue)
    name.append(record.billable.rawValue)
    name.appendText(records.texts.utf8(record.notes))
    name.appendText(records.names.utf8(record.distinction))
  }

  private func write(_ reference: ReferenceID, to name: inout [UInt8]) {
    let index = Int(reference.index)
    name.append(contentsOf: references[(index == 0 ? 0 : ends[index - 1])..<ends[index]])
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends a number in four bytes.
  fileprivate mutating func appendLittleEndian(_ number: UInt32) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  /// Appends a text behind its length, so that two texts never run into one.
  fileprivate mutating func appendText(_ text: some Collection<UInt8>) {
    appendLittleEndian(UInt32(text.count))
    append(contentsOf: text)
  }
}

extension Examined {
  /// The company that identities are made with: the pipeline's word, which stays the same whatever
  /// a delivery holds, else the company file's own, else the bundle's.
  fileprivate var identifyingCompany: String {
    options.company ?? statedCompanies.first?.name ?? ""
  }
}
