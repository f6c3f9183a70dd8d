import Crypto
import Timesheets

/// Gives every entry the identity it keeps for ever.
///
/// A name-based UUID (RFC 9562, version 5) of the company and what the source calls the entry: its
/// TxnID, else its ExternalGUID, else its content as the source wrote it. A requestID has no part
/// in it: many programs number the requests of every file 1, 2, 3, and an overlap would come under
/// other numbers. Entries of equal content are numbered. No date of delivery, file name, order or
/// row number has a part in it either.
struct EntryIdentities {
  /// By entry. Entries that are left out, or copies of another one, have none of their own.
  private(set) var all: [EntryIdentity]
  /// What each entry says, by entry.
  let contents: [ContentDigest]
  /// The key of each entry's lasting requestID, by entry, 0 for none; empty when none has one.
  let sourceKeys: [UInt64]
  /// The number of its person's day, by entry, for those that have no id of their own: nothing but
  /// what they say can tell that they came again. 0 for the others; empty when all have one.
  let personDays: [UInt64]
  /// By entry.
  private let isNamed: [Bool]
  /// Of entries that equal one of another document: how many equal ones come before them in their
  /// own.
  private let ordinalsInDocument: [Int: UInt32]
  private let naming: EntryNaming

  /// Numbers entries of equal content: first those that nothing holds so far, so that what is held
  /// in one file never changes who an equal entry of another file is.
  init(of examined: Examined, _ entries: SaidEntries, after findings: FindingCollector) {
    var said = entries
    let naming = said.naming
    let bases = said.identities
    var equals = EqualEntries(capacity: examined.source.count)
    var ordinals: [Int: UInt32] = [:]
    var copies = CopiesInDocuments()
    for held in [false, true] {
      examined.forEachEntry { entry, record in
        guard findings.holds(entry) == held, !findings.endsAsDuplicate(entry) else { return }
        let base = bases[entry]
        guard
          let first = equals.earlier(
            equalTo: entry, hash: base.low, isEqual: { bases[$0] == base })
        else { return }
        let ordinal = ordinals[first, default: 0] + 1
        ordinals[first] = ordinal
        copies.count(entry, equalTo: first, ordinal, in: examined.source)
        said.identities[entry] = naming.identity(of: record, ordinal: ordinal)
      }
    }
    examined.forEachEntry { entry, _ in
      if findings.endsAsDuplicate(entry) { said.forget(entry) }
    }
    all = said.identities
    contents = said.contents
    personDays = said.personDays
    isNamed = said.isNamed
    self.naming = naming
    sourceKeys = said.sourceKeys
    ordinalsInDocument = copies.ordinals
  }

  /// What stands for an entry that has no identity.
  fileprivate static let none = EntryIdentity(high: 0, low: 0)

  /// Who an entry would be if its document had come alone; nil where that is who it is.
  ///
  /// Two files of one delivery may overlap as two deliveries may.
  func identityInDocument(_ entry: Int, of record: TimeActivityRecord) -> EntryIdentity? {
    guard let ordinal = ordinalsInDocument[entry], isNamedByContent(entry) else { return nil }
    return naming.identity(of: record, ordinal: ordinal)
  }

  /// Who an entry is, and who one would be that has no identity because it is left out; a copy is
  /// nobody.
  func identityOfAny(_ entry: Int, of record: TimeActivityRecord) -> EntryIdentity {
    isGiven(entry) ? all[entry] : naming.identity(of: record)
  }

  /// Whether an entry has an identity.
  func isGiven(_ entry: Int) -> Bool { all[entry] != Self.none }

  /// The number of the entry's person and day; 0 for one that has an id of its own.
  func personDay(_ entry: Int) -> UInt64 { personDays.isEmpty ? 0 : personDays[entry] }

  /// Whether nothing but its content says who an entry is.
  func isNamedByContent(_ entry: Int) -> Bool { !isNamed[entry] }

  /// Whether an entry of this content could have this identity: as one of several equal ones it
  /// may have been counted otherwise when it was carried.
  func isNumber(
    _ identity: EntryIdentity, of record: TimeActivityRecord, among carried: CarriedEntries
  ) -> Bool {
    var name: [UInt8] = []
    guard naming.write(record, to: &name) else { return false }
    var ordinal: UInt32 = 0
    var unknown = 0
    // A number that was never carried may lie between: what stood in QuickBooks already.
    while unknown < 4 {
      var numbered = name
      if ordinal > 0 { numbered.appendLittleEndian(ordinal) }
      let candidate = Self.identity(named: numbered)
      if candidate == identity { return true }
      if carried[candidate] == nil { unknown += 1 }
      ordinal += 1
    }
    return false
  }

  /// Counts an entry of equal content as another one of them.
  mutating func renumber(_ entry: Int, as identity: EntryIdentity) { all[entry] = identity }

  /// Takes an entry for one that was carried before under another name; what it says now remains.
  mutating func take(_ entry: Int, for carried: EntryIdentity) { all[entry] = carried }

  /// The version 5 UUID of a name that begins with its name space.
  fileprivate static func identity(named name: [UInt8]) -> EntryIdentity {
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

/// What the entries are called and say, each by itself: equal ones have one identity as yet, and
/// what the checks find has no part in it.
struct SaidEntries {
  fileprivate var identities: [EntryIdentity]
  private(set) var contents: [ContentDigest]
  private(set) var personDays: [UInt64] = []
  private(set) var isNamed: [Bool]
  fileprivate let sourceKeys: [UInt64]
  fileprivate let naming: EntryNaming

  /// Nothing is read before `readAll` is called.
  init(of examined: Examined, company: String) {
    naming = EntryNaming(of: examined.records, company: company)
    sourceKeys = Self.sourceKeys(of: examined)
    let count = examined.source.count
    identities = Array(repeating: EntryIdentities.none, count: count)
    contents = Array(repeating: ContentDigest(high: 0, low: 0), count: count)
    isNamed = Array(repeating: true, count: count)
  }

  /// Reads what every entry says, and returns what `other` makes beside that.
  ///
  /// Two digests an entry are most of what checking costs, and no entry's concern any other's: they
  /// are taken on all processors.
  mutating func readAll<Other: Sendable>(
    of examined: Examined, beside other: @Sendable () -> Other
  ) -> Other {
    let (naming, digests) = (naming, EntryDigests(of: examined))
    let made = identities.withUnsafeMutableBufferPointer { identities in
      contents.withUnsafeMutableBufferPointer { contents in
        isNamed.withUnsafeMutableBufferPointer { isNamed in
          guard let identities = BlockTarget(identities), let contents = BlockTarget(contents),
            let isNamed = BlockTarget(isNamed)
          else { return other() }
          return forEachBlock(of: examined.source.count, beside: other) { block in
            var digests = digests
            var name: [UInt8] = []
            for entry in block where examined.outside[entry] == nil {
              let record = examined.source[entry]
              isNamed[entry] = !naming.write(record, to: &name)
              identities[entry] = EntryIdentities.identity(named: name)
              contents[entry] = digests.digest(of: record, isNamed: isNamed[entry])
            }
          }
        }
      }
    }
    guard isNamed.contains(false) else { return made }
    personDays = Array(repeating: 0, count: isNamed.count)
    examined.forEachEntry { entry, record in
      if !isNamed[entry], sourceKeys.isEmpty || sourceKeys[entry] == 0 {
        personDays[entry] = digests.personDay(of: record)
      }
    }
    return made
  }

  private static func sourceKeys(of examined: Examined) -> [UInt64] {
    examined.records.texts.withUnsafeBytes { texts in
      let identity = SourceIdentity(of: examined, texts: texts)
      guard examined.source.contains(where: { identity.sourceKey(of: $0) != 0 }) else { return [] }
      return examined.source.map { identity.sourceKey(of: $0) }
    }
  }

  /// Takes everything back of an entry that is a copy of another one.
  fileprivate mutating func forget(_ entry: Int) {
    identities[entry] = EntryIdentities.none
    contents[entry] = ContentDigest(high: 0, low: 0)
    isNamed[entry] = true
    if !personDays.isEmpty { personDays[entry] = 0 }
  }
}

/// Counts entries of equal content by document, where several documents have them.
private struct CopiesInDocuments {
  private struct Key: Hashable {
    let first: Int
    let document: DocumentID
  }

  private var counts: [Key: UInt32] = [:]
  /// By entry, for those whose number in their own document is another one than in the bundle.
  private(set) var ordinals: [Int: UInt32] = [:]

  /// Counts an entry that equals an earlier one and is the `ordinal`-th after it in the bundle.
  mutating func count(
    _ entry: Int, equalTo first: Int, _ ordinal: UInt32, in source: [TimeActivityRecord]
  ) {
    let document = source[entry].place.document
    let before: UInt32 = source[first].place.document == document ? 1 : 0
    let own = counts[Key(first: first, document: document), default: before]
    counts[Key(first: first, document: document)] = own + 1
    if own != ordinal { ordinals[entry] = own }
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

  /// Who an entry is that stands alone, or as the `ordinal`-th behind the first of equal ones.
  func identity(of record: TimeActivityRecord, ordinal: UInt32 = 0) -> EntryIdentity {
    var name: [UInt8] = []
    _ = write(record, to: &name)
    if ordinal > 0 { name.appendLittleEndian(ordinal) }
    return EntryIdentities.identity(named: name)
  }

  /// Replaces `name` by the name of this entry; its capacity is kept. True when it is made of the
  /// entry's content.
  func write(_ record: TimeActivityRecord, to name: inout [UInt8]) -> Bool {
    name.removeAll(keepingCapacity: true)
    name.append(contentsOf: beginning)
    if record.sourceIDKind == .txnID, !record.sourceID.isEmpty {
      name.append(UInt8(ascii: "T"))
      name.appendText(records.texts.utf8(record.sourceID))
      return false
    }
    if writeGUID(of: record, to: &name) { return false }
    name.append(UInt8(ascii: "C"))
    writeContent(of: record, to: &name)
    return true
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

extension Examined {
  /// The company that identities are made with at first contact: the pipeline's word, which stays
  /// the same whatever a delivery holds, else the company file's own, else the bundle's.
  var identifyingCompany: String {
    options.company ?? statedCompanies.first?.name ?? ""
  }
}
